import { type Claim, type ConflictField, type ConflictTriaged, type DevelopmentClaim, type MoneyConversion, type ReviewRequest } from '@entente/contracts';

/** A member of a development. `claim` is null between its assignment and its report. */
export interface Member {
  readonly id: string;
  /** Position of the event that reported it; decimal digits, null until reported. */
  readonly position: string | null;
  readonly claim: Claim | null;
  readonly source: string | null;
  readonly document: string | null;
  readonly retracted: { readonly position: string; readonly reason: string } | null;
  readonly corrected: readonly { readonly position: string; readonly changed: readonly string[]; readonly reason: string }[];
  // What few members have is absent from the others, and from states stored before it was kept.
  readonly agency?: string;
  readonly sketch?: string;
  readonly continued?: NonNullable<DevelopmentClaim['continued']>;
  readonly vanished?: NonNullable<DevelopmentClaim['vanished']>;
  /** Present while it waits for a person or was rejected by one. */
  readonly review?: { readonly state: 'pending' | 'rejected'; readonly request?: ReviewRequest };
  readonly conversions?: readonly MoneyConversion[];
}

export type Triage = Pick<ConflictTriaged, 'state' | 'side' | 'values' | 'reason' | 'by'> & { readonly position: string };

/** What a fold keeps of a development. Plain JSON: a projection may store it between batches and go on from it. */
export interface DevelopmentState {
  readonly id: string;
  /** The development that absorbed this one, while it has no members of its own. */
  readonly redirectedTo: string | null;
  /** By position of their report, then id; those not yet reported last. */
  readonly members: readonly Member[];
  /** The last judgement of each of its conflicts. */
  readonly triages?: Readonly<Partial<Record<ConflictField, Triage>>>;
}

export function initialDevelopment(id: string): DevelopmentState {
  return { id, redirectedTo: null, members: [] };
}

export function newMember(id: string): Member {
  return { id, position: null, claim: null, source: null, document: null, retracted: null, corrected: [] };
}

/** Puts members in the one order that doesn't depend on how they came together. */
export function inOrder(members: readonly Member[]): Member[] {
  return [...members].sort((first, second) => comparePositions(first.position, second.position) || (first.id < second.id ? -1 : 1));
}

function comparePositions(first: string | null, second: string | null): number {
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  if (first.length !== second.length) return first.length - second.length;
  return first < second ? -1 : first > second ? 1 : 0;
}
