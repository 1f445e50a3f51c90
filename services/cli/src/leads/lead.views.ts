import type { Lead, LeadMention, LeadState } from '@entente/contracts';

/** A lead as the service shows it. */
export interface LeadView extends Lead {
  readonly event: string | null;
  readonly state: LeadState;
  readonly claim: string | null;
  readonly reason: string | null;
}

export interface LeadDetail extends LeadView {
  readonly mentions: readonly LeadMention[];
}

export interface LeadPage {
  readonly items: readonly LeadView[];
  readonly next: string | null;
}

export interface LeadPromotion {
  readonly lead: string;
  readonly report: string;
  readonly claim: string;
  readonly development: string;
  readonly joined: boolean;
  readonly position: string;
}
