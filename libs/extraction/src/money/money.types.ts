import { type Money, type Span } from '@entente/contracts';

/** An amount read from the text. */
export interface MoneyMention {
  readonly span: Span;
  readonly money: Money;
  readonly rule: string;
}

/** A reading inside one sentence, in the sentence's own offsets; the currency is still open between `candidates`. */
export interface MoneyReading {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
  /** The words themselves settle the currency ("US$", "Czech crowns"). */
  readonly settled: boolean;
  readonly min: string | null;
  readonly max: string | null;
  readonly qualifier: Money['qualifier'];
  readonly estimated: boolean;
  readonly scope: Money['scope'];
  readonly kind: Money['kind'];
  readonly rule: string;
}
