import { type Kind } from '@entente/contracts';

/**
 * How claims of a kind find their development.
 * - `object`: `required` – both sides must name similar things; `optional` – so when both name one;
 *   `ignored` – parties and date suffice.
 * - `windowDays`: how far two closely dated claims (to the month or better) may lie apart and still speak of one
 *   occurrence – announced, signed, reported; the difference is then listed as a conflict, never overwritten.
 *   Coarser dates must be compatible.
 * - `undated`: whether a claim without a date joins the one development that fits otherwise. What recurs (meetings,
 *   exercises, statements) would join the wrong one: there it is a suggestion.
 */
export interface MatchingPolicy {
  readonly object: 'required' | 'optional' | 'ignored';
  readonly windowDays: number;
  readonly undated: 'join' | 'suggest';
}

export const matchingPolicies: Readonly<Record<Kind, MatchingPolicy>> = {
  normalisation: { object: 'ignored', windowDays: 120, undated: 'join' },
  signing: { object: 'optional', windowDays: 10, undated: 'join' },
  procurement: { object: 'required', windowDays: 180, undated: 'join' },
  delivery: { object: 'required', windowDays: 31, undated: 'join' },
  'industrial-cooperation': { object: 'required', windowDays: 180, undated: 'join' },
  dialogue: { object: 'optional', windowDays: 3, undated: 'suggest' },
  exercise: { object: 'optional', windowDays: 31, undated: 'suggest' },
  'intelligence-cooperation': { object: 'required', windowDays: 180, undated: 'join' },
  statement: { object: 'required', windowDays: 2, undated: 'suggest' },
  criticism: { object: 'required', windowDays: 2, undated: 'suggest' },
  protest: { object: 'optional', windowDays: 2, undated: 'suggest' },
  sanction: { object: 'required', windowDays: 31, undated: 'join' },
  statistic: { object: 'required', windowDays: 0, undated: 'suggest' },
  trend: { object: 'required', windowDays: 0, undated: 'suggest' },
  assessment: { object: 'required', windowDays: 0, undated: 'suggest' },
};
