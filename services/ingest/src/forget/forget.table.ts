import { Injectable } from '@nestjs/common';
import type { Principal } from '@entente/contracts';
import type { ForgottenName } from '@entente/event-store';
import type { Correlation } from '@entente/observability';
import { DataSource } from 'typeorm';
import type { ForgetPlan, SweptTable } from './forget.plan.js';

const ALIVE_MS = 10_000;

/** How far one is: planned, keys destroyed, told in the log, everything cleaned, and the name itself gone. */
export type ForgetStep = 'planned' | 'destroyed' | 'told' | 'cleaned' | 'done';

export interface ForgetRow {
  readonly id: string;
  readonly subject: string;
  readonly step: ForgetStep;
  /** The spellings, encrypted under a key of its own; null when it is done. */
  readonly name: string | null;
  readonly principal: Principal;
  readonly correlation: Correlation;
  readonly plan: ForgetPlan & { readonly reason: string | null };
  readonly cleaned: readonly SweptTable[] | null;
  /** Of the event that tells of it. */
  readonly position: string | null;
  readonly begun_at: Date;
  readonly ended_at: Date | null;
}

const COLUMNS = 'id::text, subject, step, name, principal, correlation, plan, cleaned, position::text, begun_at, ended_at';

/** The ledger of what was forgotten, and how far each is. */
@Injectable()
export class ForgetTable {
  constructor(private readonly database: DataSource) {}

  async begin({ id, subject, name, principal, correlation, plan }: Pick<ForgetRow, 'id' | 'subject' | 'name' | 'principal' | 'correlation' | 'plan'>): Promise<void> {
    await this.database.query(`INSERT INTO ingest.forget (id, subject, step, name, principal, correlation, plan) VALUES ($1, $2, 'planned', $3, $4, $5, $6)`, [
      ...[id, subject, name, JSON.stringify(principal), JSON.stringify(correlation), JSON.stringify(plan)],
    ]);
  }

  async find(id: string): Promise<ForgetRow | null> {
    const rows = await this.database.query<ForgetRow[]>(`SELECT ${COLUMNS} FROM ingest.forget WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Those that were interrupted, the oldest first. */
  open(): Promise<ForgetRow[]> {
    return this.database.query<ForgetRow[]>(`SELECT ${COLUMNS} FROM ingest.forget WHERE step <> 'done' ORDER BY begun_at, id`);
  }

  /** Those that this database knows nothing of: it is older than they are. */
  async missing(forgotten: readonly ForgottenName[]): Promise<ForgottenName[]> {
    const rows = await this.database.query<{ id: string }[]>('SELECT id::text FROM ingest.forget WHERE id = ANY($1::uuid[])', [forgotten.map(({ forget }) => forget)]);
    const known = new Set(rows.map(({ id }) => id));
    return forgotten.filter(({ forget }) => !known.has(forget));
  }

  /** Notes one that was done in a later state of this database, and again now. */
  async noteDone({ forget, subject, at }: ForgottenName): Promise<void> {
    const plan: ForgetRow['plan'] = { events: [], claims: [], reports: [], developments: [], texts: [], remaining: [], reason: null };
    await this.database.query(
      `INSERT INTO ingest.forget (id, subject, step, principal, correlation, plan, begun_at, ended_at)
       VALUES ($1, $2, 'done', '{"id": "service:ingest", "roles": []}', '{}', $3, $4, clock_timestamp()) ON CONFLICT (id) DO NOTHING`,
      [forget, subject, JSON.stringify(plan), at],
    );
  }

  /** The newest first. */
  list(limit: number): Promise<ForgetRow[]> {
    return this.database.query<ForgetRow[]>(`SELECT ${COLUMNS} FROM ingest.forget ORDER BY begun_at DESC, id DESC LIMIT $1`, [limit]);
  }

  async step(id: string, step: ForgetStep, more: { position?: bigint; cleaned?: readonly SweptTable[] } = {}): Promise<void> {
    await this.database.query(
      `UPDATE ingest.forget SET step = $2, position = coalesce($3, position), cleaned = coalesce($4, cleaned),
         name = CASE WHEN $2 = 'done' THEN NULL ELSE name END, ended_at = CASE WHEN $2 = 'done' THEN clock_timestamp() END WHERE id = $1`,
      [id, step, more.position?.toString() ?? null, more.cleaned === undefined ? null : JSON.stringify(more.cleaned)],
    );
  }

  /** @param table one of this service's own, by its full name */
  async vacuum(table: string): Promise<void> {
    await this.database.query(`VACUUM ${table}`);
  }

  /** Work that one process does at a time. */
  alone<Result>(lock: readonly [number, number], work: () => Promise<Result>): Promise<Result> {
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [...lock]);
      // The server ends transactions that do nothing for long, and the work is done over other connections.
      const alive = setInterval(() => void manager.query('SELECT 1').catch(() => undefined), ALIVE_MS);
      try {
        return await work();
      } finally {
        clearInterval(alive);
      }
    });
  }
}
