import { bodies } from '../dictionaries/bodies.data.js';
import { companies } from '../dictionaries/companies.data.js';
import { type DictionarySource } from '../dictionaries/dictionary.types.js';
import { leaders } from '../dictionaries/leaders.data.js';
import { states } from '../dictionaries/states.data.js';
import { systems } from '../dictionaries/systems.data.js';
import { type Entry, type EntryKind } from './entry.js';

/** Rows of a dictionary as columns; blank lines don't count. */
export function rowsOf(source: DictionarySource): string[][] {
  return source.rows.split('\n').filter((line) => line !== '').map((line) => line.split('|'));
}

const names = (column: string | undefined): string[] => (column ?? '').split(',').filter((name) => name !== '');
const acronym = (name: string): boolean => /^[A-Z][A-Z.&]+$/.test(name);

export function* stateEntries(source: DictionarySource = states): Generator<Entry> {
  for (const [id = '', official, people, capitals] of rowsOf(source)) {
    for (const name of names(official)) yield { kind: 'state', id, state: id, name, caps: acronym(name), dictionary: source.id };
    for (const name of names(capitals)) yield { kind: 'capital', id, state: id, name, caps: acronym(name), dictionary: source.id };
    for (const name of names(people)) yield { kind: 'demonym', id, state: id, name, caps: acronym(name), dictionary: source.id };
  }
}

export function* bodyEntries(source: DictionarySource = bodies): Generator<Entry> {
  for (const [id = '', kind, state, column] of rowsOf(source)) {
    for (const name of names(column)) {
      yield { kind: kind as EntryKind, id, state: state === '-' || state === undefined ? null : state, name, caps: acronym(name), dictionary: source.id };
    }
  }
}

export function* leaderEntries(source: DictionarySource = leaders): Generator<Entry> {
  for (const [state = '', column] of rowsOf(source)) for (const name of names(column)) yield { kind: 'person', id: state, state, name, caps: false, dictionary: source.id };
}

export function* companyEntries(source: DictionarySource = companies): Generator<Entry> {
  for (const [id = '', state, column] of rowsOf(source)) {
    for (const name of names(column)) yield { kind: 'company', id, state: state ?? null, name, caps: acronym(name), dictionary: source.id };
  }
}

export function* systemEntries(source: DictionarySource = systems): Generator<Entry> {
  for (const [column, type = '', maker, state] of rowsOf(source)) {
    for (const name of names(column)) {
      yield { kind: 'system', id: type, state: state === undefined || state === '-' ? null : state, name, caps: acronym(name), dictionary: source.id, maker: maker === '-' ? undefined : maker };
    }
  }
}
