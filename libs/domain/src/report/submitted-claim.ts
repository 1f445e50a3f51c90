import { type Kind } from '@entente/contracts';
import { type Suggestion } from '../matching/resolution.js';

export interface SubmittedClaim {
  readonly id: string;
  readonly kind: Kind;
  readonly development: string;
  /** True when the development was there before this submission or earlier in it. */
  readonly joined: boolean;
  readonly suggestions: readonly Suggestion[];
}
