import { matchesOf } from '../text/matches.js';
import { type CurrencyTable, SHORT_CODES } from './currency-table.js';
import { hundredth, lessThan, plainNumber, scaled } from './decimal.js';
import { type MoneyReading } from './money.types.js';
import { NUMBER_WORD, numberFromWords } from './number-words.js';
import { readQualifier } from './qualifier.js';

const NUMBER = '(\\d{1,3}(?:[ ,\'’]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:,\\d{2})*,\\d{3}(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)';
const WORDS = '((?:a )?half(?: an?)?|one[ -]and[ -]a[ -]half|two[ -]and[ -]a[ -]half|multi|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundreds of|tens of|dozens of|several hundred|several|a few|a quarter of an?|three quarters(?: of a)?|(?:a )?quarter)';
const SCALE = '(lakh crores?|thousand|million|mln|mio|mn|m|M|billion|bln|bn|b|B|milliard|milliards|[Mm]illiarden|[Mm]rds?\\.?|[Mm]l[nr]?d|bilh(?:ão|ões)|milh(?:ão|ões)|[Mm]illionen|trillion|trn|tn|tr|crores?|cr|lakhs?|k|K|thousands|millions|billions|trillions)';
const POWERS: readonly [RegExp, number][] = [
  [/^lakh cr/, 12], [/^(?:thousands?|k)$/i, 3], [/^(?:m|mn|mln|mio|millions?|millionen|milh.*)$/i, 6], [/^(?:b|bn|bln|billions?|milliards?|milliarden|mrds?\.?|ml[nr]?d|bilh.*)$/i, 9], [/^(?:tr|tn|trn|trillions?)$/i, 12],
  [/^(?:crores?|cr)$/, 7], [/^lakhs?$/, 5],
];
const WORD_NUMBERS: Readonly<Record<string, string>> = {
  'half a': '0.5', half: '0.5', multi: '1', 'a half': '0.5', 'half an': '0.5', 'one and a half': '1.5', 'two and a half': '2.5', a: '1', an: '1', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7',
  eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12', fifteen: '15', twenty: '20', thirty: '30', forty: '40', fifty: '50', 'hundreds of': '100', 'tens of': '10',
  'dozens of': '24', 'several hundred': '300', several: '3', 'a few': '3', 'a quarter of a': '0.25', 'a quarter': '0.25', quarter: '0.25', 'three quarters': '0.75', 'three quarters of a': '0.75', 'a quarter of an': '0.25',
};
const VAGUE = /^(?:multi|hundreds|tens|dozens|several|a few)/;
const HINT = /\d|illion|crore|lakh|thousand|(?:dollar|euro|pound|yen|dirham|rupee|franc|riyal|dinar|shekel)s?\b/i;

/** What a bare "$" may mean. */
const DOLLARS = ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD'];

interface Patterns {
  readonly signed: RegExp;
  readonly worded: RegExp;
  readonly spelled: RegExp;
  readonly written: RegExp;
  /** The currency in front: "Rupees 39,000 crore", "Baht 5 billion". */
  readonly led: RegExp;
  /** Nordic short forms: "120 MEUR", "MSEK 60". */
  readonly short: RegExp;
  /** "470 pence", "12-cent": hundredths. */
  readonly minor: RegExp;
}
/** Compiled once for each table of currencies. */
const compiled = new WeakMap<CurrencyTable, Patterns>();

function patternsOf(table: CurrencyTable): Patterns {
  let patterns = compiled.get(table);
  if (patterns === undefined) compiled.set(table, (patterns = compile(table)));
  return patterns;
}

function compile({ signs, words }: CurrencyTable): Patterns {
  const sign = `(?<![\\p{L}$])(${signs})`;
  const gap = '(?: |-)?';
  const range = `(?:(?: ?(?:-|–|—) ?| to | and | or )(?:${signs})? ?${NUMBER}(?:${gap}${SCALE}(?![\\p{L}]))?)?`;
  // Whether these words name a people is looked up afterwards: an alternation of all of them took 100 ms to compile
  const adjective = "(?:(\\p{L}[\\p{L}'.]{1,14}(?: \\p{L}[\\p{L}'.]{1,14})?)[ -])?";
  return {
    signed: new RegExp(`${sign} ?${NUMBER}(?:${gap}${SCALE}(?![\\p{L}]))?${range}`, 'gu'),
    worded: new RegExp(`(?<![\\p{L}\\d.,$€£-])${NUMBER}(?:${gap}${SCALE}(?![\\p{L}]))?${range}${gap}(?:of )?${adjective}(${words}|${signs})(?![\\p{L}])`, 'giu'),
    written: new RegExp(`(?<![\\p{L}-])((?:a )?${NUMBER_WORD}(?:(?: and |[ -])${NUMBER_WORD}){0,8})(?: of)?${gap}${adjective}(${words})(?![\\p{L}])(?: and (${NUMBER_WORD}(?:-${NUMBER_WORD})?) cents)?`, 'giu'),
    led: new RegExp(`(?<![\\p{L}\\d]|\\d )(${words}) ${NUMBER}(?:${gap}${SCALE}(?![\\p{L}]))${range}`, 'giu'),
    short: new RegExp(`(?<![\\p{L}\\d.,])(?:${NUMBER} ?([MKB])(${SHORT_CODES})|([MKB])(${SHORT_CODES}) ?${NUMBER}|(R) ?${NUMBER} ?(m|bn|million|billion))(?![\\p{L}\\d])`, 'gu'),
    minor: new RegExp(`(?<![\\p{L}\\d.,])${NUMBER}[ -]?(pence|cents?)(?![\\p{L}])`, 'giu'),
    spelled: new RegExp(`(?<![\\p{L}])${WORDS}(?:[ -]|(?<=multi))${SCALE}(?![\\p{L}])( and a half)?(?: of)?${gap}${adjective}(${words})(?![\\p{L}])`, 'giu'),
  };
}

const NUMBER_HINT = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twenty|hundred|thousand|half|quarters?|dozens|tens|several|few|an?[ -](?:million|billion|trillion|thousand|quarter|crore|lakh)|(?:m|b|tr)illion|crore|lakh)/i;

const SCALED = /illion|[bm]n\b|\d ?m\b|crore|lakh/;
const SHORT = new RegExp(`[MKB](?:${SHORT_CODES})|\\bR ?\\d`);

/** "200 €", "4 billion US$", "5 million U.S. $", "20 S/": a sign behind its amount. */
const SIGN_BEHIND = /(?:\d|illion|bn|mn|ln|r?d|\b[mbk]|crores?|lakhs?|thousand) ?[\p{L}.]{0,4} ?(?:\p{Sc}|s\/)/iu;

const MINOR = /pence|cents?\b/i;

/** All amounts of money of one sentence, left to right. `inWords`: one of its words ends the name of a currency, or is a code, see `moneyWords`. */
export function readMoney(sentence: string, table: CurrencyTable, inWords: boolean): MoneyReading[] {
  if (!HINT.test(sentence)) return [];
  const patterns = patternsOf(table);
  const found: MoneyReading[] = [];
  const digits = /\d/.test(sentence);
  const worded = inWords && NUMBER_HINT.test(sentence);
  for (const match of digits ? matchesOf(patterns.signed, sentence) : []) {
    const [whole, sign = '', low = '', lowScale, high, highScale] = match;
    const candidates = sign === '$' ? DOLLARS : (table.bySign.get(sign) ?? []);
    const tail = trailingPeople(sentence, match.index + whole.length);
    push(found, sentence, { match, low, lowScale, high, highScale, candidates: tail ?? candidates, settled: tail !== undefined || (sign.length > 1 && candidates.length === 1), rule: 'money.sign' });
  }
  for (const match of digits && (inWords || SIGN_BEHIND.test(sentence)) ? matchesOf(patterns.worded, sentence) : []) {
    const [, low = '', lowScale, high, highScale, people, word = ''] = match;
    if (weighs(sentence, match, word, lowScale ?? highScale)) continue;
    const named = byWords(table, people, word) ?? plainCurrency(table, people);
    if (named === undefined) continue;
    const scale = lowScale ?? highScale ?? (/^[A-Z]{3}$|^\p{Sc}$/u.test(word) ? scaleBehind(sentence, match.index + match[0].length) : undefined);
    push(found, sentence, { match, low, lowScale: lowScale ?? (highScale === undefined ? scale : undefined), high, highScale, ...named, rule: 'money.word', tail: lowScale === undefined && highScale === undefined && scale !== undefined ? scale.length + 1 : 0 });
  }
  for (const match of digits && inWords && SCALED.test(sentence) ? matchesOf(patterns.led, sentence) : []) {
    const [, word = '', low = '', lowScale, high, highScale] = match;
    const named = byWords(table, undefined, word);
    if (named !== undefined) push(found, sentence, { match, low, lowScale, high, highScale, ...named, rule: 'money.led' });
  }
  for (const match of SHORT.test(sentence) ? matchesOf(patterns.short, sentence) : []) {
    const [, before, scale = match[4] ?? '', code = match[5] ?? '', , , behind, rand, amountOfRand, randScale] = match;
    if (rand !== undefined) push(found, sentence, { match, low: amountOfRand ?? '', lowScale: randScale, high: undefined, highScale: undefined, candidates: ['ZAR'], settled: true, rule: 'money.short' });
    if (rand !== undefined) continue;
    push(found, sentence, { match, low: before ?? behind ?? '', lowScale: scale === 'M' ? 'm' : scale === 'B' ? 'bn' : 'k', high: undefined, highScale: undefined, candidates: [code], settled: true, rule: 'money.short' });
  }
  for (const match of worded ? matchesOf(patterns.written, sentence) : []) {
    const [, words = '', people, word = '', cents] = match;
    const low = numberFromWords(words);
    if (/\b(?:(?:quarters?|half)(?: of)?(?: an?)?|several|few|(?:tens|dozens|hundreds) of|multi|and[ -]a)[ -]$/i.test(sentence.slice(Math.max(0, match.index - 16), match.index))) continue;
    if (low === undefined || weighs(sentence, match, word, /illion|thousand/.test(words) ? 'million' : undefined)) continue;
    const named = byWords(table, people, word);
    if (named === undefined) continue;
    const fraction = cents === undefined ? '' : `.${(numberFromWords(cents) ?? '0').padStart(2, '0')}`;
    push(found, sentence, { match, low: low + fraction, lowScale: undefined, high: undefined, highScale: undefined, ...named, rule: 'money.written' });
  }
  for (const match of worded ? matchesOf(patterns.spelled, sentence) : []) {
    const [, low = '', lowScale, half, people, word = ''] = match;
    const named = byWords(table, people, word);
    if (named === undefined) continue;
    const number = WORD_NUMBERS[low.toLowerCase().replaceAll('-', ' ')] ?? '1';
    push(found, sentence, { match, low: half === undefined ? number : `${number}.5`, lowScale, high: undefined, highScale: undefined, ...named, rule: VAGUE.test(low.toLowerCase()) ? 'money.vague' : 'money.spelled' });
  }
  for (const match of digits && MINOR.test(sentence) ? matchesOf(patterns.minor, sentence) : []) {
    const [, low = '', word = ''] = match;
    const pence = /pence/i.test(word);
    push(found, sentence, { match, low: hundredth(plainNumber(low)), lowScale: undefined, high: undefined, highScale: undefined, candidates: pence ? ['GBP'] : [...DOLLARS, 'EUR'], settled: pence, rule: 'money.minor' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Currencies of a word, narrowed by the people before it; undefined when what stands before is no people. */
function byWords(table: CurrencyTable, people: string | undefined, word: string): { candidates: readonly string[]; settled: boolean } | undefined {
  const { byWord, bySign, byState, stateOfPeople } = table;
  const joined = people === undefined ? undefined : byWord.get(`${people} ${word}`.toLowerCase());
  if (joined !== undefined) return { candidates: joined, settled: joined.length === 1 };
  const candidates = byWord.get(word.toLowerCase()) ?? bySign.get(word) ?? bySign.get(word.toUpperCase()) ?? [];
  const state = people === undefined ? undefined : stateOfPeople.get(people.toLowerCase());
  if (people !== undefined && state === undefined) return undefined;
  const own = state === undefined ? undefined : candidates.filter((code) => byState.get(state)?.includes(code));
  if (own !== undefined && own.length > 0) return { candidates: own, settled: true };
  return { candidates, settled: candidates.length === 1 };
}

/** "75 USD million": the scale behind the code. */
function scaleBehind(sentence: string, at: number): string | undefined {
  return /^ (million|billion|trillion|bn|mn|m)\b/.exec(sentence.slice(at, at + 10))?.[1];
}

/** "50 dollar rmb": what stood where a people's name may is the currency itself. */
function plainCurrency(table: CurrencyTable, people: string | undefined): ReturnType<typeof byWords> {
  const word = people?.split(' ')[0]?.toLowerCase() ?? '';
  return table.byWord.has(word) ? byWords(table, undefined, word) : undefined;
}

/** "$5 million Canadian", "$3 billion AUD": what follows names the dollar. */
function trailingPeople(sentence: string, at: number): readonly string[] | undefined {
  const match = /^ \(?(USD|AUD|CAD|NZD|SGD|Canadian|Australian|US|U\.S\.)\b/.exec(sentence.slice(at, at + 16));
  if (match === null) return undefined;
  const codes: Readonly<Record<string, string>> = { Canadian: 'CAD', Australian: 'AUD', US: 'USD', 'U.S.': 'USD' };
  const name = match[1] ?? '';
  return [codes[name] ?? name];
}

interface Raw {
  readonly match: RegExpExecArray;
  readonly low: string;
  readonly lowScale: string | undefined;
  readonly high: string | undefined;
  readonly highScale: string | undefined;
  readonly candidates: readonly string[];
  readonly settled: boolean;
  readonly rule: string;
  /** Letters behind the match that belong to the amount. */
  readonly tail?: number;
}

function push(found: MoneyReading[], sentence: string, raw: Raw): void {
  const start = raw.match.index;
  const joined = raw.high !== undefined && / (?:and|or) /.test(raw.match[0]) && !/\bbetween\s*$/i.test(sentence.slice(Math.max(0, start - 9), start));
  const end = start + raw.match[0].length + (raw.tail ?? 0);
  if (raw.candidates.length === 0 || found.some((other) => other.start < end && start < other.end)) return;
  const low = amount(raw.low, raw.lowScale ?? (joined ? undefined : raw.highScale));
  const high = raw.high === undefined || joined ? undefined : amount(raw.high, raw.highScale ?? raw.lowScale);
  const { qualifier, estimated, scope, kind } = readQualifier(sentence, start, end);
  const { min, max, qualifier: bound } = boundsOf(low, high, raw.rule === 'money.vague' ? 'at-least' : qualifier);
  found.push({ start, end, candidates: raw.candidates, settled: raw.settled, min, max, qualifier: bound, estimated, scope, kind, rule: raw.rule });
}

type Bounds = Pick<MoneyReading, 'min' | 'max' | 'qualifier'>;

function boundsOf(low: string, high: string | undefined, qualifier: MoneyReading['qualifier']): Bounds {
  if (high !== undefined && lessThan(low, high)) return { min: low, max: high, qualifier: 'range' };
  if (qualifier === 'gt' || qualifier === 'at-least') return { min: low, max: null, qualifier };
  if (qualifier === 'lt' || qualifier === 'at-most') return { min: null, max: low, qualifier };
  return { min: low, max: low, qualifier };
}

function amount(number: string, scale: string | undefined): string {
  const power = scale === undefined ? 0 : (POWERS.find(([pattern]) => pattern.test(scale))?.[1] ?? 0);
  return scaled(plainNumber(number), power);
}

/** "2,000-pound bombs", "500 pounds of explosive", "won 3 seats": a measure or a verb, not money. */
function weighs(sentence: string, match: RegExpExecArray, word: string, scale: string | undefined): boolean {
  if (!/^(?:pounds?|won|marks?|crowns?|real|sol|colon|re|le|m|rm|br|sr|bd|km|da|dt|tl|sh|ft|som|lei|lev|kip|rand|quid|dh|jd|kd)$/i.test(word)) return false;
  if (scale !== undefined && !/^(?:re|le|m|km|ft)$/i.test(word)) return false;
  const before = sentence.slice(Math.max(0, match.index - 30), match.index);
  return /^(?:re|le|m|km|ft|da|sh|br)$/i.test(word) || !/\b(?:worth|costs?|costing|for|paid|price[ds]?|of|at|spen[dt]|budget|value[d]?|salar(?:y|ies)|wages?|pay|earn(?:s|ed|ing)?|fine[ds]?|pensions?|prices?|fees?|rents?|owe[ds]?|lent|borrow(?:s|ed)?)\b[^,;]{0,24}$/i.test(before) || /^pound$/i.test(word);
}
