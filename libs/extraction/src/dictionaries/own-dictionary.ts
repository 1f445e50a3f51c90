import { bodyEntries, companyEntries, stateEntries, systemEntries } from '../lexicon/dictionary-rows.js';
import { type Entry } from '../lexicon/entry.js';
import { type CurrencyWord } from '../money/currency-table.js';
import { type OwnTrigger } from '../lexicon/own-words.js';
import { type DictionarySource } from './dictionary.types.js';

/** Names an analyst adds: entries that count before all shipped ones. */
export interface OwnDictionary {
  readonly id: string;
  readonly version: string;
  readonly entries: readonly Entry[];
  readonly triggers?: readonly OwnTrigger[];
  readonly currencies?: readonly CurrencyWord[];
}

/** A line or value of an own dictionary can't be read. The message says which, and how it should look. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';

  constructor(
    readonly file: string,
    /** Line of a table, or path of a value in a JSON file ("/systems/0/maker"). */
    readonly place: number | string,
    what: string,
  ) {
    super(typeof place === 'number' ? `${file}, line ${place}: ${what}` : `${file}, at ${place === '' ? 'the top' : place}: ${what}`);
  }
}

interface TableKind {
  readonly columns: string;
  readonly least: number;
  readonly entries: (source: DictionarySource) => Iterable<Entry>;
  /** Says what is wrong with a row's columns, or undefined. */
  readonly fault: (columns: readonly string[]) => string | undefined;
}

const STATE = /^(?:[A-Z]{3}|-)$/;
const BODY_KINDS = /^(?:military|ministry|government|body|group|media)$/;




const TABLES: Readonly<Record<string, TableKind>> = {
  companies: { columns: 'id|state|names', least: 3, entries: companyEntries, fault: ([id = '', state = '']) => (!/^org:[a-z0-9-]+$/.test(id) ? `"${id}" is no id of a company; write org:the-name` : stateFault(state)) },
  systems: { columns: 'names|class|maker or -|state or -', least: 4, entries: systemEntries, fault: ([, type = '', , state = '']) => (type === '' ? 'the class is missing' : stateFault(state)) },
  bodies: { columns: 'id|kind|state or -|names', least: 4, entries: bodyEntries, fault: ([, kind = '', state = '']) => (!BODY_KINDS.test(kind) ? `"${kind}" is no kind; use military, ministry, government, body, group or media` : stateFault(state)) },
  states: { columns: 'state|names|people|capitals', least: 4, entries: stateEntries, fault: ([state = '']) => stateFault(state) },
};

const stateFault = (state: string): string | undefined => (STATE.test(state) ? undefined : `"${state}" is no state; write its three letters (ISO 3166-1), or - where the table allows it`);

/**
 * Reads one file of names: `companies.txt`, or `mine.companies.txt`. First lines `# version: 3` and `# source: …`; then one
 * entry a line in the columns of the shipped table of that name. Throws DictionaryError with file and line.
 */
export function readOwnDictionary(file: string, text: string): OwnDictionary {
  const kind = file.replace(/\.[a-z]+$/, '').split('.').at(-1) ?? '';
  const table = TABLES[kind];
  if (table === undefined) throw new DictionaryError(file, 1, `the file's name must end in ${Object.keys(TABLES).map((name) => `${name}.txt`).join(', ')} or .json, so that its columns are known`);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const version = headOf(lines, 'version');
  const source = headOf(lines, 'source');
  if (version === undefined || source === undefined) throw new DictionaryError(file, 1, 'begin with "# version: …" and "# source: …": every claim names the version it rests on');
  const rows = lines.flatMap((line, index) => (line.trim() === '' || line.startsWith('#') ? [] : [checked(file, index + 1, line.trim(), table)]));
  const id = file.replace(/\.[a-z]+$/, '');
  const dictionary = { id: `own:${id}`, version, source, rows: rows.join('\n') };
  return { id: dictionary.id, version, entries: [...table.entries(dictionary)] };
}

function headOf(lines: readonly string[], name: string): string | undefined {
  for (const line of lines) {
    const match = /^# *([a-z]+): *(\S.*)$/.exec(line);
    if (match?.[1] === name) return match[2]?.trim().replace(/\s+/g, '-').slice(0, 60);
  }
  return undefined;
}

function checked(file: string, line: number, row: string, { columns, least, fault }: TableKind): string {
  const cells = row.split('|');
  if (cells.length < least) throw new DictionaryError(file, line, `has ${cells.length} of the columns ${columns}`);
  const wrong = fault(cells);
  if (wrong !== undefined) throw new DictionaryError(file, line, wrong);
  return row;
}
