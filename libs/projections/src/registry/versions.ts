import type { ClientBase, Pool } from 'pg';
import { registryTable, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import type { EventLog } from '../event-log.js';
import { inheritDiscarded } from '../store/discarded.js';
import { createTableStatements, readIndexStatements, writeIndexStatements } from '../store/table.ddl.js';
import { inTransaction } from '../store/transaction.js';

/**
 * `building` is being filled by a rebuild; `ready` is complete and kept up to date; `live` is what requests read;
 * `retained` was live and is still kept up to date, so that a rollback is instant; `partial` holds what a slice of the log gives,
 * is not advanced and never goes live; `retired` and `cancelled` have no tables any more.
 */
export type VersionState = 'building' | 'ready' | 'live' | 'retained' | 'partial' | 'retired' | 'cancelled';

export interface VersionRow {
  readonly projection: string;
  readonly version: number;
  readonly definition: string;
  readonly state: VersionState;
  readonly createdAt: string;
}

/** The version requests read. `token` rises with every switch. */
export interface ActiveVersion {
  readonly version: number;
  readonly position: bigint;
  readonly token: bigint;
  readonly previous: number | null;
}

/** Versions a runner keeps up to date. */
export const PROJECTED: readonly VersionState[] = ['ready', 'live', 'retained'];

/** Numbers from here on belong to dry runs: they are never listed nor switched to, and vanish with their job. */
export const FIRST_SCRATCH_VERSION = 1_000_000;

/** The number of the next version, or of the next dry run's scratch version. Call it under the registry's lock. */
export async function nextVersion(client: ClientBase, { schema, projection, scratch }: { schema: string; projection: string; scratch: boolean }): Promise<number> {
  const range = scratch ? `version >= ${String(FIRST_SCRATCH_VERSION)}` : `version < ${String(FIRST_SCRATCH_VERSION)}`;
  const { rows } = await client.query<{ last: number | null }>(
    `SELECT max(version) AS last FROM ${registryTable(schema, 'version')} WHERE projection = $1 AND ${range}`,
    [projection],
  );
  return (rows[0]?.last ?? (scratch ? FIRST_SCRATCH_VERSION - 1 : 0)) + 1;
}

/** Lets one transaction at a time give out version numbers. */
export async function lockRegistry(client: ClientBase, schema: string): Promise<void> {
  await client.query(`LOCK TABLE ${registryTable(schema, 'version')} IN SHARE ROW EXCLUSIVE MODE`);
}

export async function listVersions(db: Pool | ClientBase, schema: string, projection: string): Promise<VersionRow[]> {
  const { rows } = await db.query<VersionRow>(
    `SELECT projection, version, definition, state, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdAt"
     FROM ${registryTable(schema, 'version')} WHERE projection = $1 ORDER BY version`,
    [projection],
  );
  return rows;
}

export async function activeVersion(db: Pool | ClientBase, schema: string, projection: string): Promise<ActiveVersion | null> {
  const { rows } = await db.query<{ version: number; position: string; token: string; previous: number | null }>(
    `SELECT version, position::text, token::text, previous FROM ${registryTable(schema, 'active')} WHERE projection = $1`,
    [projection],
  );
  const row = rows[0];
  return row === undefined ? null : { ...row, position: BigInt(row.position), token: BigInt(row.token) };
}

/**
 * Registers a version with an empty checkpoint, its tables and the indexes that writing needs; events that were discarded from
 * the live version are discarded from it too. The number must be free.
 */
export async function insertVersion(
  client: ClientBase,
  ref: VersionRef,
  { projection, epoch, state }: { projection: Projection; epoch: string; state: VersionState },
): Promise<void> {
  await client.query(
    `INSERT INTO ${registryTable(ref.schema, 'version')} (projection, version, definition, state) VALUES ($1, $2, $3, $4)`,
    [ref.projection, ref.version, projection.definition, state],
  );
  await client.query(
    `INSERT INTO ${registryTable(ref.schema, 'checkpoint')} (projection, version, epoch, position, hash) VALUES ($1, $2, $3, 0, '')`,
    [ref.projection, ref.version, epoch],
  );
  for (const statement of [...createTableStatements(ref, projection), ...writeIndexStatements(ref, projection)]) await client.query(statement);
  const live = await activeVersion(client, ref.schema, ref.projection);
  if (live !== null) await inheritDiscarded(client, ref, live.version);
}

/**
 * Makes the first version of a projection and puts it live, when there is none. Safe when several workers start at once:
 * the registry's primary key lets one of them win.
 */
export async function ensureFirstVersion(pool: Pool, log: EventLog, schema: string, projection: Projection): Promise<ActiveVersion> {
  const existing = await activeVersion(pool, schema, projection.name);
  if (existing !== null) return existing;
  const { epoch } = await log.head();
  const ref = { schema, projection: projection.name, version: 1 };
  await inTransaction(pool, 'durable', async (client) => {
    await lockRegistry(client, schema);
    if ((await listVersions(client, schema, projection.name)).length > 0) return;
    await insertVersion(client, ref, { projection, epoch, state: 'live' });
    for (const statement of readIndexStatements(ref, projection)) await client.query(statement);
    await client.query(
      `INSERT INTO ${registryTable(schema, 'active')} (projection, version, position, token) VALUES ($1, 1, 0, 1)`,
      [projection.name],
    );
  });
  const active = await activeVersion(pool, schema, projection.name);
  if (active === null) throw new Error(`${projection.name} has versions but none is active: rebuild it and switch.`);
  return active;
}
