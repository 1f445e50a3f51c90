import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { registryTable } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { Refused } from '../errors.js';
import type { EventLog, LogHead } from '../event-log.js';
import { JobBoard, createJob } from '../jobs/job.board.js';
import type { Job } from '../jobs/job.js';
import { FIRST_SCRATCH_VERSION, insertVersion, lockRegistry, nextVersion } from '../registry/versions.js';
import { inTransaction } from '../store/transaction.js';

/** What a rebuild job was asked for. */
export interface RebuildSpec {
  readonly definition: string;
  /** Events a second at most; null for as fast as it goes. */
  readonly rate: number | null;
  /** The new version goes live when it is ready, if this one is live still; without it switching is a request of its own. */
  readonly switchFrom?: number;
}

export interface NewRebuild {
  readonly head: LogHead;
  readonly schema: string;
  readonly projection: Projection;
  /** The next free one when not given. */
  readonly version?: number;
  readonly rate?: number;
  readonly switchFrom?: number;
  readonly principal: string;
}

export interface StartRebuild extends Omit<NewRebuild, 'head'> {
  readonly pool: Pool;
  readonly log: EventLog;
}

/**
 * Registers a new version with empty tables and the job that fills it.
 * @throws Refused when the version's number was used before
 */
export async function startRebuild({ pool, log, ...start }: StartRebuild): Promise<Job> {
  const head = await log.head();
  const id = await inTransaction(pool, 'durable', async (client) => {
    await lockRegistry(client, start.schema);
    return registerRebuild(client, { ...start, head });
  });
  const job = await new JobBoard(pool, start.schema).get(id);
  if (job === null) throw new Error(`Job ${id} is gone.`);
  return job;
}

/** As {@link startRebuild}, in the transaction of a caller who holds the registry's lock. @returns the job's id */
export async function registerRebuild(client: PoolClient, start: NewRebuild): Promise<string> {
  const { head, schema, projection, principal, rate = null, switchFrom } = start;
  const id = randomUUID();
  const version = start.version ?? (await nextVersion(client, { schema, projection: projection.name, scratch: false }));
  if (version >= FIRST_SCRATCH_VERSION) throw new Refused(`Version numbers go up to ${String(FIRST_SCRATCH_VERSION - 1)}.`);
  const used = await client.query(`SELECT FROM ${registryTable(schema, 'version')} WHERE projection = $1 AND version = $2`, [projection.name, version]);
  if (used.rowCount !== 0) throw new Refused(`Version ${String(version)} of ${projection.name} was used before: leave the version out to get the next free one.`);
  await insertVersion(client, { schema, projection: projection.name, version }, { projection, epoch: head.epoch, state: 'building' });
  const spec: RebuildSpec = { definition: projection.definition, rate, ...(switchFrom === undefined ? {} : { switchFrom }) };
  await createJob(client, schema, { id, type: 'rebuild', projection: projection.name, version, spec, total: head.position, principal });
  return id;
}
