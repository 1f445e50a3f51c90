import { JsonRuleError } from './json.errors.js';

/** What a value must keep to beyond RFC 8785 itself. */
export interface JsonRules {
  /** Containers inside containers; a scalar has depth 0. */
  readonly maxDepth: number;
  /** Refuse integers a double can't tell apart (I-JSON): they travel as strings. */
  readonly safeIntegers: boolean;
  /** Refuse U+0000, which PostgreSQL's text and jsonb can't hold. */
  readonly refuseNul: boolean;
}

const PLAIN: JsonRules = { maxDepth: 1_000, safeIntegers: false, refuseNul: false };
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The RFC 8785 text of a value: keys sorted by UTF-16 code unit, no blanks, numbers as ECMAScript writes them.
 * Properties that are undefined are left out, as JSON.stringify does.
 * @throws JsonRuleError for what JSON can't say: NaN, infinities, bigint, functions, lone surrogates, cycles, class
 *   instances with a meaning of their own (Date, Map, Buffer)
 */
export function canonicalJson(value: unknown, rules: JsonRules = PLAIN): string {
  return write(value, { pointer: '', depth: 0 }, rules);
}

interface Place {
  readonly pointer: string;
  readonly depth: number;
}

function write(value: unknown, place: Place, rules: JsonRules): string {
  switch (typeof value) {
    case 'string':
      return text(value, place, rules);
    case 'number':
      return number(value, place, rules);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : container(value, place, rules);
    case 'bigint':
      throw new JsonRuleError(place.pointer, 'is a bigint; write it as a decimal string');
    default:
      throw new JsonRuleError(place.pointer, `is ${typeof value}, which JSON has no form for`);
  }
}

function text(value: string, place: Place, rules: JsonRules): string {
  if (LONE_SURROGATE.test(value)) throw new JsonRuleError(place.pointer, 'contains half a surrogate pair');
  if (rules.refuseNul && value.includes('\0')) throw new JsonRuleError(place.pointer, 'contains the character U+0000');
  return JSON.stringify(value);
}

function number(value: number, place: Place, rules: JsonRules): string {
  if (!Number.isFinite(value)) throw new JsonRuleError(place.pointer, `is ${value}, which JSON has no form for`);
  if (rules.safeIntegers && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new JsonRuleError(place.pointer, 'is an integer beyond 2^53; write it as a decimal string');
  }
  return JSON.stringify(value);
}

function container(value: object, place: Place, rules: JsonRules): string {
  if (place.depth >= rules.maxDepth) {
    throw new JsonRuleError(place.pointer, `is nested deeper than ${rules.maxDepth} levels`);
  }
  if (Array.isArray(value)) return list(value, place, rules);
  if ('toJSON' in value || value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
    throw new JsonRuleError(place.pointer, `is a ${value.constructor.name}; write it as plain JSON`);
  }
  return record(value as Record<string, unknown>, place, rules);
}

function list(value: readonly unknown[], place: Place, rules: JsonRules): string {
  let out = '[';
  for (let index = 0; index < value.length; index += 1) {
    if (index > 0) out += ',';
    out += write(value[index], { pointer: `${place.pointer}/${index}`, depth: place.depth + 1 }, rules);
  }
  return `${out}]`;
}

function record(value: Record<string, unknown>, place: Place, rules: JsonRules): string {
  let out = '';
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined) continue;
    const pointer = `${place.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const name = text(key, { pointer, depth: place.depth }, rules);
    out += `${out === '' ? '' : ','}${name}:${write(item, { pointer, depth: place.depth + 1 }, rules)}`;
  }
  return `{${out}}`;
}
