import { rowsOf, stateEntries } from '../lexicon/dictionary-rows.js';
import { currencies } from './currencies.data.js';

/** Look-ups from words, signs and states to currencies, built once from the table. */
export interface CurrencyTable {
  readonly byWord: ReadonlyMap<string, readonly string[]>;
  readonly bySign: ReadonlyMap<string, readonly string[]>;
  readonly byState: ReadonlyMap<string, readonly string[]>;
  readonly stateOfPeople: ReadonlyMap<string, string>;
  readonly signs: string;
  readonly words: string;
  /** Single words and signs one of which every amount holds, lower case. */
  readonly hints: ReadonlySet<string>;
  /** The last word of every currency's names, and its codes in letters, lower case: without one no amount is written in words. */
  readonly lastWords: ReadonlySet<string>;
}

/** Codes that Nordic and trade reports write behind M, K or B: "120 MEUR". */
export const SHORT_CODES = 'EUR|USD|SEK|NOK|DKK|GBP|CHF|AUD|CAD|PLN|CZK|TRY|ILS';

let table: CurrencyTable | undefined;

export function currencyTable(): CurrencyTable {
  return (table ??= build([]));
}

/** A word an analyst adds for a currency. */
export interface CurrencyWord {
  readonly word: string;
  readonly currency: string;
}

/** The shipped table with words of an analyst's own, each of which then stands for that currency alone. */
export function currencyTableWith(own: readonly CurrencyWord[]): CurrencyTable {
  return own.length === 0 ? currencyTable() : build(own);
}

function build(own: readonly CurrencyWord[]): CurrencyTable {
  const byWord = new Map<string, string[]>();
  const bySign = new Map<string, string[]>();
  const byState = new Map<string, string[]>();
  for (const [code = '', states = '', words = '', signs = ''] of rowsOf(currencies)) {
    for (const state of states.split(',')) push(byState, state, code);
    for (const word of words.split(',')) push(byWord, word, code);
    for (const sign of signs.split(',')) push(bySign, sign, code);
  }
  for (const { word, currency } of own) byWord.set(word.toLowerCase(), [currency]);
  const stateOfPeople = new Map<string, string>();
  for (const entry of stateEntries()) if (entry.kind !== 'capital') stateOfPeople.set(entry.name.toLowerCase(), entry.id);
  return { byWord, bySign, byState, stateOfPeople, signs: alternation(bySign.keys()), words: alternation(byWord.keys()), hints: hintsOf([...byWord.keys(), ...bySign.keys(), 'pence', 'cent', 'cents', 'mrd', 'mld']), lastWords: lastWordsOf([...byWord.keys(), ...[...bySign.keys()].filter((sign) => !/\p{Sc}|\/$/u.test(sign))]) };
}

function push(map: Map<string, string[]>, key: string, code: string): void {
  if (key === '' || key === '-') return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [code]);
  else if (!list.includes(code)) list.push(code);
}

function hintsOf(keys: readonly string[]): Set<string> {
  const short = [...SHORT_CODES.split('|').flatMap((code) => ['m', 'k', 'b'].map((scale) => scale + code.toLowerCase())), 'r'];
  return new Set([...short, ...keys.map((key) => (key.includes('$') ? '$' : (/[\p{L}\p{Sc}]+$/u.exec(key.replace(/\.$/, ''))?.[0] ?? key)).toLowerCase())]);
}

/** Signs with a "$" or the like show themselves: the letters of "$A" and "U.S. $" would be found in every other sentence. */
function lastWordsOf(keys: readonly string[]): Set<string> {
  return new Set(keys.map((key) => /\p{L}+(?=[^\p{L}]*$)/u.exec(key)?.[0].toLowerCase()).filter((word) => word !== undefined));
}

/** Longest first, so that "US$" is read before "$". */
function alternation(keys: Iterable<string>): string {
  return [...keys].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((key) => key.replace(/[$.*+?^{}()|[\]\\/]/g, '\\$&')).join('|');
}
