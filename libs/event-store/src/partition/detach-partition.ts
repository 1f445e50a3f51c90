import { setTimeout as sleep } from 'node:timers/promises';
import { basename } from 'node:path';
import pg from 'pg';
import { exportLane } from '../export/export-lane.js';
import { rawQuery } from '../postgres/raw-query.js';
import { quotedSchema, sqlFile } from '../postgres/sql-file.js';
import { need } from '../read/recorded-event.row.js';
import { EventStoreError } from '../store/event-store.errors.js';

export interface DetachOptions {
  /** The schema's owner. */
  readonly url: string;
  readonly schema: string;
  readonly lane: string;
  /** File to write the partition to first; must not exist. Without it the table is only taken out of the log. */
  readonly archive?: string;
  /** Also drops the table; only together with an archive. */
  readonly drop?: boolean;
  /** Milliseconds to try for the lock that taking it out needs for a moment; 60,000. */
  readonly tryFor?: number;
}

export interface DetachedPartition {
  readonly name: string;
  readonly from: bigint;
  /** Inclusive. */
  readonly to: bigint;
  readonly sha256: string | null;
}

/** The partition to be detached is not what its hashes say, or readers never let go of it. */
export class DetachError extends EventStoreError {}

/**
 * Takes the oldest full partition out of the log, after writing it to an archive. Event ids, streams and their versions
 * stay known. Null when no partition is old enough. Appends wait for the moment of the change only.
 */
export async function detachPartition(options: DetachOptions): Promise<DetachedPartition | null> {
  const { schema, lane, archive } = options;
  const pool = new pg.Pool({ connectionString: options.url, max: 2 });
  try {
    const row = (await rawQuery(pool, { text: sqlFile('partition/oldest.sql', schema), values: [lane] }))[0];
    if (row === undefined) return null;
    const [name, from, end] = [need(row[0]), BigInt(need(row[1])), BigInt(need(row[2]))];
    await requireSound(pool, { schema, lane, from, to: end - 1n });
    const written = archive === undefined ? null : await exportLane({ pool, schema, lane, after: from - 1n, upTo: end - 1n, file: archive });
    await rawQuery(pool, { text: sqlFile('partition/keep-versions.sql', schema), values: [lane, from, end] });
    const sha256 = written?.sha256 ?? null;
    await takeOut(pool, options, { name, from, to: end - 1n, sha256 });
    return { name, from, to: end - 1n, sha256 };
  } finally {
    await pool.end();
  }
}

/** What is archived is what readers will believe: check it while its neighbours are still there. */
async function requireSound(pool: pg.Pool, range: { schema: string; lane: string; from: bigint; to: bigint }): Promise<void> {
  const { schema, lane, from, to } = range;
  const before = (await rawQuery(pool, { text: sqlFile('verify/bounds.sql', schema), values: [lane] }))[0]?.[1];
  const row = (await rawQuery(pool, { text: sqlFile('verify/range.sql', schema), values: [lane, from, to, before] }))[0];
  const bad = BigInt(need(row?.[0]));
  if (bad <= to) throw new DetachError(`Position ${bad} of lane ${lane} is not what its hash says: run verify, nothing was detached.`);
}

/** DETACH needs the parent for itself for a moment: it gives up quickly and tries again, so nobody queues behind it. */
async function takeOut(pool: pg.Pool, { schema, lane, archive, drop = false, tryFor = 60_000 }: DetachOptions, partition: DetachedPartition): Promise<void> {
  const table = `${quotedSchema(schema)}.${pg.escapeIdentifier(partition.name)}`;
  const client = await pool.connect();
  const deadline = performance.now() + tryFor;
  try {
    for (;;) {
      try {
        await client.query(`BEGIN; SET LOCAL lock_timeout = '200ms'`);
        const noted = [lane, partition.from, archive === undefined ? null : basename(archive), partition.sha256];
        const rows = await rawQuery(client, { text: sqlFile('partition/note-detached.sql', schema), values: noted });
        if (rows.length > 0) await client.query(`ALTER TABLE ${quotedSchema(schema)}.log DETACH PARTITION ${table}`);
        if (rows.length > 0 && drop && archive !== undefined) await client.query(`DROP TABLE ${table}`);
        await client.query('COMMIT');
        return;
      } catch (cause) {
        await client.query('ROLLBACK');
        if (!(cause instanceof pg.DatabaseError) || cause.code !== '55P03') throw cause;
        if (performance.now() > deadline) throw new DetachError(`Readers kept ${partition.name} for ${tryFor} ms: end long transactions and try again.`, { cause });
        await sleep(200);
      }
    }
  } finally {
    client.release();
  }
}
