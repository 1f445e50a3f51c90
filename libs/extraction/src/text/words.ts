import { type VerbReading } from '../syntax/verb-lexicon.js';

/** What a word is, wherever it stands. `norm` is lower case without inner full stops ("U.S." → "us"). */
export interface WordForm {
  readonly text: string;
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'mixed' | 'sign' | 'possessive';
  /** First letter is upper case. */
  readonly cap: boolean;
  /** At least two letters and all of them upper case. */
  readonly caps: boolean;
}

/** A word with what the stages know of it: each looks it up once, at first meeting, and leaves it here for itself. */
export interface Word extends WordForm {
  /** `tags`: it belongs to a closed class, or may beside some words. */
  closed: boolean | undefined;
  /** `tags`: its reading as a verb; null for none. */
  verb: VerbReading | null | undefined;
  /** `triggers`: the frames it sets off as the last word of a noun phrase; -1 before it was asked, for a field that is now nothing and now a number gives words two shapes. */
  heads: number;
  /** Of the gazetteer and the currency table that met it last. */
  names: NameNote | undefined;
  money: MoneyNote | undefined;
}

export interface NameNote {
  readonly owner: object;
  /** Number of entries its owner had when this was looked up. */
  version: number;
  /** Number of the word, of the word without its "s" and of that without the letters of a version ("60L"), among the words of names; -1 for none. */
  id: number;
  singular: number;
  original: number;
  /** Some name opens with it in small letters. */
  uncapped: boolean;
  /** The large lists were asked for names that open with it. */
  opened: boolean;
}

export interface MoneyNote {
  readonly owner: object;
  /** Every amount holds one such word at least. */
  readonly hint: boolean;
  /** It ends the name of a currency, or is a code. */
  readonly currency: boolean;
}

/** Words are remembered up to here and then anew, so that no stream of texts fills the memory. */
const MOST_WORDS = 20_000;
const SLOTS = 32_768;
/** A word that finds no free slot within so many is not remembered: no text can make look-ups long by its choice of words. */
const MOST_STEPS = 12;

const slots = new Array<Word | undefined>(SLOTS).fill(undefined);
let remembered = 0;

/**
 * The word at [start, end). A text says the same words again and again; a table of our own finds them without cutting
 * them out first. (A `Map` took 180 ns a word, and the stages asked theirs seven times for each.)
 * @param plain nothing but letters from a to z
 */
export function wordAt(text: string, start: number, end: number, plain: boolean): Word {
  let hash = 0;
  for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const word = slots[slot];
    if (word === undefined) return remember(slot, read(ownCopy(text.slice(start, end)), plain));
    if (word.text.length === end - start && text.startsWith(word.text, start)) return word;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return read(text.slice(start, end), plain);
}

/** A long piece of a text holds on to the whole of it in memory: the sign put before it makes a new string. */
const ownCopy = (piece: string): string => (piece.length < 13 ? piece : ` ${piece}`.slice(1));

function remember(slot: number, word: Word): Word {
  if (remembered >= MOST_WORDS) {
    slots.fill(undefined);
    remembered = 0;
  }
  slots[slot] = word;
  remembered += 1;
  return word;
}

function read(text: string, plain: boolean): Word {
  const lower = text.toLowerCase();
  const kind = plain ? 'word' : kindOf(text, lower);
  const cap = text.charCodeAt(0) !== lower.charCodeAt(0);
  const caps = cap && text.length > 1 && text === text.toUpperCase();
  return { text, norm: kind === 'word' ? lower.replaceAll('.', '') : lower, kind, cap, caps, closed: undefined, verb: undefined, heads: -1, names: undefined, money: undefined };
}

const LETTER = /\p{L}/u;
const DIGIT = /^\p{N}/u;

function kindOf(text: string, lower: string): WordForm['kind'] {
  if (lower === "'s" || text === "'") return 'possessive';
  const digit = DIGIT.test(text);
  const letter = LETTER.test(text);
  if (digit) return letter ? 'mixed' : 'number';
  return letter ? 'word' : 'sign';
}
