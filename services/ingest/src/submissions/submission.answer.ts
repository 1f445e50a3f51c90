import { formatLanePosition, type ClaimAssigned, type ClaimContinued, type ClaimCorrected, type ClaimReported, type DocumentVersioned, type RecordedEvent, type ReportReceived } from '@entente/contracts';
import { isReported } from '@entente/domain';
import type { SubmissionAnswer, SubmittedClaimAnswer } from './submission.js';

/**
 * Tells from the events of one command what it stored.
 * @param events `report.received` and all it caused, in the order of the log
 */
export function submissionAnswer(events: readonly RecordedEvent[]): SubmissionAnswer {
  const [received] = events;
  const last = events.at(-1);
  if (received?.type !== 'report.received' || last === undefined) {
    throw new Error(`A submission begins with report.received, not with ${received?.type ?? 'nothing'}: verify the log.`);
  }
  const { report, duplicateOf } = (received as RecordedEvent<string, ReportReceived>).data;
  return {
    document: report.document,
    report: report.id,
    claims: claimsOf(events),
    ...versionOf(events),
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    events: events.length,
    position: formatLanePosition(last.lane, last.position),
    epoch: last.epoch,
  };
}

/** Of a first version there is nothing to tell. */
function versionOf(events: readonly RecordedEvent[]): Pick<SubmissionAnswer, 'version'> {
  const versioned = events.find(({ type }) => type === 'document.versioned')?.data as DocumentVersioned | undefined;
  if (versioned === undefined || versioned.previous === null) return {};
  const claimsIn = (type: string, read: (event: RecordedEvent) => string): string[] => events.filter((event) => event.type === type).map(read);
  const { version: number, previous, vanished } = versioned;
  return {
    version: {
      number,
      previous,
      stays: claimsIn('claim.continued', ({ data }) => (data as ClaimContinued).claim),
      changed: claimsIn('claim.corrected', ({ data }) => (data as ClaimCorrected).claim.id),
      vanished,
    },
  };
}

function claimsOf(events: readonly RecordedEvent[]): SubmittedClaimAnswer[] {
  const assigned = new Map<string, { development: string; joined: boolean }>();
  for (const event of events) {
    if (event.type !== 'claim.assigned') continue;
    const { claim, development } = event.data as ClaimAssigned;
    // The first event of a development's stream is the claim that started it.
    assigned.set(claim, { development, joined: event.streamVersion > 1n });
  }
  return events.filter(isReported).map((event) => {
    const { claim, review } = event.data as ClaimReported;
    const place = assigned.get(claim.id);
    if (place === undefined) throw new Error(`Claim ${claim.id} was reported but never assigned: verify the log.`);
    return { id: claim.id, kind: claim.kind, ...place, ...(review === undefined ? {} : { review: review.why }) };
  });
}
