import type { ClientBase, Pool } from 'pg';
import { registryTable } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { Refused, StaysBehind } from '../errors.js';
import { dropTableStatements } from '../store/table.ddl.js';
import { inTransaction } from '../store/transaction.js';
import { activeVersion, type ActiveVersion, type VersionState } from './versions.js';

export interface SwitchRequest {
  readonly schema: string;
  readonly projection: string;
  readonly version: number;
  /** Only while this version is live: whoever decided saw it, and somebody may have switched since. */
  readonly from?: number;
  /** How long to wait for a version that is a little behind; 5,000 ms when not given. */
  readonly waitMs?: number;
}

/**
 * Makes a complete version the one that requests read: a compare-and-set of one row. The version before stays up to date,
 * so that switching back is instant. Never switches to a version that is behind the live one: positions would go backwards.
 * @throws Refused when the version is not complete, or another one than `from` is live; StaysBehind
 */
export async function switchVersion(pool: Pool, request: SwitchRequest): Promise<ActiveVersion> {
  const deadline = performance.now() + (request.waitMs ?? 5_000);
  for (;;) {
    const behind = await inTransaction(pool, 'durable', (client) => trySwitch(client, request));
    if (behind === null) break;
    if (performance.now() >= deadline) throw new StaysBehind(request.version, behind);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const active = await activeVersion(pool, request.schema, request.projection);
  if (active === null) throw new Error(`${request.projection} has no active version after a switch.`);
  return active;
}

/** @returns null when switched, else by how many events the version is behind */
async function trySwitch(client: ClientBase, { schema, projection, version, from }: SwitchRequest): Promise<bigint | null> {
  const { rows: pointers } = await client.query<{ version: number; token: string }>(
    `SELECT version, token::text FROM ${registryTable(schema, 'active')} WHERE projection = $1 FOR UPDATE`,
    [projection],
  );
  const live = pointers[0];
  if (live === undefined) throw new Refused(`There is no projection ${projection}.`);
  if (live.version === version) throw new Refused(`Version ${String(version)} is the live one already.`);
  if (from !== undefined && live.version !== from) throw new Refused(`Version ${String(live.version)} went live meanwhile, not ${String(from)}: look which one is to be live, then switch.`);
  const { rows: candidates } = await client.query<{ version: number; state: VersionState; position: string }>(
    `SELECT v.version, v.state, c.position::text FROM ${registryTable(schema, 'version')} AS v
     JOIN ${registryTable(schema, 'checkpoint')} AS c USING (projection, version)
     WHERE v.projection = $1 AND v.version = ANY($2::int[]) ORDER BY v.version FOR UPDATE OF v, c`,
    [projection, [live.version, version]],
  );
  const next = candidates.find((row) => row.version === version);
  const current = candidates.find((row) => row.version === live.version);
  if (next === undefined || current === undefined) throw new Refused(`There is no version ${String(version)} of ${projection}.`);
  if (next.state === 'partial') throw new Refused(`Version ${String(version)} holds a slice of the log and never goes live. Rebuild from the whole log, and switch to that version.`);
  if (next.state !== 'ready' && next.state !== 'retained') throw new Refused(`Version ${String(version)} is ${next.state}: only a ready or retained version can go live.`);
  const behind = BigInt(current.position) - BigInt(next.position);
  if (behind > 0n) return behind;
  await point(client, { schema, projection, version }, live, next.position);
  return null;
}

async function point(client: ClientBase, to: SwitchRequest, live: { version: number; token: string }, position: string): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE ${registryTable(to.schema, 'active')} SET version = $2, position = $3, token = token + 1, previous = $4, switched_at = clock_timestamp()
     WHERE projection = $1 AND version = $4 AND token = $5`,
    [to.projection, to.version, position, live.version, live.token],
  );
  if (rowCount !== 1) throw new Refused('Somebody else switched at the same moment. Look which version is live, then decide again.');
  await setState(client, to, to.version, 'live');
  await setState(client, to, live.version, 'retained');
}

async function setState(client: ClientBase, { schema, projection }: SwitchRequest, version: number, state: VersionState): Promise<void> {
  await client.query(`UPDATE ${registryTable(schema, 'version')} SET state = $3, changed_at = clock_timestamp() WHERE projection = $1 AND version = $2`, [projection, version, state]);
}

/** The version that was live before. @throws Refused when there is none that is still kept up to date */
export async function rollBack(pool: Pool, request: Omit<SwitchRequest, 'version'>): Promise<ActiveVersion> {
  const active = await activeVersion(pool, request.schema, request.projection);
  if (active === null || active.previous === null) throw new Refused(`${request.projection} has no version to go back to.`);
  return switchVersion(pool, { ...request, version: active.previous });
}

/**
 * Ends a version that is not live: nobody advances it any more, its tables are dropped. A reader that is still on it is
 * waited for in short tries, so that new readers are never queued behind the drop.
 */
export async function retireVersion(pool: Pool, request: SwitchRequest & { readonly definition: Projection; readonly as?: 'retired' | 'cancelled' }): Promise<void> {
  const { schema, projection, version, definition, as = 'retired' } = request;
  const { rowCount } = await pool.query(
    `WITH ended AS (
       UPDATE ${registryTable(schema, 'version')} AS v SET state = $3, changed_at = clock_timestamp()
       WHERE projection = $1 AND version = $2 AND state <> 'live'
         AND NOT EXISTS (SELECT FROM ${registryTable(schema, 'active')} AS a WHERE a.projection = $1 AND a.version = $2) RETURNING version)
     UPDATE ${registryTable(schema, 'checkpoint')} SET stopped = $3::text, token = token + 1, lease_until = '-infinity'
     WHERE projection = $1 AND version IN (SELECT version FROM ended)`,
    [projection, version, as],
  );
  if (rowCount !== 1) throw new Refused(`Version ${String(version)} of ${projection} is live or does not exist: only another one can be retired.`);
  await dropTables(pool, dropTableStatements({ schema, projection, version }, definition), performance.now() + (request.waitMs ?? 60_000));
}

const LOCK_NOT_AVAILABLE = '55P03';

async function dropTables(pool: Pool, statements: readonly string[], deadline: number): Promise<void> {
  for (const statement of statements) {
    for (;;) {
      try {
        await inTransaction(pool, 'durable', async (client) => {
          await client.query(`SET LOCAL lock_timeout = '100ms'`);
          await client.query(statement);
        });
        break;
      } catch (error) {
        if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || performance.now() >= deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
}
