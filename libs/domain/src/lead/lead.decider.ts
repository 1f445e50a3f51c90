import { type Claim, type Lead, type Report } from '@entente/contracts';
import { type MatchingState } from '../matching/matching.fold.js';
import { decideClaims, type ClaimDetails } from '../report/submission.decider.js';
import { type SubmittedClaim } from '../report/submitted-claim.js';
import { type Accepted, type Decision, type DecisionContext, type Loaded, type Refused, expectedOf, newEvent } from '../stream/decision.js';
import { leadStream } from '../stream/stream-names.js';
import { type LeadDecision } from './lead.fold.js';

export interface LeadPromotion {
  readonly lead: Lead;
  readonly decision: Loaded<LeadDecision>;
  /** The report that bears the lead out; in the log already. */
  readonly report: Report;
  /** What the principal read in it. */
  readonly claim: Claim;
  readonly matching: (stream: string) => Loaded<MatchingState>;
  readonly context: DecisionContext;
  /** What stands beside the claim in the event that reports it. */
  readonly details?: (claim: Claim) => ClaimDetails;
}

/** The claim is placed like any other; the lead's own stream says what it came from. A lead becomes one claim. */
export function decidePromotion(promotion: LeadPromotion): (Accepted & { readonly claim: SubmittedClaim }) | Refused<'promoted'> {
  const { lead, decision, report, claim, matching, context, details } = promotion;
  if (decision.state.state === 'promoted') {
    return { refused: 'promoted', detail: `The lead became claim ${decision.state.claim ?? ''} before. Correct that claim instead.` };
  }
  const placed = decideClaims({ report, claims: [claim], matching, context, ...(details === undefined ? {} : { details }) });
  const [submitted] = placed.claims;
  if (submitted === undefined) throw new Error('A promoted claim was not placed.');
  const data = { lead, report: report.id, claim: claim.id, development: submitted.development };
  const promoted = { stream: leadStream(lead.id), expected: expectedOf(decision), events: [newEvent(context, 'lead.promoted', data)] };
  return { writes: [promoted, ...placed.writes], claim: submitted };
}

/** A lead that nothing bears out, or that is of no interest. It stays searchable and can be promoted later. */
export function decideDismissal(command: {
  readonly lead: string;
  readonly decision: Loaded<LeadDecision>;
  readonly reason: string;
  readonly context: DecisionContext;
}): Decision<'promoted' | 'dismissed'> {
  const { lead, decision, reason, context } = command;
  if (decision.state.state === 'promoted') {
    return { refused: 'promoted', detail: `The lead became claim ${decision.state.claim ?? ''}. Retract that claim instead.` };
  }
  if (decision.state.state === 'dismissed') return { refused: 'dismissed', detail: 'The lead was dismissed before. Nothing to do.' };
  return { writes: [{ stream: leadStream(lead), expected: expectedOf(decision), events: [newEvent(context, 'lead.dismissed', { lead, reason })] }] };
}
