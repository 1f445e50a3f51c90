import { Injectable } from '@nestjs/common';
import { readRecord } from '@entente/connectors';
import { canonicalJson, claimIdOf } from '@entente/domain';
import { assertSpans } from '../reports/spans.js';
import { sourceIdOf } from '../edge/source-id.js';
import { InvalidSubmissionError, SubmissionTooLargeError } from '../ingest.errors.js';
import { LIMITS } from '../ingest.limits.js';
import { reportOf } from '../reports/report.preparer.js';
import type { PreparedSubmission } from '../submissions/submission.js';
import type { ClaimDto } from './claim.dto.js';

/** Reads one structured claim: the record is its own report, told apart from others by all it says. */
@Injectable()
export class ClaimPreparer {
  prepare(dto: ClaimDto): PreparedSubmission {
    const record = { ...dto, source: sourceIdOf(dto.source) };
    const identity = canonicalJson(record);
    if (Buffer.byteLength(identity) > LIMITS.claimBytes) throw new SubmissionTooLargeError('The claim', LIMITS.claimBytes);
    const reading = readRecord(record);
    if (!reading.ok) throw new InvalidSubmissionError(reading.errors);
    const { text, mediaType } = reading;
    const report = reportOf(record, text, mediaType, identity);
    const { start, end } = reading.claim.trigger;
    const claim = { ...reading.claim, id: claimIdOf({ report: report.id, index: 0, start, end }), report: report.id };
    assertSpans(claim, text);
    return { report, text, raw: null, contentHash: null, claims: () => [claim] };
  }
}
