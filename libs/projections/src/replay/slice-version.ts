import type { Pool } from 'pg';
import { registryTable, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { Refused } from '../errors.js';
import type { EventLog } from '../event-log.js';
import { createJob, type NewJob } from '../jobs/job.board.js';
import { FIRST_SCRATCH_VERSION, insertVersion, lockRegistry, nextVersion } from '../registry/versions.js';
import { readIndexStatements } from '../store/table.ddl.js';
import { inTransaction } from '../store/transaction.js';
import type { ReplaySpec } from './replay.js';

export interface StartSliceVersion {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly schema: string;
  readonly projection: Projection;
  /** The next free one when not given. */
  readonly version: number | undefined;
  readonly job: Omit<NewJob, 'version' | 'spec' | 'projection'>;
  readonly spec: Omit<ReplaySpec, 'target'>;
}

/**
 * Registers a version for a slice, with empty tables, and the job that fills it.
 * @throws Refused when the version's number was used before
 */
export async function startSliceVersion({ pool, log, schema, projection, version: asked, job, spec }: StartSliceVersion): Promise<void> {
  const { epoch } = await log.head();
  await inTransaction(pool, 'durable', async (client) => {
    await lockRegistry(client, schema);
    const version = asked ?? (await nextVersion(client, { schema, projection: projection.name, scratch: false }));
    if (version >= FIRST_SCRATCH_VERSION) throw new Refused(`Version numbers go up to ${String(FIRST_SCRATCH_VERSION - 1)}.`);
    const used = await client.query(`SELECT FROM ${registryTable(schema, 'version')} WHERE projection = $1 AND version = $2`, [projection.name, version]);
    if (used.rowCount !== 0) throw new Refused(`Version ${String(version)} of ${projection.name} was used before: leave the version out to get the next free one.`);
    await insertVersion(client, { schema, projection: projection.name, version }, { projection, epoch, state: 'building' });
    const target = { type: 'projection', definition: projection.definition, version } as const;
    await createJob(client, schema, { ...job, projection: projection.name, version, spec: { ...spec, target } satisfies ReplaySpec });
  });
}

/** The slice is folded: indexes for who reads the tables, and a state from which no version ever goes live. */
export async function sealSliceVersion(pool: Pool, ref: VersionRef, projection: Projection): Promise<void> {
  for (const statement of readIndexStatements(ref, projection)) await pool.query(statement);
  await inTransaction(pool, 'durable', (client) =>
    client.query(
      `UPDATE ${registryTable(ref.schema, 'version')} SET state = 'partial', changed_at = clock_timestamp() WHERE projection = $1 AND version = $2 AND state = 'building'`,
      [ref.projection, ref.version],
    ),
  );
}
