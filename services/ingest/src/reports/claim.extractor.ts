import { Injectable } from '@nestjs/common';
import type { Claim, Report } from '@entente/contracts';
import { claimIdOf } from '@entente/domain';
import { extract, type Candidate } from '@entente/extraction';
import { counter } from '@entente/observability';
import { wrongSpan } from './spans.js';

const dropped = counter({
  name: 'entente_ingest_claims_dropped_total',
  help: 'Claims of the extraction left out because a span of theirs is not in the text: report the text',
});

/** Reads the claims of a report out of its text. Pure: the same report gives the same claims with the same ids. */
@Injectable()
export class ClaimExtractor {
  claimsOf(report: Report, text: string): Claim[] {
    const { candidates } = extract({
      text,
      publisher: report.source,
      ...(report.language === null ? {} : { language: report.language }),
      ...(report.publishedAt === null ? {} : { reportDate: report.publishedAt.slice(0, 'YYYY-MM-DD'.length) }),
    });
    return candidates.map((candidate, index) => claimOf(candidate, report.id, index)).filter((claim) => isCited(claim, text));
  }
}

function claimOf(candidate: Candidate, report: string, index: number): Claim {
  const { kind, span, actors, valid, place, object, quantity, money, status, modality, attribution, percent, confidence, why } = candidate;
  const { start, end } = span;
  return {
    id: claimIdOf({ report, index, start, end }),
    report,
    kind,
    trigger: span,
    actors,
    valid,
    place,
    object,
    quantity,
    money,
    status,
    modality,
    attribution,
    percent: percent ?? null,
    grades: { reliability: 'F', credibility: 6 },
    confidence,
    why,
  };
}

/** What can't be shown in the text is no claim; the report itself is kept all the same. */
function isCited(claim: Claim, text: string): boolean {
  if (wrongSpan(claim, text) === null) return true;
  dropped.inc();
  return false;
}
