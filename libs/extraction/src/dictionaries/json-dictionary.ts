import { type Entry, type EntryKind } from '../lexicon/entry.js';
import { type OwnTrigger } from '../lexicon/own-words.js';
import { type CurrencyWord } from '../money/currency-table.js';
import { DictionaryError, type OwnDictionary } from './own-dictionary.js';
import { knownNouns } from './known-nouns.js';
import { knownVerbs } from './known-verbs.js';

type Fields = Readonly<Record<string, unknown>>;
type Fault = (path: string, what: string) => never;

const KINDS = /^(?:company|military|ministry|government|body|group|media|state|people|capital|person|place)$/;
/** Written as analysts say it; the gazetteer calls a people a demonym. */
const ENTRY_KIND: Readonly<Record<string, EntryKind>> = { people: 'demonym' };
const LISTS = ['actors', 'systems', 'triggers', 'currencies'] as const;
const acronym = (name: string): boolean => /^[A-Z][A-Z.&]+$/.test(name);

/**
 * Reads a dictionary of names, triggers and currency words (docs/reference/dictionary.schema.json). Throws DictionaryError
 * with the path of the first value that is wrong.
 */
export function readJsonDictionary(file: string, text: string): OwnDictionary {
  const fault: Fault = (path, what) => {
    throw new DictionaryError(file, path, what);
  };
  const top = fieldsOf(parse(text, fault), '', fault);
  only(top, '', ['$schema', 'version', 'source', ...LISTS], fault);
  const version = textOf(top, '/version', fault).trim().replace(/\s+/g, '-').slice(0, 60);
  textOf(top, '/source', fault);
  const id = `own:${file.replace(/\.[a-z]+$/, '')}`;
  const each = <T>(name: string, read: (fields: Fields, path: string) => T): T[] => listOf(top, name, fault).map((item, index) => read(fieldsOf(item, `/${name}/${index}`, fault), `/${name}/${index}`));
  const entries = [...each('actors', (fields, path) => actorEntries(fields, path, id, fault)), ...each('systems', (fields, path) => systemEntries(fields, path, id, fault))].flat();
  const triggers = each('triggers', (fields, path) => trigger(fields, path, fault));
  const currencies = each('currencies', (fields, path) => currencyWords(fields, path, fault)).flat();
  return { id, version, entries, triggers, currencies };
}

function parse(text: string, fault: Fault): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fault('', `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function actorEntries(fields: Fields, path: string, dictionary: string, fault: Fault): Entry[] {
  only(fields, path, ['id', 'kind', 'state', 'names'], fault);
  const kind = textOf(fields, `${path}/kind`, fault);
  if (!KINDS.test(kind)) fault(`${path}/kind`, `"${kind}" is no kind; use company, military, ministry, government, body, group, media, person, place, or state, people, capital for words of a state`);
  const state = stateOf(fields, path, fault);
  const ofState = /^(?:state|people|capital|person|place)$/.test(kind);
  if (ofState && state === null) fault(`${path}/state`, `a ${kind} needs its state`);
  const id = ofState ? (state ?? '') : textOf(fields, `${path}/id`, fault);
  if (!ofState && !/^(?:org|body|grp|src):[a-z0-9-]+$/.test(id)) fault(`${path}/id`, `"${id}" is no id; write org:the-name (body:, grp: or src: for bodies, groups and media)`);
  return namesOf(fields, path, fault).map((name) => ({ kind: ENTRY_KIND[kind] ?? (kind as EntryKind), id, state, name, caps: acronym(name), dictionary }));
}

function systemEntries(fields: Fields, path: string, dictionary: string, fault: Fault): Entry[] {
  only(fields, path, ['names', 'class', 'maker', 'state'], fault);
  const maker = fields['maker'] === undefined ? undefined : textOf(fields, `${path}/maker`, fault);
  if (maker !== undefined && !/^org:[a-z0-9-]+$/.test(maker)) fault(`${path}/maker`, `"${maker}" is no id of a company; write org:the-name`);
  const id = textOf(fields, `${path}/class`, fault);
  return namesOf(fields, path, fault).map((name) => ({ kind: 'system', id, state: stateOf(fields, path, fault), name, caps: acronym(name), dictionary, maker }));
}

function trigger(fields: Fields, path: string, fault: Fault): OwnTrigger {
  only(fields, path, ['phrase', 'like', 'noun', 'forms'], fault);
  if (fields['noun'] === true) return nounTrigger(fields, path, fault);
  const phrase = textOf(fields, `${path}/phrase`, fault).toLowerCase();
  if (!/^\p{Ll}[\p{Ll}-]*(?: \p{Ll}[\p{Ll}-]*){0,4}$/u.test(phrase)) fault(`${path}/phrase`, `"${phrase}" must be one to five words, the verb first, in its base form`);
  const like = textOf(fields, `${path}/like`, fault);
  if (!knownVerbs().has(like)) fault(`${path}/like`, `"${like}" is no verb a frame waits for; use for instance ${EXAMPLES}`);
  const forms = fields['forms'];
  if (forms === undefined) return { phrase, like };
  const [third, past, participle, ing, ...rest] = Array.isArray(forms) ? forms.filter((form): form is string => typeof form === 'string') : [];
  if (third === undefined || past === undefined || participle === undefined || ing === undefined || rest.length > 0) return fault(`${path}/forms`, 'must be four words: third person, past, participle, -ing form');
  return { phrase, like, forms: [third, past, participle, ing] };
}

function nounTrigger(fields: Fields, path: string, fault: Fault): OwnTrigger {
  const phrase = textOf(fields, `${path}/phrase`, fault).toLowerCase();
  if (!/^\p{Ll}+$/u.test(phrase)) fault(`${path}/phrase`, `"${phrase}" must be one word in the singular`);
  const like = textOf(fields, `${path}/like`, fault);
  if (!knownNouns().has(like)) fault(`${path}/like`, `"${like}" is no noun a frame waits for; use for instance purchase, sale, contract, delivery, agreement`);
  if (fields['forms'] !== undefined) fault(`${path}/forms`, 'are for verbs; a noun has its plural by rule');
  return { phrase, like, noun: true };
}

const EXAMPLES = 'buy, sell, order, deliver, sign, cancel, approve, negotiate, meet, condemn, impose, normalise';

function currencyWords(fields: Fields, path: string, fault: Fault): CurrencyWord[] {
  only(fields, path, ['words', 'currency'], fault);
  const currency = textOf(fields, `${path}/currency`, fault);
  if (!/^[A-Z]{3}$/.test(currency)) fault(`${path}/currency`, `"${currency}" is no currency; write its three letters (ISO 4217)`);
  return namesOf(fields, path, fault, 'words').map((word) => ({ word: word.toLowerCase(), currency }));
}

function fieldsOf(value: unknown, path: string, fault: Fault): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : fault(path, 'must be an object');
}

function only(fields: Fields, path: string, names: readonly string[], fault: Fault): void {
  const other = Object.keys(fields).find((name) => !names.includes(name));
  if (other !== undefined) fault(`${path}/${other}`, `is not known here; there is ${names.join(', ')}`);
}

function listOf(fields: Fields, name: string, fault: Fault): readonly unknown[] {
  const list = fields[name] ?? [];
  return Array.isArray(list) ? list : fault(`/${name}`, 'must be a list');
}

/** The field named by the last step of the path. */
function textOf(fields: Fields, path: string, fault: Fault): string {
  const value = fields[path.slice(path.lastIndexOf('/') + 1)];
  return typeof value === 'string' && value.trim() !== '' ? value : fault(path, value === undefined ? 'is missing' : 'must be a text that is not empty');
}

function namesOf(fields: Fields, path: string, fault: Fault, name = 'names'): string[] {
  const names = fields[name];
  if (!Array.isArray(names) || names.length === 0) return fault(`${path}/${name}`, 'must be a list of at least one name');
  return names.map((one, index) => (typeof one === 'string' && one.trim() !== '' ? one.trim() : fault(`${path}/${name}/${index}`, 'must be a text that is not empty')));
}

function stateOf(fields: Fields, path: string, fault: Fault): string | null {
  const state = fields['state'] ?? null;
  return state === null || (typeof state === 'string' && /^[A-Z]{3}$/.test(state)) ? state : fault(`${path}/state`, `${JSON.stringify(state)} is no state; write its three letters (ISO 3166-1)`);
}
