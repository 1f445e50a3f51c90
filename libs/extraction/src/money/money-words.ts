import { type Token } from '../text/tokens.js';
import { type MoneyNote, type Word } from '../text/words.js';
import { type CurrencyTable } from './currency-table.js';

/** What the words of a sentence say of money: whether it can hold an amount at all, and one told in words or by a code. */
export interface MoneyWords {
  readonly hint: boolean;
  readonly currency: boolean;
}

/** The big patterns of money run only where a currency is named at all. */
export function moneyWords(tokens: readonly Token[], table: CurrencyTable): MoneyWords {
  let hint = false;
  let currency = false;
  for (const { word } of tokens) {
    const note = word.money?.owner === table ? word.money : (word.money = noteOf(word, table));
    hint ||= note.hint;
    currency ||= note.currency;
  }
  return { hint, currency };
}

const LETTERS = /\p{L}+/gu;

function noteOf({ text, norm, kind }: Word, table: CurrencyTable): MoneyNote {
  return { owner: table, hint: hintsAtMoney(norm, kind, table), currency: text.toLowerCase().match(LETTERS)?.some((letters) => table.lastWords.has(letters)) ?? false };
}

/** "EUR21" holds a currency inside a token. */
function hintsAtMoney(norm: string, kind: Word['kind'], { hints }: CurrencyTable): boolean {
  if (hints.has(norm)) return true;
  return kind === 'mixed' ? hints.has(norm.replace(/^[\d.,]+|[\d.,]+$/g, '')) : norm.length > 1 && kind === 'word' && /\d/.test(norm) && hints.has(norm.replace(/\d.*$/, ''));
}
