import type { DevelopmentClaim, DevelopmentItem } from '@entente/contracts';

/** One page of `GET /v1/timelines`. */
export interface TimelinePage {
  readonly items: readonly (DevelopmentItem & { readonly knownFrom: string })[];
  readonly projection: { readonly name: string; readonly version: number };
  readonly knownAt: string;
  readonly position: string;
  readonly next: string | null;
  readonly incomplete: boolean;
}

/** `GET /v1/developments/{id}`. */
export interface DevelopmentView extends DevelopmentItem {
  readonly claimsDetail: readonly DevelopmentClaim[];
  readonly history: readonly { readonly position: string; readonly recordedAt: string; readonly changed?: readonly string[] }[];
  readonly redirectedTo?: string;
  readonly knownAt: string;
}
