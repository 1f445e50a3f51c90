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
/** Most texts: nothing in them is escaped or refused. */
const AS_IT_IS = /^[ !#-[\]-~]*$/;

/**
 * The RFC 8785 text of a value: keys sorted by UTF-16 code unit, no blanks, numbers as ECMAScript writes them.
 * Properties that are undefined are left out, as JSON.stringify does.
 * @throws JsonRuleError for what JSON can't say: NaN, infinities, bigint, functions, lone surrogates, cycles, class
 *   instances with a meaning of their own (Date, Map, Buffer)
 */
export function canonicalJson(value: unknown, rules: JsonRules = PLAIN): string {
  return write(value, 0, rules);
}

/** Errors name their place as they pass outwards: a pointer for every value cost a third of the time. */
function write(value: unknown, depth: number, rules: JsonRules): string {
  switch (typeof value) {
    case 'string':
      return text(value, rules);
    case 'number':
      return number(value, rules);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : container(value, depth, rules);
    case 'bigint':
      throw new JsonRuleError('', 'is a bigint; write it as a decimal string');
    default:
      throw new JsonRuleError('', `is ${typeof value}, which JSON has no form for`);
  }
}

function text(value: string, rules: JsonRules): string {
  if (AS_IT_IS.test(value)) return `"${value}"`;
  if (LONE_SURROGATE.test(value)) throw new JsonRuleError('', 'contains half a surrogate pair');
  if (rules.refuseNul && value.includes('\0')) throw new JsonRuleError('', 'contains the character U+0000');
  return JSON.stringify(value);
}

function number(value: number, rules: JsonRules): string {
  if (!Number.isFinite(value)) throw new JsonRuleError('', `is ${value}, which JSON has no form for`);
  if (rules.safeIntegers && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new JsonRuleError('', 'is an integer beyond 2^53; write it as a decimal string');
  }
  return JSON.stringify(value);
}

function container(value: object, depth: number, rules: JsonRules): string {
  if (depth >= rules.maxDepth) throw new JsonRuleError('', `is nested deeper than ${rules.maxDepth} levels`);
  if (Array.isArray(value)) return list(value, depth, rules);
  if ('toJSON' in value || value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
    throw new JsonRuleError('', `is a ${value.constructor.name}; write it as plain JSON`);
  }
  return record(value as Record<string, unknown>, depth, rules);
}

function list(value: readonly unknown[], depth: number, rules: JsonRules): string {
  let out = '[';
  let index = 0;
  try {
    for (; index < value.length; index += 1) out += `${index > 0 ? ',' : ''}${write(value[index], depth + 1, rules)}`;
  } catch (error) {
    throw inside(error, String(index));
  }
  return `${out}]`;
}

function record(value: Record<string, unknown>, depth: number, rules: JsonRules): string {
  let out = '';
  let key = '';
  try {
    for (key of sortedKeys(value)) {
      const item = value[key];
      if (item !== undefined) out += `${out === '' ? '' : ','}${text(key, rules)}:${write(item, depth + 1, rules)}`;
    }
  } catch (error) {
    throw inside(error, key);
  }
  return `{${out}}`;
}

/** By UTF-16 code units. Much of what is written was read from canonical text: it is sorted already. */
function sortedKeys(value: Record<string, unknown>): string[] {
  const keys = Object.keys(value);
  for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort();
  return keys;
}

/** The same error, seen from one container further out. */
function inside(error: unknown, key: string): unknown {
  if (!(error instanceof JsonRuleError)) return error;
  return new JsonRuleError(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${error.pointer}`, error.rule);
}
