import { KINDS, type Claim, type ClaimAccepted, type ClaimCorrected, type ClaimReported, type RecordedEvent, type ReportDated, type ReportReceived } from '@entente/contracts';
import { impactOf, isReported, reviewPriority } from '@entente/domain';
import { dayOfReport } from './claim.assessor.js';

export type IndexedState = 'accepted' | 'pending' | 'rejected' | 'retracted';

/** Who decided on a waiting claim. */
export interface ReviewDecision {
  readonly state: 'accepted' | 'rejected';
  readonly by: string;
  readonly reason: string;
  readonly position: string;
  readonly recordedAt: string;
}

export interface ClaimIndexRow {
  readonly claim: string;
  readonly position: string;
  readonly recorded_at: string;
  readonly report: string;
  readonly source: string;
  readonly kind: string;
  readonly quote: string;
  readonly state: IndexedState;
  readonly why: string | null;
  readonly threshold: number | null;
  readonly confidence: number;
  readonly impact: number;
  readonly priority: number;
  readonly currencies: readonly string[];
}

/** What an event means for the index. */
export type IndexChange =
  | { readonly what: 'report'; readonly row: { report: string; source: string; document: string; day: string } }
  | { readonly what: 'dated'; readonly report: string; readonly day: string }
  | { readonly what: 'claim'; readonly row: ClaimIndexRow }
  | { readonly what: 'reread'; readonly claim: string; readonly report: string; readonly quote: string; readonly currencies: readonly string[] }
  | { readonly what: 'decided'; readonly claim: string; readonly state: IndexedState; readonly decided: ReviewDecision | null };

export const INDEXED_EVENTS: readonly string[] = [
  'report.received',
  'report.dated',
  ...KINDS.map((kind) => `${kind}.reported`),
  'claim.corrected',
  'claim.retracted',
  'claim.accepted',
  'claim.rejected',
];

export function indexChangeOf(event: RecordedEvent): IndexChange | null {
  if (isReported(event)) return { what: 'claim', row: rowOf(event) };
  switch (event.type) {
    case 'report.received': {
      const { report } = event.data as ReportReceived;
      return { what: 'report', row: { report: report.id, source: report.source, document: report.document, day: dayOfReport(report, event.recordedAt) } };
    }
    case 'report.dated': {
      const { report, publishedAt } = event.data as ReportDated;
      return { what: 'dated', report, day: publishedAt.slice(0, 10) };
    }
    case 'claim.corrected': {
      const { claim } = event.data as ClaimCorrected;
      return { what: 'reread', claim: claim.id, report: claim.report, quote: claim.trigger.exact, currencies: currenciesOf(claim) };
    }
    case 'claim.retracted':
      return { what: 'decided', claim: (event.data as ClaimAccepted).claim, state: 'retracted', decided: null };
    case 'claim.accepted':
    case 'claim.rejected':
      return decisionOf(event);
    default:
      return null;
  }
}

function decisionOf(event: RecordedEvent): IndexChange {
  const { claim, reason } = event.data as ClaimAccepted;
  const state = event.type === 'claim.accepted' ? 'accepted' : 'rejected';
  const by = event.metadata.principal.id;
  return { what: 'decided', claim, state, decided: { state, by, reason, position: `main-${String(event.position)}`, recordedAt: event.recordedAt } };
}

function rowOf(event: RecordedEvent): ClaimIndexRow {
  const { claim, source, review } = event.data as ClaimReported;
  const impact = review?.impact ?? impactOf(claim);
  return {
    claim: claim.id,
    position: String(event.position),
    recorded_at: event.recordedAt,
    report: claim.report,
    source: source ?? '',
    kind: claim.kind,
    quote: claim.trigger.exact.slice(0, 500),
    state: review === undefined ? 'accepted' : 'pending',
    why: review?.why ?? null,
    threshold: review?.threshold ?? null,
    confidence: claim.confidence,
    impact,
    priority: reviewPriority({ confidence: claim.confidence, impact }),
    currencies: currenciesOf(claim),
  };
}

/** The currencies whose rates matter to the claim. */
function currenciesOf(claim: Claim): string[] {
  return [...new Set(claim.money.flatMap(({ value: { currency } }) => (currency === null || currency === 'EUR' ? [] : [currency])))].sort();
}
