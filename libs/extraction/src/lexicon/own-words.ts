import { type CurrencyTable, currencyTableWith, type CurrencyWord } from '../money/currency-table.js';
import { inflect, type VerbReading } from '../syntax/verb-lexicon.js';

/** A verb or verb phrase an analyst adds, read as one the frames know. */
export interface OwnTrigger {
  /** Lower case; only the first word inflects: "hoover up". */
  readonly phrase: string;
  /** The verb whose frames read it: "buy". */
  readonly like: string;
  /** Third person, past, participle and -ing form of the first word, where it doesn't inflect by rule. */
  readonly forms?: readonly [string, string, string, string];
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
  readonly money: CurrencyTable;
}

export function ownWords(triggers: readonly OwnTrigger[], currencies: readonly CurrencyWord[]): OwnWords | undefined {
  if (triggers.length + currencies.length === 0) return undefined;
  const verbs = new Map<string, OwnVerb[]>();
  for (const { phrase, like, forms } of triggers) {
    const [first = '', ...rest] = phrase.split(' ');
    for (const [word, form] of inflect(first, forms)) {
      const list = verbs.get(word) ?? [];
      verbs.set(word, [...list, { rest, reading: { lemma: like, form, noun: false } }].sort((a, b) => b.rest.length - a.rest.length));
    }
  }
  return { verbs, money: currencyTableWith(currencies) };
}
