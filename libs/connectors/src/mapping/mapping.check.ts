import { CREDIBILITIES } from '@entente/contracts';
import { isState } from '@entente/domain';
import type { RecordError } from '../record/record.js';
import { anything, list, object, oneOf, record, text, whole, type Check, type JsonSchema } from './mapping.checks.js';
import type { Mapping } from './mapping.js';
import { ANY_PICK, pick, type PickRule } from './mapping.pick-check.js';
import { closedList } from './mapping.record.js';

export type MappingReading = { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly errors: readonly RecordError[] };

const NAME = { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, expected: 'lower-case letters, digits and hyphens, e.g. "ministry-contracts"' };
const SOURCE = { pattern: /^src:[a-z0-9][a-z0-9._-]{0,99}$/, expected: 'the id of a source, e.g. "src:ministry-register"' };
const ACTOR = { pattern: /^([A-Z]{3}|(org|body|src|group|person):[a-z0-9][a-z0-9._-]{0,63})$/, expected: 'an ISO 3166-1 alpha-3 code ("MAR") or an id such as "org:elbit-systems"' };
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

const closed = (name: string): PickRule => {
  const words = closedList(name) ?? [];
  return { words, fault: (value) => (words.includes(value) ? null : `is none of ${words.join(', ')}`) };
};
const free: PickRule = { fault: () => null };
const actorId: PickRule = { fault: (value) => (isState(value) || (value.includes(':') && ACTOR.pattern.test(value)) ? null : `names no actor; expected ${ACTOR.expected}`) };
const currency: PickRule = { fault: (value) => (CURRENCIES.has(value) ? null : 'is no ISO 4217 code') };

const FILE: Check = object({
  encoding: oneOf(['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be']),
  delimiter: text({ pattern: /^[^"\r\n]$/, expected: 'one character' }),
  skipLines: whole(0, 10_000),
  columns: list(text({ pattern: /\S/, expected: 'the name of a column' }), 1),
  shortRows: oneOf(['error', 'pad']),
});

const MONEY: Check = object({
  amount: pick(free),
  min: pick(free),
  max: pick(free),
  currency: pick(currency),
  qualifier: pick(closed('qualifier')),
  kind: pick(closed('moneyKind')),
  scope: pick(closed('scope')),
  text: pick(free),
});

const CLAIM: Check = object(
  {
    kind: pick(closed('kind')),
    actors: list(object({ role: pick(closed('role')), id: pick(actorId), name: pick(free) }, ['role', 'id']), 1),
    valid: object({ edtf: pick(free), validity: pick(free) }),
    place: object({ id: pick(free), name: pick(free) }, ['name']),
    object: pick(free),
    quantity: object({ value: pick(free), unit: pick(free) }, ['value']),
    money: list(MONEY, 1),
    status: pick(closed('status')),
    modality: pick(closed('modality')),
    percent: pick(free),
    attribution: object({ mode: pick(closed('mode')), speaker: pick(free) }, ['mode']),
    quote: pick(free),
    credibility: oneOf(CREDIBILITIES),
  },
  ['kind', 'actors'],
);

const MAPPING: Check = object(
  {
    $schema: anything,
    mapping: oneOf([1]),
    name: text(NAME),
    source: text(SOURCE),
    about: text({ pattern: /\S/, expected: 'words' }),
    file: FILE,
    types: list(text({ pattern: /\S/, expected: 'a CloudEvents type' }), 1),
    vocabularies: record(record(text({ pattern: /^/, expected: 'text' }))),
    row: object({ id: pick(free), url: pick(free), title: pick(free), publishedAt: pick(free), language: pick(free) }),
    claim: CLAIM,
  },
  ['mapping', 'name', 'source', 'claim'],
);

/** The schema of mapping files, for editors: what it refuses `readMapping` refuses, which knows more. */
export const MAPPING_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Mapping file, version 1',
  description: 'How rows of a CSV or NDJSON file, or the events of one sender, become claims.',
  ...MAPPING.schema,
  $defs: { pick: ANY_PICK },
};

const MOST_ERRORS = 50;

/** Checks a mapping file. Every fault is told with a JSON pointer into it. */
export function readMapping(value: unknown): MappingReading {
  const errors: RecordError[] = [];
  const vocabularies = vocabulariesOf(value);
  MAPPING(value, '', { errors, vocabularies });
  return errors.length > 0 ? { ok: false, errors: errors.slice(0, MOST_ERRORS) } : { ok: true, mapping: value as Mapping };
}

/** As `readMapping`, from the text of the file. */
export function parseMapping(text: string): MappingReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, errors: [{ pointer: '', detail: `The mapping is not JSON: ${error instanceof Error ? error.message : String(error)}.` }] };
  }
  return readMapping(value);
}

function vocabulariesOf(value: unknown): Readonly<Record<string, unknown>> {
  const given: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'vocabularies') : null;
  return typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
}
