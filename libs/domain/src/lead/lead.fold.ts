import { type LeadPromoted, type LeadDismissed, type LeadState, type RecordedEvent } from '@entente/contracts';

/** What became of a lead. Without events it is open. */
export interface LeadDecision {
  readonly state: LeadState;
  readonly claim: string | null;
  readonly reason: string | null;
}

const initial: LeadDecision = { state: 'open', claim: null, reason: null };

export function evolveLead(state: LeadDecision, event: Pick<RecordedEvent, 'type' | 'data'>): LeadDecision {
  switch (event.type) {
    case 'lead.promoted':
      return { state: 'promoted', claim: (event.data as LeadPromoted).claim, reason: null };
    case 'lead.dismissed':
      return { state: 'dismissed', claim: null, reason: (event.data as LeadDismissed).reason };
    default:
      return state;
  }
}

export const leadFold = { initial, evolve: evolveLead };
