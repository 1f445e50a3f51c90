import type { RecordError } from '../record/record.js';

export interface CheckContext {
  readonly errors: RecordError[];
  readonly vocabularies: Readonly<Record<string, unknown>>;
}

/** A JSON Schema of draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Notes what is wrong with a value at a JSON pointer; `schema` says the same for editors, as far as a schema can. */
export interface Check {
  (value: unknown, pointer: string, context: CheckContext): void;
  readonly schema: JsonSchema;
}

export function check(schema: JsonSchema, note: (value: unknown, pointer: string, context: CheckContext) => void): Check {
  return Object.assign(note, { schema });
}

export const anything: Check = check({}, () => undefined);

export function text(rule: { readonly pattern: RegExp; readonly expected: string }): Check {
  const schema = { type: 'string', pattern: rule.pattern.source, description: `Expected: ${rule.expected}` };
  return check(schema, (value, pointer, { errors }) => {
    if (typeof value !== 'string' || !rule.pattern.test(value)) errors.push({ pointer, detail: `${shown(value)} stands here; expected ${rule.expected}.` });
  });
}

export function whole(least: number, most: number): Check {
  return check({ type: 'integer', minimum: least, maximum: most }, (value, pointer, { errors }) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) errors.push({ pointer, detail: `${shown(value)} stands here; expected a whole number from ${least} to ${most}.` });
  });
}

export function oneOf(words: readonly (string | number)[]): Check {
  return check({ enum: words }, (value, pointer, { errors }) => {
    if (!words.some((word) => word === value)) errors.push({ pointer, detail: `${shown(value)} stands here; expected ${words.map((word) => JSON.stringify(word)).join(', ')}.` });
  });
}

export function list(entry: Check, least = 0): Check {
  return check({ type: 'array', items: entry.schema, ...(least > 0 ? { minItems: least } : {}) }, (value, pointer, context) => {
    if (!Array.isArray(value) || value.length < least) return wrong(context, pointer, `${shown(value)} stands here; expected a list${least > 0 ? ` of at least ${least}` : ''}.`);
    (value as unknown[]).forEach((member, index) => entry(member, `${pointer}/${index}`, context));
  });
}

/** An object that may have these members and no others. */
export function object(members: Readonly<Record<string, Check>>, needed: readonly string[] = []): Check {
  const properties = Object.fromEntries(Object.entries(members).map(([name, member]) => [name, member.schema]));
  const schema = { type: 'object', properties, additionalProperties: false, ...(needed.length === 0 ? {} : { required: needed }) };
  return check(schema, (value, pointer, context) => {
    if (!isObject(value)) return wrong(context, pointer, `${shown(value)} stands here; expected an object.`);
    for (const name of needed) if (!Object.hasOwn(value, name)) wrong(context, pointer, `"${name}" is missing.`);
    for (const [name, member] of Object.entries(value)) {
      const at = `${pointer}/${escaped(name)}`;
      if (Object.hasOwn(members, name)) members[name]?.(member, at, context);
      else wrong(context, at, `A mapping has no "${name}" here; it takes ${Object.keys(members).join(', ')}.`);
    }
  });
}

/** An object whose members have any names and are all alike. */
export function record(entry: Check): Check {
  return check({ type: 'object', additionalProperties: entry.schema }, (value, pointer, context) => {
    if (!isObject(value)) return wrong(context, pointer, `${shown(value)} stands here; expected an object.`);
    for (const [name, member] of Object.entries(value)) entry(member, `${pointer}/${escaped(name)}`, context);
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
export const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

export function wrong({ errors }: CheckContext, pointer: string, detail: string): void {
  errors.push({ pointer, detail });
}

export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
