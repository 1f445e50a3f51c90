const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, left to right. `matchAll` gives the same, but copies the pattern on each call: with
 * the patterns of money that was one part in twenty of all time. The pattern must not match the empty text.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (first === null) return NONE;
  const found = [first];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
