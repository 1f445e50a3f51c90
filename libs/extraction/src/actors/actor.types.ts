import { type Basis } from '@entente/contracts';

export type ActorKind = 'state' | 'government' | 'company' | 'body' | 'group' | 'media' | 'person' | 'unnamed';

/** Somebody a phrase names, resolved to an id. Tokens [from, to) carry the name. */
export interface ActorRef {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly state: string | null;
  readonly from: number;
  readonly to: number;
  readonly basis: Basis;
  readonly rule: string;
  readonly confidence: number;
  /** A proper organisation of the dictionaries behind a state body ("IDF" → `org:idf`). */
  readonly organisation?: string;
}
