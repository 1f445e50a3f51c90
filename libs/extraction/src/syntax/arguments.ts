import { type Chunk } from './chunk.types.js';

export interface PrepositionalPhrase {
  /** The preposition; with `~` before it where the phrase belongs to a time or circumstance ("during a visit *to* Doha"). */
  readonly word: string;
  /** Noun phrases, pronouns, dates and amounts the preposition governs. */
  readonly chunks: readonly Chunk[];
  /** Index of the preposition. */
  readonly at: number;
}

/** What stands around one verb group, as indices and chunks of its sentence. */
export interface Arguments {
  readonly objects: readonly Chunk[];
  /** Second object of "award X a contract". */
  readonly second: readonly Chunk[];
  readonly phrases: readonly PrepositionalPhrase[];
  readonly money: readonly Chunk[];
  readonly dates: readonly Chunk[];
  /** Index of an infinitive that continues the verb ("a contract *to supply*"), or -1. */
  readonly embedded: number;
  /** Index after the last chunk that belongs to the verb. */
  readonly end: number;
}

/** Participles that only describe and let the clause run on. */
const TRANSPARENT = new Set(['value', 'estimate', 'cover', 'include', 'total', 'comprise', 'consist', 'involve', 'contain', 'base', 'know', 'make', 'build', 'design', 'develop', 'manufacture', 'produce', 'call', 'name', 'worth', 'mount', 'equip', 'surpass', 'exceed', 'sign', 'award', 'order', 'buy', 'purchase', 'acquire', 'supply', 'deliver', 'provide', 'use', 'intend', 'locate', 'own', 'head', 'date', 'place', 'run', 'number', 'amount', 'reach', 'allow', 'top', 'import', 'export', 'sell', 'announce', 'conclude', 'ink', 'offer', 'cost', 'price', 'procure', 'need', 'capable', 'field', 'operate', 'strike', 'clinch', 'seal', 'negotiate', 'contract']);

/** What has been read so far behind a verb. */
interface Gathering {
  readonly objects: Chunk[];
  readonly second: Chunk[];
  readonly money: Chunk[];
  readonly dates: Chunk[];
  readonly phrases: { word: string; chunks: Chunk[]; at: number }[];
  phrase: { word: string; chunks: Chunk[]; at: number } | undefined;
  /** A time or circumstance has begun: what follows names no sides of the deal. */
  aside: boolean;
  embedded: number;
  previous: Chunk['type'];
}

/** Reads what follows the verb group at index `at`. `isThing` tells items from actors, to split lists rightly. */
export function argumentsAfter(chunks: readonly Chunk[], at: number, isThing: (np: Chunk) => boolean): Arguments {
  const state: Gathering = { objects: [], second: [], money: [], dates: [], phrases: [], phrase: undefined, aside: false, embedded: -1, previous: 'vg' };
  let i = at + 1;
  for (; i < chunks.length; i += 1) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    const { type } = chunk;
    if (type === 'np' || type === 'pron') takeNoun(state, chunk, isThing);
    else if (type === 'prep' || type === 'to') openPhrase(state, chunk, i);
    else if (type === 'money' || type === 'date') takeAmount(state, chunk);
    else if (type === 'vg') {
      if (chunk.verb?.infinitive === true) state.embedded = i;
      if (!describes(chunks, i)) break;
      state.phrase = undefined;
    } else if (type === 'conj' || type === 'comma') {
      if (!pairOpen(state) && !continues(chunks, i)) break;
    } else if (type === 'stop') {
      const after = skipBrackets(chunks, i);
      if (after === -1) break;
      i = after;
    } else if (type === 'rel' || type === 'sub') break;
    if (type !== 'adv') state.previous = type;
  }
  const { objects, second, phrases, money, dates, embedded } = state;
  return { objects, second, phrases, money, dates, embedded, end: i };
}

/** "between Morocco" still waits for its other side. */
function pairOpen({ phrase }: Gathering): boolean {
  return phrase?.word === 'between' && phrase.chunks.length === 1;
}

function takeNoun(state: Gathering, chunk: Chunk, isThing: (np: Chunk) => boolean): void {
  const { phrase, objects, second, previous } = state;
  // "bought from Israel 164 pods", "signed in Ankara a contract": two phrases side by side, so the second is the object
  if (phrase !== undefined && previous === 'np' && objects.length === 0 && phrase.chunks.length > 0 && !phrase.chunks.some(isThing)) {
    objects.push(chunk);
    state.phrase = undefined;
    return;
  }
  const listed = previous === 'conj' || previous === 'comma';
  const backToObjects = listed && isThing(chunk) && objects.some(isThing) && phrase?.chunks.some(isThing) !== true;
  if (phrase !== undefined && !backToObjects) phrase.chunks.push(chunk);
  else if (phrase === undefined && ((objects.length > 0 && previous === 'np') || second.length > 0)) second.push(chunk);
  else {
    objects.push(chunk);
    state.phrase = undefined;
  }
}

function openPhrase(state: Gathering, chunk: Chunk, at: number): void {
  state.aside ||= /^(?:during|amid|amidst|despite|after|before|since|until|throughout)$/.test(chunk.word);
  state.phrase = { word: state.aside ? `~${chunk.word}` : chunk.word, chunks: [], at };
  state.phrases.push(state.phrase);
}

function takeAmount(state: Gathering, chunk: Chunk): void {
  (chunk.type === 'money' ? state.money : state.dates).push(chunk);
  state.phrase?.chunks.push(chunk);
  if (chunk.type === 'date') state.phrase = undefined;
}

/** A bare participle that describes the phrase before it: "valued at", "covering", "signed in May". */
export function describes(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at]?.verb;
  if (verb === undefined || verb.modal !== '' || verb.negated || verb.infinitive) return false;
  if (verb.to - (chunks[at]?.from ?? 0) > 2) return false;
  if (verb.form === 'ing' && !verb.finite) return TRANSPARENT.has(verb.lemma) || chunks[at - 1]?.type === 'np';
  if (verb.form !== 'past-participle' && verb.form !== 'participle') return false;
  // "the jets that Poland ordered from KAI": a clause with its own subject
  if (chunks[at - 1]?.type === 'np' && (chunks[at - 2]?.type === 'rel' || chunks[at - 2]?.word === 'that')) return false;
  if (verb.passive || verb.perfect) return false;
  const next = chunks[at + 1]?.type;
  return (next === 'prep' || next === 'to' || next === 'date' || next === 'adv' || next === undefined || next === 'stop') && (TRANSPARENT.has(verb.lemma) || chunks[at + 1]?.word === 'by');
}

/** Does the list or clause go on after this comma or conjunction, without a new subject? */
function continues(chunks: readonly Chunk[], at: number): boolean {
  let i = at + 1;
  while (chunks[i]?.type === 'conj' || chunks[i]?.type === 'adv' || chunks[i]?.type === 'comma') i += 1;
  const next = chunks[i];
  if (next === undefined) return false;
  if (next.type === 'prep' || next.type === 'date' || next.type === 'money' || next.type === 'to') return !(chunks[i - 1]?.type === 'conj' && datesNewClause(chunks, i));
  if (next.type === 'vg') return describes(chunks, i);
  if (next.type !== 'np') return false;
  return !startsClause(chunks, i);
}

/** "…, and in June 2025 he paid a visit": a date in front opens a clause with a subject of its own. */
function datesNewClause(chunks: readonly Chunk[], at: number): boolean {
  let i = chunks[at]?.type === 'prep' ? at + 1 : at;
  if (chunks[i]?.type !== 'date') return false;
  i += chunks[i + 1]?.type === 'comma' ? 2 : 1;
  const subject = chunks[i];
  return (subject?.type === 'pron' || subject?.type === 'np') && chunks[i + 1]?.verb?.finite === true && !describes(chunks, i + 1);
}

/** A noun phrase that is the subject of a verb to come. */
function startsClause(chunks: readonly Chunk[], at: number): boolean {
  let i = at + 1;
  let depth = 0;
  while (i < chunks.length && depth < 12) {
    const chunk = chunks[i];
    if (chunk === undefined) return false;
    if (chunk.type === 'vg') return chunk.verb?.finite === true && !describes(chunks, i);
    // "and a second contract, estimated at 6 billion, was signed"
    const inserted = chunk.type === 'comma' && describes(chunks, i + 1) ? chunks.findIndex(({ type }, j) => j > i + 1 && type === 'comma') : -1;
    if (inserted !== -1) {
      i = inserted + 1;
      depth += 1;
      continue;
    }
    if (chunk.type === 'comma' || chunk.type === 'stop' || chunk.type === 'rel' || chunk.type === 'sub') return false;
    if (chunk.type === 'conj' && chunks[i + 1]?.type !== 'np') return false;
    i += 1;
    depth += 1;
  }
  return false;
}

/** Index of the closing bracket when a bracket opens here; -1 when the sentence is cut (dash, colon, semicolon). */
function skipBrackets(chunks: readonly Chunk[], at: number): number {
  const word = chunks[at]?.word;
  if (word === ')') return at;
  if (word !== '(') return word === '.' || word === '' ? at : -1;
  for (let i = at + 1; i < Math.min(chunks.length, at + 12); i += 1) if (chunks[i]?.word === ')') return i;
  return at;
}
