import type { ClientBase } from 'pg';
import { versionedTable, type VersionRef } from '../definition/names.js';

/** Called with the rows compared so far, and how many there are by estimate. */
export type OnCompared = (rows: bigint, total: bigint) => Promise<void>;

/** Rows between two reports. */
const EVERY = 5_000n;

/** Counts rows as they are compared, and tells now and then. */
export class ComparedRows {
  private rows = 0n;

  constructor(
    private readonly estimate: bigint,
    private readonly onProgress: OnCompared | undefined,
  ) {}

  async another(): Promise<void> {
    this.rows += 1n;
    if (this.rows % EVERY === 1n) await this.onProgress?.(this.rows, this.estimate > this.rows ? this.estimate : this.rows);
  }
}

/** How many rows tables hold, by the database's own estimate. */
export async function estimatedRows(client: ClientBase, tables: readonly { readonly ref: VersionRef; readonly table: string }[]): Promise<bigint> {
  const { rows } = await client.query<{ rows: string }>(`SELECT coalesce(sum(n_live_tup), 0)::text AS rows FROM pg_stat_user_tables WHERE relid = ANY($1::regclass[])`, [
    tables.map(({ ref, table }) => versionedTable(ref, table)),
  ]);
  return BigInt(rows[0]?.rows ?? '0');
}
