import { describes } from './arguments.js';
import { type Chunk } from './chunk.types.js';

/** The subject of a verb group: noun phrases, and how it was found. */
export interface Subject {
  readonly chunks: readonly Chunk[];
  /** Index of the first of them, or of the verb itself. */
  readonly at: number;
  readonly how: 'own' | 'shared' | 'controlled' | 'relative' | 'none';
}

/** Verbs whose object does the infinitive: "allowed Poland to buy". */
const OBJECT_CONTROL = new Set(['allow', 'ask', 'permit', 'invite', 'urge', 'enable', 'contract', 'select', 'choose', 'pick', 'hire', 'require', 'request', 'authorise', 'authorize', 'clear', 'tap', 'award', 'press', 'push', 'approve', 'help', 'force', 'order', 'call', 'encourage', 'wait', 'pave']);
const NONE = (at: number): Subject => ({ chunks: [], at, how: 'none' });
const MAX_DEPTH = 6;

export function subjectOf(chunks: readonly Chunk[], at: number, depth = 0): Subject {
  const verb = chunks[at]?.verb;
  if (verb === undefined || depth > MAX_DEPTH) return NONE(at);
  // "31 Abrams, to be bought new": told of what stands before the comma
  if (verb.infinitive && verb.passive && chunks[at - 1]?.type === 'comma' && chunks[at - 2]?.type === 'np') return { chunks: [chunks[at - 2] as Chunk], at: at - 2, how: 'relative' };
  if (verb.infinitive) return controlled(chunks, at, depth);
  const before = previous(chunks, at);
  if (verb.form === 'ing' && !verb.finite && before !== -1) {
    const type = chunks[before]?.type;
    if (type === 'np') return { chunks: phraseList(chunks, before).map((i) => chunks[i] as Chunk), at: before, how: 'relative' };
    const matrix = matrixSubject(chunks, at, depth);
    if (matrix.chunks.length > 0) return matrix;
  }
  return walkLeft(chunks, at, depth);
}

/** Nearest chunk to the left that is not an adverb, date or bracket. */
function previous(chunks: readonly Chunk[], at: number): number {
  let i = at - 1;
  while (i >= 0 && (chunks[i]?.type === 'adv' || chunks[i]?.type === 'date')) i -= 1;
  return i;
}

function walkLeft(chunks: readonly Chunk[], at: number, depth: number): Subject {
  let sawConjunction = false;
  for (let i = at - 1; i >= 0; i -= 1) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    if (chunk.type === 'adv' || chunk.type === 'date' || chunk.type === 'money') continue;
    if (chunk.type === 'np' || chunk.type === 'pron') {
      if (sawConjunction) continue;
      const list = phraseList(chunks, i);
      const first = list.at(-1) ?? i;
      const clausal = i === previous(chunks, at) && /^(?:after|before|since|until|till|as|than)$/.test(chunks[first - 1]?.word ?? '');
      if ((chunks[first - 1]?.type === 'prep' && !clausal) || chunks[first - 1]?.type === 'to') {
        i = first - 1;
        continue;
      }
      const inner = chunks[first - 1]?.verb;
      if (inner !== undefined && (inner.infinitive || (inner.form === 'ing' && !inner.finite)) && chunks[first - 2]?.type === 'np') {
        i = first - 1;
        continue;
      }
      return { chunks: list.map((index) => chunks[index] as Chunk).reverse(), at: first, how: 'own' };
    }
    if (chunk.type === 'vg') {
      if (describes(chunks, i) && !sawConjunction) continue;
      const opener = sawConjunction || i === at - 1 ? -1 : relativeBefore(chunks, i);
      if (opener > 0) {
        i = opener;
        continue;
      }
      return sawConjunction || chunks[i]?.verb?.finite !== true ? { ...subjectOf(chunks, i, depth + 1), how: 'shared' } : NONE(at);
    }
    if (chunk.type === 'comma') {
      const jump = sawConjunction ? -1 : openingComma(chunks, i);
      if (jump !== -1) i = jump;
      else sawConjunction = true;
    } else if (chunk.type === 'conj') sawConjunction = true;
    else if (chunk.type === 'rel' || (chunk.type === 'sub' && chunk.word === 'that')) return antecedent(chunks, i);
    else if (chunk.type === 'sub') return NONE(at);
    else if (chunk.type === 'stop' && chunk.word === ')') i = openingBracket(chunks, i);
    else if (chunk.type === 'stop' && chunk.word !== '(' && chunk.word !== '.') return sawConjunction || i === at - 1 ? NONE(at) : NONE(at);
  }
  return NONE(at);
}

/** "the junta that seized power in July revoked": the pronoun of the clause verb `at` stands in, right behind a phrase; -1 otherwise. */
function relativeBefore(chunks: readonly Chunk[], at: number): number {
  if (chunks[at]?.verb?.finite !== true) return -1;
  const pronoun = chunks[at - 1];
  return (pronoun?.type === 'rel' || (pronoun?.type === 'sub' && pronoun.word === 'that')) && chunks[at - 2]?.type === 'np' ? at - 1 : -1;
}

/** Noun phrases joined by commas and conjunctions, right to left, as indices. */
function phraseList(chunks: readonly Chunk[], at: number): number[] {
  const list = [at];
  let i = at;
  let joined = false;
  while (i >= 2) {
    const joiner = chunks[i - 1];
    const other = chunks[i - 2];
    if (other?.type === 'np' && (joiner?.type === 'conj' || (joiner?.type === 'comma' && joined))) {
      joined = true;
      list.push(i - 2);
      i -= 2;
      continue;
    }
    // "Embraer (NYSE: ERJ) and the air force": a bracket behind a name doesn't part the list
    const bracket = joiner?.type === 'conj' && other?.word === ')' ? openingBracket(chunks, i - 2) : i;
    if (bracket >= i - 2 || bracket < 1 || chunks[bracket - 1]?.type !== 'np') break;
    list.push(bracket - 1);
    i = bracket - 1;
  }
  return list;
}

/** The comma that opens an inserted phrase ending at comma `at` ("Elbit, an Israeli firm, signed"), or -1. */
function openingComma(chunks: readonly Chunk[], at: number): number {
  for (let i = at - 1; i > 0; i -= 1) {
    const type = chunks[i]?.type;
    if (type === 'comma') return chunks[i - 1]?.type === 'np' || chunks[i - 1]?.word === ')' ? i : -1;
    if (type === 'vg' && chunks[i]?.verb?.finite === true && !describes(chunks, i) && !insideRelative(chunks, i) && !insertedParticiple(chunks, i)) return -1;
  }
  return -1;
}

/** Index of the bracket that opens what closes at `at`, so that "(FMV)" is no subject; `at` itself when there is none. */
function openingBracket(chunks: readonly Chunk[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) if (chunks[i]?.word === '(') return i;
  return at;
}

/** "The boats, christened at Lockport, will sail": a bare participle behind a comma has no subject to give. */
function insertedParticiple(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at]?.verb;
  return chunks[at - 1]?.type === 'comma' && verb !== undefined && verb.form.endsWith('participle') && !verb.passive && !verb.perfect && verb.modal === '';
}

function insideRelative(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 6; i -= 1) {
    if (chunks[i]?.type === 'rel') return true;
    if (chunks[i]?.type === 'comma') return false;
  }
  return false;
}

function antecedent(chunks: readonly Chunk[], at: number): Subject {
  for (let i = at - 1; i >= 0; i -= 1) {
    const type = chunks[i]?.type;
    if (type === 'np') return { chunks: [chunks[i] as Chunk], at: i, how: 'relative' };
    if (type !== 'comma' && type !== 'adv' && type !== 'prep' && type !== 'date' && !(type === 'stop' && /[()]/.test(chunks[i]?.word ?? ''))) break;
  }
  return NONE(at);
}

/** "plans to buy": the subject of plan. "allowed Poland to buy": Poland. Headline "Poland to buy": Poland. */
function controlled(chunks: readonly Chunk[], at: number, depth: number): Subject {
  for (let i = at - 1; i >= 0; i -= 1) {
    const chunk = chunks[i];
    if (chunk?.type === 'vg' && !(describes(chunks, i) && i < at - 1)) {
      const object = chunks[i + 1];
      if (object?.type === 'np' && OBJECT_CONTROL.has(chunk.word)) return { chunks: [object], at: i + 1, how: 'controlled' };
      if (chunk.verb?.passive === true || chunk.verb?.infinitive === true || chunk.verb?.finite === true || chunk.verb?.form === 'ing') return { ...subjectOf(chunks, i, depth + 1), how: 'controlled' };
    }
    if (chunk?.type === 'stop' && chunk.word !== '(' && chunk.word !== ')' && chunk.word !== '.') break;
  }
  return walkLeft(chunks, at, depth);
}

/** "After signing …, Israel said": the subject of the clause the gerund hangs on, to its left or behind the next comma. */
function matrixSubject(chunks: readonly Chunk[], at: number, depth: number): Subject {
  for (let i = at - 1; i >= 0; i -= 1) {
    const chunk = chunks[i];
    if (chunk?.type === 'vg' && chunk.verb?.finite === true) return { ...subjectOf(chunks, i, depth + 1), how: 'shared' };
  }
  for (let i = at + 1; i < chunks.length - 1; i += 1) {
    if (chunks[i]?.type !== 'comma') continue;
    const next = chunks[i + 1];
    if (next?.type === 'np' || next?.type === 'pron') return { chunks: [next], at: i + 1, how: 'shared' };
    return NONE(at);
  }
  return NONE(at);
}
