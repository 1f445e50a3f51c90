import { type Kind } from '@entente/contracts';

/**
 * How claims of a kind find their development.
 * - `object`: `required` – both sides must name similar things; `optional` – so when both name one;
 *   `ignored` – parties and date suffice.
 * - `windowDays`: how far two dated claims may lie apart and still speak of one occurrence (announced, signed,
 *   reported); the difference is then listed as a conflict, never overwritten.
 */
export interface MatchingPolicy {
  readonly object: 'required' | 'optional' | 'ignored';
  readonly windowDays: number;
}

export const matchingPolicies: Readonly<Record<Kind, MatchingPolicy>> = {
  normalisation: { object: 'ignored', windowDays: 120 },
  signing: { object: 'optional', windowDays: 10 },
  procurement: { object: 'required', windowDays: 400 },
  delivery: { object: 'required', windowDays: 31 },
  'industrial-cooperation': { object: 'required', windowDays: 400 },
  dialogue: { object: 'optional', windowDays: 3 },
  exercise: { object: 'optional', windowDays: 31 },
  'intelligence-cooperation': { object: 'required', windowDays: 400 },
  statement: { object: 'required', windowDays: 2 },
  criticism: { object: 'required', windowDays: 2 },
  protest: { object: 'optional', windowDays: 2 },
  sanction: { object: 'required', windowDays: 31 },
  statistic: { object: 'required', windowDays: 0 },
  trend: { object: 'required', windowDays: 0 },
  assessment: { object: 'required', windowDays: 0 },
};
