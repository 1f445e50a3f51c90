/** Definitions that count up: only between such can a program tell which is newer, also when it lacks one of them. */
const COUNTED = /^(0|[1-9][0-9]{0,8})$/;

/**
 * Whether a definition came after another: `3` after `2`. Of names that don't count up nothing is said. A program of an older
 * release must not take its own definition for the newer one.
 */
export function isNewerDefinition(definition: string, than: string): boolean {
  return COUNTED.test(definition) && COUNTED.test(than) && Number(definition) > Number(than);
}
