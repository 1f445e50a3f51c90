import { Inject, Injectable } from '@nestjs/common';
import type { Claim, Report } from '@entente/contracts';
import { agencyOf, conversionsOf, gradeAt, inheritedCredibility, ratesFold, reviewOf, sketchOf, sourceFold, thresholdFor, thresholdForRegister, type ClaimDetails } from '@entente/domain';
import { DataSource } from 'typeorm';
import { today } from '../database/today.js';
import { Standards } from './standards.js';
import type { StandardsState } from './standards.fold.js';

export const REVIEW_BELOW = Symbol('REVIEW_BELOW');

/** Claims with the grades of their source, and what stands beside each in the event that reports it. */
export interface Assessed {
  readonly claims: readonly Claim[];
  readonly details: (claim: Claim) => ClaimDetails;
  readonly sketch: string | null;
}

/** Measures the claims of a report by the standards of now: grades, agency, copies, review, money. */
@Injectable()
export class ClaimAssessor {
  constructor(
    private readonly standards: Standards,
    private readonly database: DataSource,
    @Inject(REVIEW_BELOW) private readonly reviewBelow: number,
  ) {}

  async assess(report: Report, text: string, claims: readonly Claim[]): Promise<Assessed> {
    const standards = await this.standards.current();
    // Asked only where it matters: most reports say when they were published.
    const day = dayOfReport(report, report.publishedAt ?? (await today(this.database)));
    const prose = report.mediaType !== 'application/json';
    const [sketch, agency] = prose ? [sketchOf(text), agencyOf(text)] : [null, null];
    const origin = { ...(agency === null || agency === report.source ? {} : { agency }), ...(sketch === null ? {} : { sketch }) };
    return {
      claims: claims.map((claim) => graded(claim, { source: report.source, day }, standards)),
      details: (claim) => ({ ...origin, ...this.judged(claim, report.source, standards) }),
      sketch,
    };
  }

  /** What stands beside a register's claims: they wait only below a threshold that names the register. */
  async ofRegister(source: string): Promise<(claim: Claim) => ClaimDetails> {
    const standards = await this.standards.current();
    return (claim) => beside(claim, thresholdForRegister(standards.thresholds, { kind: claim.kind, source }), standards);
  }

  private judged(claim: Claim, source: string, standards: StandardsState): ClaimDetails {
    return beside(claim, thresholdFor(standards.thresholds, { kind: claim.kind, source }, this.reviewBelow), standards);
  }
}

function beside(claim: Claim, threshold: number, standards: StandardsState): ClaimDetails {
  const review = reviewOf(claim, threshold);
  const conversions = conversionsOf(claim, (currency) => standards.rates.get(currency) ?? ratesFold.initial);
  return { ...(review === null ? {} : { review }), ...(conversions.length === 0 ? {} : { conversions }) };
}

/** The day a report speaks from: when it was published, else when it came. */
export function dayOfReport(report: Pick<Report, 'publishedAt'>, received: string): string {
  return (report.publishedAt ?? received).slice(0, 'YYYY-MM-DD'.length);
}

/** A credibility that the record itself states stays. */
function graded(claim: Claim, { source, day }: { source: string; day: string }, { sources }: StandardsState): Claim {
  const reliability = gradeAt(sources.get(source) ?? sourceFold.initial, day);
  const credibility = claim.grades.credibility === 6 ? inheritedCredibility(reliability) : claim.grades.credibility;
  return { ...claim, grades: { reliability, credibility } };
}
