import { organisationWords } from '../actor/declared-states.js';
import { nationWords } from './nation-words.js';
import { genericWords } from './object-words.js';

/** The words of an object, told apart by how much they identify. Whose it is (nations, companies) is left out. */
export interface ObjectTokens {
  /** Proper names: `atmos`, `barak`. Where a text has none, its uncommon words: `phosphate`. */
  readonly names: readonly string[];
  /** Model marks that set variants of one name apart: `2000`, `mx`, `16`. */
  readonly marks: readonly string[];
  readonly generic: readonly string[];
}

const REMEMBERED = 4096;
const memory = new Map<string, ObjectTokens>();

/** Splits the words of an object: no case, no diacritics, no quantities or calibres, `F-16`, `F16` and `F 16` alike. */
export function objectTokens(text: string): ObjectTokens {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const tokens = split(text);
  // A matching stream is compared claim by claim: the same objects come up each time. Bounded like the dates.
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(text, tokens);
  return tokens;
}

function split(text: string): ObjectTokens {
  const names = new Set<string>();
  const uncommon = new Set<string>();
  const marks = new Set<string>();
  const generic = new Set<string>();
  for (const { word, capital } of wordsOf(text)) {
    if (genericWords.has(word)) generic.add(word);
    else if (nationWords.has(word) || organisationWords.has(word)) continue;
    else if (/\d/.test(word) || word.length <= 2) marks.add(word);
    else if (capital) names.add(word);
    else uncommon.add(word);
  }
  // Beside a proper name an uncommon word describes ("truck-mounted ATMOS"); alone it is what the thing is called.
  const described = names.size > 0;
  return {
    names: described ? [...names] : [...uncommon],
    marks: [...marks],
    generic: described ? [...generic, ...uncommon] : [...generic],
  };
}

const FUNCTION_WORDS = /^(a|an|the|of|for|with|and|or|to|in|on|at|by|from|its|s)$/;

function wordsOf(text: string): { word: string; capital: boolean }[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/\b\d+(?:[.,]\d+)?\s?(?:mm|cm|m|km|kg|t)\b/gi, ' ')
    .replace(/^\s*(?:about|around|some|up to)?\s*\d{1,4}\s*(?:x\s)?(?=\p{L}{3})/iu, ' ')
    .replace(/(\p{L})(\d)|(\d)(\p{L})/gu, (_, a: string, b: string, c: string, d: string) => `${a ?? c} ${b ?? d}`);
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => ({ word: word.toLowerCase(), capital: /^\p{Lu}/u.test(word) }))
    .filter(({ word }) => word !== '' && !FUNCTION_WORDS.test(word))
    .map(({ word, capital }) => ({ word: singular(word), capital }));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
