import { type CurrencyTable, currencyTableWith, type CurrencyWord } from '../money/currency-table.js';
import { inflect, type VerbReading } from '../syntax/verb-lexicon.js';

/** A verb, verb phrase or noun an analyst adds, read as one the frames know. */
export interface OwnTrigger {
  /** Lower case; only the first word inflects: "hoover up". */
  readonly phrase: string;
  /** The verb whose frames read it: "buy". */
  readonly like: string;
  /** Third person, past, participle and -ing form of the first word, where it doesn't inflect by rule. */
  readonly forms?: readonly [string, string, string, string];
  /** A noun ("offtake") is read as the noun `like` ("purchase"), in singular and plural. */
  readonly noun?: true;
}

/** One form of it: the words that must follow, and how the first is read. */
export interface OwnVerb {
  readonly rest: readonly string[];
  readonly reading: VerbReading;
}

/** Words beside names that a text is read with. */
export interface OwnWords {
  /** By the first word of the phrase, in each of its forms; longer phrases first. */
  readonly verbs: ReadonlyMap<string, readonly OwnVerb[]>;
  /** What a noun of the analyst's is read as, by its forms. */
  readonly nouns: ReadonlyMap<string, string>;
  readonly money: CurrencyTable;
}

export function ownWords(triggers: readonly OwnTrigger[], currencies: readonly CurrencyWord[]): OwnWords | undefined {
  if (triggers.length + currencies.length === 0) return undefined;
  const verbs = new Map<string, OwnVerb[]>();
  const nouns = new Map<string, string>();
  for (const { phrase, like } of triggers.filter(({ noun }) => noun === true)) {
    nouns.set(phrase, like);
    nouns.set(plural(phrase), plural(like));
  }
  for (const { phrase, like, forms } of triggers.filter(({ noun }) => noun !== true)) {
    const [first = '', ...rest] = phrase.split(' ');
    for (const [word, form] of inflect(first, forms)) {
      const list = verbs.get(word) ?? [];
      verbs.set(word, [...list, { rest, reading: { lemma: like, form, noun: false } }].sort((a, b) => b.rest.length - a.rest.length));
    }
  }
  return { verbs, nouns, money: currencyTableWith(currencies) };
}

const plural = (word: string): string => (/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`);
