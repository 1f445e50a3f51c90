import { type Chunk } from './chunks.js';

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
const TRANSPARENT = new Set(['value', 'estimate', 'cover', 'include', 'total', 'comprise', 'consist', 'involve', 'contain', 'base', 'know', 'make', 'build', 'design', 'develop', 'manufacture', 'produce', 'call', 'name', 'worth', 'mount', 'equip', 'surpass', 'exceed', 'sign', 'award', 'order', 'buy', 'purchase', 'acquire', 'supply', 'deliver', 'provide', 'use', 'intend', 'locate', 'own', 'head', 'date', 'place', 'run', 'number', 'amount', 'reach', 'allow', 'top', 'import', 'export', 'sell', 'announce', 'conclude', 'ink', 'offer', 'cost', 'price', 'procure', 'need', 'capable', 'field', 'operate']);

/** Reads what follows the verb group at index `at`. `isThing` tells items from actors, to split lists rightly. */
export function argumentsAfter(chunks: readonly Chunk[], at: number, isThing: (np: Chunk) => boolean): Arguments {
  const objects: Chunk[] = [];
  const second: Chunk[] = [];
  const money: Chunk[] = [];
  const dates: Chunk[] = [];
  const phrases: { word: string; chunks: Chunk[]; at: number }[] = [];
  let phrase: { word: string; chunks: Chunk[]; at: number } | undefined;
  let aside = false;
  let embedded = -1;
  let previous: Chunk['type'] = 'vg';
  let i = at + 1;
  for (; i < chunks.length; i += 1) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    if (chunk.type === 'np' || chunk.type === 'pron') {
      if (phrase !== undefined && !(previous === 'conj' || previous === 'comma') ) phrase.chunks.push(chunk);
      else if (phrase !== undefined && !(isThing(chunk) && objects.some(isThing) && !phrase.chunks.some(isThing))) phrase.chunks.push(chunk);
      else if (phrase === undefined && objects.length > 0 && previous === 'np' && second.length === 0) second.push(chunk);
      else if (second.length > 0 && phrase === undefined) second.push(chunk);
      else {
        objects.push(chunk);
        phrase = undefined;
      }
    } else if (chunk.type === 'prep' || chunk.type === 'to') {
      aside ||= /^(?:during|amid|amidst|despite|after|before|since|until|throughout)$/.test(chunk.word);
      phrase = { word: aside ? `~${chunk.word}` : chunk.word, chunks: [], at: i };
      phrases.push(phrase);
    } else if (chunk.type === 'money' || chunk.type === 'date') {
      (chunk.type === 'money' ? money : dates).push(chunk);
      phrase?.chunks.push(chunk);
      if (chunk.type === 'date') phrase = undefined;
    } else if (chunk.type === 'vg') {
      const verb = chunk.verb;
      if (verb?.infinitive === true) {
        if (embedded === -1) embedded = i;
        break;
      }
      if (!describes(chunks, i)) break;
      phrase = undefined;
    } else if (chunk.type === 'conj' || chunk.type === 'comma') {
      if (!continues(chunks, i)) break;
    } else if (chunk.type === 'stop') {
      const after = skipBrackets(chunks, i);
      if (after === -1) break;
      i = after;
    } else if (chunk.type === 'rel' || chunk.type === 'sub') break;
    previous = chunk.type === 'adv' ? previous : chunk.type;
  }
  return { objects, second, phrases, money, dates, embedded, end: i };
}

/** A bare participle that describes the phrase before it: "valued at", "covering", "signed in May". */
export function describes(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at]?.verb;
  if (verb === undefined || verb.modal !== '' || verb.negated || verb.infinitive) return false;
  if (verb.to - (chunks[at]?.from ?? 0) > 2) return false;
  if (verb.form === 'ing' && !verb.finite) return TRANSPARENT.has(verb.lemma) || chunks[at - 1]?.type === 'np';
  if (verb.form !== 'past-participle' && verb.form !== 'participle') return false;
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
  if (next.type === 'prep' || next.type === 'date' || next.type === 'money' || next.type === 'to') return true;
  if (next.type === 'vg') return describes(chunks, i);
  if (next.type !== 'np') return false;
  return !startsClause(chunks, i);
}

/** A noun phrase that is the subject of a verb to come. */
export function startsClause(chunks: readonly Chunk[], at: number): boolean {
  let i = at + 1;
  let depth = 0;
  while (i < chunks.length && depth < 12) {
    const chunk = chunks[i];
    if (chunk === undefined) return false;
    if (chunk.type === 'vg') return chunk.verb?.finite === true && !describes(chunks, i);
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
