import { anything, list, object, oneOf, shown, text, whole, wrong, type Check, type CheckContext } from './mapping.checks.js';
import { DATE_FORMATS, dateReader } from './mapping.date.js';

/** What values a member takes: checked on constants, defaults and the meanings of vocabularies. */
export interface PickRule {
  /** Why a value isn't one; null when it is. */
  readonly fault: (value: string) => string | null;
}

const format: Check = (value, pointer, context) => {
  if (typeof value !== 'string' || dateReader(value) === null) wrong(context, pointer, `${shown(value)} is no date format; expected ${DATE_FORMATS}.`);
};

const MEMBERS: Check = object({
  from: text({ pattern: /\S/, expected: 'the name of a column or a JSON pointer' }),
  constant: text({ pattern: /\S/, expected: 'a text that is not blank' }),
  missing: list(text({ pattern: /^/, expected: 'text' })),
  default: text({ pattern: /\S/, expected: 'a text that is not blank' }),
  required: (value, pointer, context) => typeof value === 'boolean' || wrong(context, pointer, `${shown(value)} stands here; expected true or false.`),
  map: anything,
  otherwise: oneOf(['error', 'keep', 'omit']),
  date: (value, pointer, context) => (Array.isArray(value) ? list(format, 1)(value, pointer, context) : format(value, pointer, context)),
  number: object({ decimal: oneOf(['.', ',']), group: text({ pattern: /^[ .,'’\u00a0\u2009\u202f]$/u, expected: 'one sign between thousands' }) }),
  scale: whole(-12, 12),
});

/** Checks one pick: where it reads, how it understands, and that what it can give is taken where it stands. */
export function pick(rule: PickRule): Check {
  return (value, pointer, context) => {
    MEMBERS(value, pointer, context);
    if (typeof value !== 'object' || value === null) return;
    const given = value as Readonly<Record<string, unknown>>;
    if ((given['from'] === undefined) === (given['constant'] === undefined)) wrong(context, pointer, 'Give "from" or "constant", one of them.');
    const readings = ['map', 'date', 'number'].filter((name) => given[name] !== undefined);
    if (readings.length > 1) wrong(context, pointer, `A value is understood in one way: "${readings.join('" and "')}" can't stand together.`);
    for (const name of ['constant', 'default']) meaning(given[name], `${pointer}/${name}`, rule, context);
    vocabulary(given['map'], `${pointer}/map`, rule, context);
  };
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
    const at = `${pointer}/${word.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (typeof value !== 'string') wrong(context, at, `${shown(value)} stands here; expected text.`);
    else meaning(value, at, rule, context);
  }
}

function meaning(value: unknown, pointer: string, rule: PickRule, context: CheckContext): void {
  const fault = typeof value === 'string' ? rule.fault(value) : null;
  if (fault !== null && !context.errors.some((error) => error.pointer === pointer)) wrong(context, pointer, `${shown(value)} ${fault}.`);
}
