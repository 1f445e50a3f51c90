import { Injectable } from '@nestjs/common';
import type { BadRow, RowProblem } from '@entente/connectors';
import { DataSource } from 'typeorm';
import type { Transaction } from '../import-format.js';

export const BAD_ROW_STATES = ['waiting', 'fixed', 'discarded'] as const;
export type BadRowState = (typeof BAD_ROW_STATES)[number];

/** A row that could not be read, and what became of it. */
export interface KeptBadRow {
  readonly row: number;
  readonly text: string;
  readonly problems: readonly RowProblem[];
  readonly state: BadRowState;
  readonly fixedText: string | null;
  readonly reason: string | null;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
}

interface Row {
  readonly number: string;
  readonly text: string;
  readonly problems: readonly RowProblem[];
  readonly state: BadRowState;
  readonly fixed_text: string | null;
  readonly reason: string | null;
  readonly settled_by: string | null;
  readonly settled_at: Date | null;
}

const MOST_TEXT = 64_000;

/** Rows in quarantine: kept until somebody fixes or discards them. */
@Injectable()
export class BadRowTable {
  constructor(private readonly database: DataSource) {}

  async keep(tx: Transaction, id: string, rows: readonly BadRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO ingest.import_bad_row (import, number, text, problems)
       SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::json[]) ON CONFLICT (import, number) DO NOTHING`,
      [id, rows.map(({ row }) => row), rows.map(({ text }) => text.slice(0, MOST_TEXT).replaceAll('\u0000', ' ')), rows.map(({ problems }) => JSON.stringify(problems))],
    );
  }

  async list(id: string, query: { readonly after: number; readonly limit: number; readonly state: BadRowState | null }): Promise<KeptBadRow[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT number::text, text, problems, state, fixed_text, reason, settled_by, settled_at FROM ingest.import_bad_row
       WHERE import = $1 AND number > $2 AND ($3::text IS NULL OR state = $3) ORDER BY number LIMIT $4`,
      [id, query.after, query.state, query.limit],
    );
    return rows.map(keptOf);
  }

  async find(id: string, number: number): Promise<KeptBadRow | null> {
    const [row] = await this.list(id, { after: number - 1, limit: 1, state: null });
    return row?.row === number ? row : null;
  }

  async settle(tx: Transaction, id: string, number: number, settled: { readonly state: 'fixed' | 'discarded'; readonly text: string | null; readonly reason: string | null; readonly by: string }): Promise<void> {
    await tx.query(
      `UPDATE ingest.import_bad_row SET state = $3, fixed_text = $4, reason = $5, settled_by = $6, settled_at = clock_timestamp() WHERE import = $1 AND number = $2`,
      [id, number, settled.state, settled.text, settled.reason, settled.by],
    );
  }

  /** How many wait, which is the last of them, and at most so many of them. */
  async waiting(id: string, most: number): Promise<{ readonly count: number; readonly lastRow: number | null; readonly rows: readonly KeptBadRow[] }> {
    const [total] = await this.database.query<{ count: string; last: string | null }[]>(
      `SELECT count(*)::text AS count, max(number)::text AS last FROM ingest.import_bad_row WHERE import = $1 AND state = 'waiting'`,
      [id],
    );
    const lastRow = total?.last ?? null;
    return { count: Number(total?.count ?? 0), lastRow: lastRow === null ? null : Number(lastRow), rows: await this.list(id, { after: 0, limit: most, state: 'waiting' }) };
  }
}

function keptOf({ number, fixed_text, settled_by, settled_at, ...same }: Row): KeptBadRow {
  return { row: Number(number), ...same, fixedText: fixed_text, settledBy: settled_by, settledAt: settled_at?.toISOString() ?? null };
}
