import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@entente/contracts';
import { evolveLead, leadFold } from '@entente/domain';
import { DataSource } from 'typeorm';

/**
 * What became of leads, for lists. The log says it first; this repeats it. A decision that was recorded but not noted,
 * because the service ended between the two, is noted when the lead is looked at or decided on again.
 */
@Injectable()
export class LeadDecisionTable {
  constructor(private readonly database: DataSource) {}

  async note(lead: string, event: RecordedEvent): Promise<void> {
    const { state, claim, reason } = evolveLead(leadFold.initial, event);
    await this.database.query(
      `INSERT INTO ingest.lead_decision AS kept (lead, state, claim, reason, principal, position) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (lead) DO UPDATE SET (state, claim, reason, principal, position) =
         (excluded.state, excluded.claim, excluded.reason, excluded.principal, excluded.position)
       WHERE kept.position < excluded.position`,
      [lead, state, claim, reason, event.metadata.principal.id, event.position.toString()],
    );
  }
}
