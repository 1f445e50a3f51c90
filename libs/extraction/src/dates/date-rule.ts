import { type DateBasis } from '@entente/contracts';
import { type Day } from './calendar.js';

/** The report's day, when known, and which way an undated verb points. */
export interface DateContext {
  readonly report: Day | undefined;
  /** Whether an undated expression at this offset of the sentence looks ahead ("will", "is due to" before it). */
  readonly future: (at: number) => boolean;
  /** No other date stands in the sentence. */
  readonly alone?: boolean;
}

export interface DateRule {
  readonly id: string;
  readonly pattern: RegExp;
  /** Cheap sign without which the pattern can't match, for the few whose case matters; all others stand in `ruleHints`. */
  readonly needs?: RegExp;
  /** EDTF of a match; null when it needs a report date that is unknown; undefined when the match is no date. */
  read(match: RegExpExecArray, context: DateContext): string | null | undefined;
  alternatives?(match: RegExpExecArray): (string | undefined)[];
  readonly basis?: DateBasis;
}
