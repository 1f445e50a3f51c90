import type { ClientBase, Pool } from 'pg';
import { registryTable } from '../definition/names.js';
import type { EventLog } from '../event-log.js';
import { FIRST_SCRATCH_VERSION } from '../registry/versions.js';

/** How far one version is behind its log, as an operator wants to read it. */
export interface VersionStatus {
  readonly projection: string;
  readonly version: number;
  readonly definition: string;
  readonly state: string;
  readonly epoch: string;
  readonly position: bigint;
  /** Events not yet folded; 0 for a version made of a slice, which is not to go on. */
  readonly lagEvents: bigint;
  /** Age of the oldest event not yet folded, in seconds; 0 when there is none. */
  readonly lagSeconds: number;
  readonly led: boolean;
  /** Why no worker advances it; null when all is well. */
  readonly stopped: string | null;
  readonly parked: number;
  readonly skipped: bigint;
}

interface StatusRow {
  projection: string;
  version: number;
  definition: string;
  state: string;
  epoch: string;
  position: string;
  led: boolean;
  stopped: string | null;
  parked: number;
  skipped: string;
  now: string;
}

/** Status of every version that has tables, of all projections of a schema. */
export async function versionStatuses(db: Pool | ClientBase, log: EventLog, schema: string): Promise<VersionStatus[]> {
  const head = await log.head();
  const { rows } = await db.query<StatusRow>(
    `SELECT v.projection, v.version, v.definition, v.state, c.epoch, c.position::text, c.lease_until > clock_timestamp() AS led, c.stopped,
       count(p.component)::int AS parked, coalesce(sum(p.skipped), 0)::text AS skipped, extract(epoch FROM clock_timestamp())::text AS now
     FROM ${registryTable(schema, 'version')} AS v
     JOIN ${registryTable(schema, 'checkpoint')} AS c USING (projection, version)
     LEFT JOIN ${registryTable(schema, 'parked')} AS p USING (projection, version)
     WHERE v.state NOT IN ('retired', 'cancelled') AND v.version < ${String(FIRST_SCRATCH_VERSION)}
     GROUP BY v.projection, v.version, c.projection, c.version ORDER BY v.projection, v.version`,
  );
  return Promise.all(rows.map((row) => toStatus(row, log, head.position)));
}

async function toStatus({ now, ...row }: StatusRow, log: EventLog, head: bigint): Promise<VersionStatus> {
  const position = BigInt(row.position);
  const lagEvents = head > position && row.state !== 'partial' ? head - position : 0n;
  return { ...row, position, skipped: BigInt(row.skipped), lagEvents, lagSeconds: lagEvents === 0n ? 0 : await oldestAge(log, position, Number(now)) };
}

async function oldestAge(log: EventLog, after: bigint, now: number): Promise<number> {
  const [oldest] = await log.readLane({ after, limit: 1 });
  if (oldest === undefined) return 0;
  return Math.max(0, Math.round((now - Date.parse(oldest.recordedAt) / 1_000) * 1_000) / 1_000);
}
