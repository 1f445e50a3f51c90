import type { MappedClaim } from '@entente/connectors';
import { claimIdOf } from '@entente/domain';
import { reportOf } from '../reports/report.preparer.js';
import { assertSpans } from '../reports/spans.js';
import type { PreparedSubmission } from '../submissions/submission.js';

/** A mapped row as a report of its own with one claim; what was received is kept beside it. */
export function preparedRow({ origin, text, mediaType, claim: draft }: MappedClaim, raw: PreparedSubmission['raw']): PreparedSubmission {
  const report = reportOf(origin, text, mediaType);
  const { start, end } = draft.trigger;
  const claim = { ...draft, id: claimIdOf({ report: report.id, index: 0, start, end }), report: report.id };
  assertSpans(claim, text);
  return { report, text, raw, contentHash: null, claims: () => [claim] };
}
