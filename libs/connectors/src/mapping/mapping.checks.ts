import type { RecordError } from '../record/record.js';

export interface CheckContext {
  readonly errors: RecordError[];
  readonly vocabularies: Readonly<Record<string, unknown>>;
}

/** Notes what is wrong with a value at a JSON pointer. */
export type Check = (value: unknown, pointer: string, context: CheckContext) => void;

export const anything: Check = () => undefined;

export function text(rule: { readonly pattern: RegExp; readonly expected: string }): Check {
  return (value, pointer, { errors }) => {
    if (typeof value !== 'string' || !rule.pattern.test(value)) errors.push({ pointer, detail: `${shown(value)} stands here; expected ${rule.expected}.` });
  };
}

export function whole(least: number, most: number): Check {
  return (value, pointer, { errors }) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) errors.push({ pointer, detail: `${shown(value)} stands here; expected a whole number from ${least} to ${most}.` });
  };
}

export function oneOf(words: readonly (string | number)[]): Check {
  return (value, pointer, { errors }) => {
    if (!words.some((word) => word === value)) errors.push({ pointer, detail: `${shown(value)} stands here; expected ${words.map((word) => JSON.stringify(word)).join(', ')}.` });
  };
}

export function list(entry: Check, least = 0): Check {
  return (value, pointer, context) => {
    if (!Array.isArray(value) || value.length < least) return wrong(context, pointer, `${shown(value)} stands here; expected a list${least > 0 ? ` of at least ${least}` : ''}.`);
    (value as unknown[]).forEach((member, index) => entry(member, `${pointer}/${index}`, context));
  };
}

/**
 * @param members the members an object may have; one check for all members instead, whatever their names, when it is
 *   `depth` levels deep
 */
export function object(members: Readonly<Record<string, Check>> | Check, needed: readonly string[] = [], depth = 1): Check {
  return (value, pointer, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(context, pointer, `${shown(value)} stands here; expected an object.`);
    for (const name of needed) if (!Object.hasOwn(value, name)) wrong(context, pointer, `"${name}" is missing.`);
    for (const [name, member] of Object.entries(value)) {
      const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const check = typeof members === 'function' ? (depth > 1 ? object(members, [], depth - 1) : members) : Object.hasOwn(members, name) ? members[name] : undefined;
      if (check === undefined) wrong(context, at, `A mapping has no "${name}" here; it takes ${Object.keys(members).join(', ')}.`);
      else check(member, at, context);
    }
  };
}

export function wrong({ errors }: CheckContext, pointer: string, detail: string): void {
  errors.push({ pointer, detail });
}

export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
