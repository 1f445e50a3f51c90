import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@entente/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { EventLog } from '../commands/event-log.js';
import { INDEXED_EVENTS, indexChangeOf, type ClaimIndexRow, type IndexChange } from './claim-index.rows.js';

const PAGE = 1_000;

/**
 * Brings the index of claims up to the head of the log before it is asked: what was stored before the question is in the
 * answer. One process at a time moves on; each page commits with its place. Of a restored log the index is made anew.
 */
@Injectable()
export class ClaimIndex {
  constructor(
    private readonly database: DataSource,
    private readonly log: EventLog,
  ) {}

  /** Answers from an index that holds everything stored until now. */
  async query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    await this.catchUp();
    return this.database.query<Row[]>(sql, [...parameters]);
  }

  async catchUp(): Promise<void> {
    const head = await this.log.store.head();
    for (let done = false; !done; ) done = await this.database.transaction((manager) => this.page(manager, head));
  }

  /** @returns whether the index has reached the head */
  private async page(manager: EntityManager, head: { epoch: string; position: bigint }): Promise<boolean> {
    const after = await this.place(manager, head.epoch);
    if (after >= head.position) return true;
    const events = await this.log.store.readLane({ after, upTo: head.position, limit: PAGE, types: INDEXED_EVENTS });
    await apply(manager, events);
    const to = events.length < PAGE ? head.position : (events.at(-1)?.position ?? head.position);
    await manager.query('UPDATE ingest.claim_index_place SET epoch = $1, position = $2', [head.epoch, to.toString()]);
    return to >= head.position;
  }

  /** Where the index is, held until the transaction ends. */
  private async place(manager: EntityManager, epoch: string): Promise<bigint> {
    await manager.query(`INSERT INTO ingest.claim_index_place (epoch, position) VALUES ($1, 0) ON CONFLICT (one) DO NOTHING`, [epoch]);
    const rows = await manager.query<{ epoch: string; position: string }[]>('SELECT epoch, position::text FROM ingest.claim_index_place FOR UPDATE');
    const row = rows[0];
    if (row === undefined) throw new Error('The index of claims has no place though one was just written: check the triggers of ingest.claim_index_place.');
    if (row.epoch === epoch) return BigInt(row.position);
    await manager.query('TRUNCATE ingest.claim_index, ingest.report_index');
    return 0n;
  }
}

/** Changes of what was indexed in the same page come after it: rows first, then the rest in the order of the log. */
async function apply(manager: EntityManager, events: readonly RecordedEvent[]): Promise<void> {
  const changes = events.map(indexChangeOf).filter((change) => change !== null);
  const reports = changes.flatMap((change) => (change.what === 'report' ? [change.row] : []));
  const claims = changes.flatMap((change) => (change.what === 'claim' ? [change.row] : []));
  if (reports.length > 0) {
    await manager.query(
      `INSERT INTO ingest.report_index SELECT * FROM jsonb_to_recordset($1) AS r (report text, source text, document text, day text)
       ON CONFLICT (report) DO NOTHING`,
      [JSON.stringify(reports)],
    );
  }
  if (claims.length > 0) await insertClaims(manager, claims);
  for (const change of changes) await update(manager, change);
}

async function insertClaims(manager: EntityManager, rows: readonly ClaimIndexRow[]): Promise<void> {
  await manager.query(
    `INSERT INTO ingest.claim_index (claim, position, recorded_at, report, source, kind, quote, state, why, threshold, confidence, impact, priority, currencies)
     SELECT claim, position, recorded_at, report, source, kind, quote, state, why, threshold, confidence, impact, priority,
       ARRAY(SELECT jsonb_array_elements_text(currencies))
     FROM jsonb_to_recordset($1) AS r (claim text, position bigint, recorded_at text, report text, source text, kind text, quote text, state text,
       why text, threshold float8, confidence float8, impact float8, priority float8, currencies jsonb)
     ON CONFLICT (claim) DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

async function update(manager: EntityManager, change: IndexChange): Promise<void> {
  switch (change.what) {
    case 'dated':
      await manager.query('UPDATE ingest.report_index SET day = $2 WHERE report = $1', [change.report, change.day]);
      return;
    case 'reread':
      await manager.query('UPDATE ingest.claim_index SET report = $2, quote = left($3, 500), currencies = $4 WHERE claim = $1', [change.claim, change.report, change.quote, change.currencies]);
      return;
    case 'decided':
      await manager.query('UPDATE ingest.claim_index SET state = $2, decided = coalesce($3::jsonb, decided) WHERE claim = $1', [change.claim, change.state, change.decided === null ? null : JSON.stringify(change.decided)]);
      return;
    case 'report':
    case 'claim':
      return;
  }
}
