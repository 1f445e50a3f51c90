import { anything, check, escaped, list, object, oneOf, shown, text, whole, wrong, type Check, type CheckContext, type JsonSchema } from './mapping.checks.js';
import { DATE_FORMATS, dateReader } from './mapping.date.js';

/** What values a member takes: checked on constants, defaults and the meanings of vocabularies. */
export interface PickRule {
  /** Why a value isn't one; null when it is. */
  readonly fault: (value: string) => string | null;
  /** All of them, where they are few. */
  readonly words?: readonly string[];
}

const format: Check = check({ type: 'string', description: `Expected: ${DATE_FORMATS}` }, (value, pointer, context) => {
  if (typeof value !== 'string' || dateReader(value) === null) wrong(context, pointer, `${shown(value)} is no date format; expected ${DATE_FORMATS}.`);
});
const formats = list(format, 1);
const MAP: JsonSchema = { anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }], description: 'The name of a vocabulary, or values and what they mean' };

const MEMBERS: Check = object({
  from: text({ pattern: /\S/, expected: 'the name of a column or a JSON pointer' }),
  constant: text({ pattern: /\S/, expected: 'a text that is not blank' }),
  missing: list(text({ pattern: /^/, expected: 'text' })),
  default: text({ pattern: /\S/, expected: 'a text that is not blank' }),
  required: check({ type: 'boolean' }, (value, pointer, context) => {
    if (typeof value !== 'boolean') wrong(context, pointer, `${shown(value)} stands here; expected true or false.`);
  }),
  map: check(MAP, anything),
  otherwise: oneOf(['error', 'keep', 'omit']),
  date: check({ anyOf: [format.schema, formats.schema] }, (value, pointer, context) => (Array.isArray(value) ? formats : format)(value, pointer, context)),
  number: object({ decimal: oneOf(['.', ',']), group: text({ pattern: /^[ .,'’\u00a0\u2009\u202f]$/u, expected: 'one sign between thousands' }) }),
  scale: whole(-12, 12),
});

/** What every pick has; a member's own words come on top of it. */
export const ANY_PICK: JsonSchema = { ...MEMBERS.schema, oneOf: [{ required: ['from'] }, { required: ['constant'] }] };

/** Checks one pick: where it reads, how it understands, and that what it can give is taken where it stands. */
export function pick(rule: PickRule): Check {
  const { words } = rule;
  const own = words === undefined ? {} : { properties: { constant: { enum: words }, default: { enum: words }, map: { additionalProperties: { enum: words } } } };
  return check({ $ref: '#/$defs/pick', ...own }, (value, pointer, context) => {
    MEMBERS(value, pointer, context);
    if (typeof value !== 'object' || value === null) return;
    const given = value as Readonly<Record<string, unknown>>;
    if ((given['from'] === undefined) === (given['constant'] === undefined)) wrong(context, pointer, 'Give "from" or "constant", one of them.');
    const readings = ['map', 'date', 'number'].filter((name) => given[name] !== undefined);
    if (readings.length > 1) wrong(context, pointer, `A value is understood in one way: "${readings.join('" and "')}" can't stand together.`);
    for (const name of ['constant', 'default']) meaning(given[name], `${pointer}/${name}`, rule, context);
    vocabulary(given['map'], `${pointer}/map`, rule, context);
  });
}

function vocabulary(map: unknown, pointer: string, rule: PickRule, context: CheckContext): void {
  if (map === undefined) return;
  if (typeof map === 'string') {
    const named = Object.hasOwn(context.vocabularies, map) ? context.vocabularies[map] : undefined;
    if (named === undefined) return wrong(context, pointer, `There is no vocabulary "${map}" in "vocabularies".`);
    return meanings(named, `/vocabularies/${map}`, rule, context);
  }
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return wrong(context, pointer, `${shown(map)} stands here; expected the name of a vocabulary, or an object of values and meanings.`);
  meanings(map, pointer, rule, context);
}

function meanings(words: unknown, pointer: string, rule: PickRule, context: CheckContext): void {
  if (typeof words !== 'object' || words === null) return;
  for (const [word, value] of Object.entries(words)) {
    const at = `${pointer}/${escaped(word)}`;
    if (typeof value !== 'string') wrong(context, at, `${shown(value)} stands here; expected text.`);
    else meaning(value, at, rule, context);
  }
}

function meaning(value: unknown, pointer: string, rule: PickRule, context: CheckContext): void {
  const fault = typeof value === 'string' ? rule.fault(value) : null;
  if (fault !== null && !context.errors.some((error) => error.pointer === pointer)) wrong(context, pointer, `${shown(value)} ${fault}.`);
}
