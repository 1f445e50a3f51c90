import type { ClientBase, Pool } from 'pg';
import { registryTable } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import type { EventLog } from '../event-log.js';
import { JOB_COLUMNS, toJob, type JobRow } from '../jobs/job.board.js';
import type { Job } from '../jobs/job.js';
import { FIRST_SCRATCH_VERSION, activeVersion, listVersions, lockRegistry, type VersionRow } from '../registry/versions.js';
import { inTransaction } from '../store/transaction.js';
import { isNewerDefinition } from './newer-definition.js';
import { registerRebuild } from './start-rebuild.js';

/** The live version was made by an older definition than the newest this program has. */
export interface Outdated {
  readonly projection: string;
  /** The live version and its definition. */
  readonly version: number;
  readonly definition: string;
  readonly newest: string;
  /** The versions of the newest definition, whatever became of them; empty when none was begun. */
  readonly begun: readonly VersionRow[];
  /** The last rebuild to the newest definition; null when there was none. */
  readonly rebuild: Job | null;
}

interface Place {
  readonly schema: string;
  /** The newest definition of one projection that this program has. */
  readonly newest: Projection;
}

/** @returns null when the live version is of the newest definition, of one this program can't order, or there is none */
export async function findOutdated(db: Pool | ClientBase, { schema, newest }: Place): Promise<Outdated | null> {
  const active = await activeVersion(db, schema, newest.name);
  if (active === null) return null;
  const versions = await listVersions(db, schema, newest.name);
  const live = versions.find(({ version }) => version === active.version);
  if (live === undefined || !isNewerDefinition(newest.definition, live.definition)) return null;
  // Dry runs and slices of the log are of some definition too, and begin nothing.
  const begun = versions.filter(({ definition, state, version }) => definition === newest.definition && state !== 'partial' && version < FIRST_SCRATCH_VERSION);
  const rebuild = begun.length === 0 ? null : await lastRebuild(db, { schema, newest });
  return { projection: newest.name, version: live.version, definition: live.definition, newest: newest.definition, begun, rebuild };
}

/**
 * Starts a rebuild to this program's newest definition, and a switch at its end, when the live version is of an older one. At
 * most once for a definition, however many replicas ask: what was cancelled, failed, or rolled back is an operator's to decide.
 * @returns the job's id; null when there is nothing to start
 */
export async function rebuildOutdated(pool: Pool, log: EventLog, { principal, ...place }: Place & { readonly principal: string }): Promise<string | null> {
  const { schema, newest: projection } = place;
  const mayStart = (outdated: Outdated | null): outdated is Outdated => outdated?.begun.length === 0;
  if (!mayStart(await findOutdated(pool, place))) return null;
  const head = await log.head();
  return inTransaction(pool, 'durable', async (client) => {
    await lockRegistry(client, schema);
    const outdated = await findOutdated(client, place);
    return mayStart(outdated) ? registerRebuild(client, { head, schema, projection, principal, switchFrom: outdated.version }) : null;
  });
}

async function lastRebuild(db: Pool | ClientBase, { schema, newest }: Place): Promise<Job | null> {
  const { rows } = await db.query<JobRow>(
    `SELECT ${JOB_COLUMNS} FROM ${registryTable(schema, 'job')} WHERE type = 'rebuild' AND projection = $1 AND spec ->> 'definition' = $2 ORDER BY created_at DESC, id LIMIT 1`,
    [newest.name, newest.definition],
  );
  return rows[0] === undefined ? null : toJob(rows[0]);
}
