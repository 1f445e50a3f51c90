import { Injectable } from '@nestjs/common';
import { ClaimIndex } from '../review/claim-index.js';

/** A claim that a person made of a lead, with the report as its evidence. */
export interface PromotedClaim {
  readonly id: string;
  readonly kind: string;
  readonly lead: string;
}

/** Claims that came to a report later, by the promotion of a lead. */
@Injectable()
export class PromotedClaims {
  constructor(private readonly index: ClaimIndex) {}

  /** In the order they were made. */
  async of(report: string): Promise<PromotedClaim[]> {
    return this.index.query<PromotedClaim>(
      `SELECT c.claim AS id, c.kind, replace(d.lead::text, '-', '') AS lead FROM ingest.lead_decision d JOIN ingest.claim_index c USING (claim)
       WHERE d.state = 'promoted' AND c.report = $1 ORDER BY c.position`,
      [report],
    );
  }
}
