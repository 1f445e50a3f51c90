import { Injectable } from '@nestjs/common';
import type { Lead, LeadMention } from '@entente/contracts';
import { gdeltAny, gdeltEvents, gdeltMentions, type GdeltRow } from '@entente/connectors';
import { joinLeads } from '@entente/domain';
import type { Counts, ImportBatch, ImportFormat } from '../imports/import-format.js';
import { LeadProvenance } from './lead.provenance.js';
import { LeadTable } from './lead.table.js';

const BATCH_ROWS = 2_000;
const GDELT = 'gdelt-2.0';

/** GDELT events as leads. Rows of one occurrence become one lead, also when they come in different portions or files. */
@Injectable()
export class LeadFormat implements ImportFormat<Lead> {
  readonly connector = gdeltEvents;
  readonly batchRows = BATCH_ROWS;

  constructor(
    private readonly leads: LeadTable,
    private readonly provenance: LeadProvenance,
  ) {}

  async store(batch: ImportBatch<Lead>): Promise<Counts> {
    const leads = new Map<string, Lead>();
    for (const { record } of batch.rows) {
      const known = leads.get(record.id);
      leads.set(record.id, known === undefined ? record : joinLeads(known, record));
    }
    if (batch.file.dryRun) return { leads: leads.size, joined: batch.rows.length - leads.size };
    const places = batch.rows.map(({ record }) => [record.rows[0] ?? '', record.id] as const);
    await this.provenance.record(batch, { dataset: GDELT, what: 'leads', places });
    const fresh = await this.leads.keep(batch.tx, [...leads.values()]);
    return { leads: fresh, joined: batch.rows.length - fresh };
  }
}

/** Mentions of GDELT events. They find their lead by the row they name, whichever of the two comes first. */
@Injectable()
export class MentionFormat implements ImportFormat<LeadMention> {
  readonly connector = gdeltMentions;
  readonly batchRows = BATCH_ROWS;

  constructor(
    private readonly leads: LeadTable,
    private readonly provenance: LeadProvenance,
  ) {}

  async store(batch: ImportBatch<LeadMention>): Promise<Counts> {
    const mentions = batch.rows.map(({ record }) => record);
    if (batch.file.dryRun) return { mentions: mentions.length };
    const places = mentions.map(({ row, document }) => [row, document] as const);
    await this.provenance.record(batch, { dataset: GDELT, what: 'mentions', places });
    const fresh = await this.leads.keepMentions(batch.tx, mentions);
    return { mentions: fresh, repeated: mentions.length - fresh };
  }
}

/** Either of GDELT's files, told by its columns: for who need not know which it is. */
@Injectable()
export class GdeltFormat implements ImportFormat<GdeltRow> {
  readonly connector = gdeltAny;
  readonly batchRows = BATCH_ROWS;

  constructor(
    private readonly leads: LeadFormat,
    private readonly mentions: MentionFormat,
  ) {}

  store({ rows, ...batch }: ImportBatch<GdeltRow>): Promise<Counts> {
    const leads = rows.flatMap(({ record, ...row }) => ('lead' in record ? [{ ...row, record: record.lead }] : []));
    const mentions = rows.flatMap(({ record, ...row }) => ('mention' in record ? [{ ...row, record: record.mention }] : []));
    return leads.length > 0 ? this.leads.store({ ...batch, rows: leads }) : this.mentions.store({ ...batch, rows: mentions });
  }
}
