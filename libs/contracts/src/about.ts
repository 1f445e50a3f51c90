import type { Kind } from './kind.js';

/** What a claim or development is about, so that feeds can route an event without looking elsewhere. */
export interface About {
  readonly kind: Kind;
  /** ISO 3166-1 alpha-3 codes of the principal states, sorted. */
  readonly principals: readonly string[];
}
