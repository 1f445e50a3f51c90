import type { Pool } from 'pg';
import { registryTable, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import type { EventLog } from '../event-log.js';
import { FIRST_SCRATCH_VERSION, insertVersion, lockRegistry, nextVersion } from '../registry/versions.js';
import { dropTableStatements } from '../store/table.ddl.js';
import { inTransaction } from '../store/transaction.js';

/** Makes tables for a dry run. Nobody but its job knows them. */
export async function makeScratchVersion(pool: Pool, log: EventLog, { schema, projection }: { schema: string; projection: Projection }): Promise<VersionRef> {
  const { epoch } = await log.head();
  return inTransaction(pool, 'durable', async (client) => {
    await lockRegistry(client, schema);
    const version = await nextVersion(client, { schema, projection: projection.name, scratch: true });
    const ref = { schema, projection: projection.name, version };
    await insertVersion(client, ref, { projection, epoch, state: 'building' });
    return ref;
  });
}

/** Removes a dry run's tables and every trace in the registry; may be called again. */
export async function dropScratchVersion(pool: Pool, ref: VersionRef, projection: Projection): Promise<void> {
  if (ref.version < FIRST_SCRATCH_VERSION) throw new Error(`Version ${String(ref.version)} is not a dry run's.`);
  await inTransaction(pool, 'durable', async (client) => {
    for (const statement of dropTableStatements(ref, projection)) await client.query(statement);
    for (const table of ['parked', 'parked_event', 'discarded', 'checkpoint', 'version']) {
      await client.query(`DELETE FROM ${registryTable(ref.schema, table)} WHERE projection = $1 AND version = $2`, [ref.projection, ref.version]);
    }
  });
}
