import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { registryTable } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { Refused } from '../errors.js';
import type { EventLog } from '../event-log.js';
import { JobBoard } from '../jobs/job.board.js';
import type { Job } from '../jobs/job.js';
import { FIRST_SCRATCH_VERSION, insertVersion, lockRegistry, nextVersion } from '../registry/versions.js';
import { inTransaction } from '../store/transaction.js';

/** What a rebuild job was asked for. */
export interface RebuildSpec {
  readonly definition: string;
  /** Events a second at most; null for as fast as it goes. */
  readonly rate: number | null;
}

export interface StartRebuild {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly schema: string;
  readonly projection: Projection;
  /** The next free one when not given. */
  readonly version?: number;
  readonly rate?: number;
  readonly principal: string;
}

/**
 * Registers a new version with empty tables and the job that fills it.
 * @throws Refused when the version's number was used before
 */
export async function startRebuild(start: StartRebuild): Promise<Job> {
  const { pool, log, schema, projection, principal } = start;
  const board = new JobBoard(pool, schema);
  const head = await log.head();
  const id = randomUUID();
  await inTransaction(pool, 'durable', async (client) => {
    await lockRegistry(client, schema);
    const version = start.version ?? (await nextVersion(client, { schema, projection: projection.name, scratch: false }));
    if (version >= FIRST_SCRATCH_VERSION) throw new Refused(`Version numbers go up to ${String(FIRST_SCRATCH_VERSION - 1)}.`);
    const used = await client.query(`SELECT FROM ${registryTable(schema, 'version')} WHERE projection = $1 AND version = $2`, [projection.name, version]);
    if (used.rowCount !== 0) throw new Refused(`Version ${String(version)} of ${projection.name} was used before: leave the version out to get the next free one.`);
    await insertVersion(client, { schema, projection: projection.name, version }, { projection, epoch: head.epoch, state: 'building' });
    const spec: RebuildSpec = { definition: projection.definition, rate: start.rate ?? null };
    await board.create({ id, type: 'rebuild', projection: projection.name, version, spec, total: head.position, principal }, client);
  });
  const job = await board.get(id);
  if (job === null) throw new Error(`Job ${id} is gone.`);
  return job;
}
