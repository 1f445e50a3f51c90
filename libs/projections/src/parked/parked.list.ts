import type { ClientBase, Pool } from 'pg';
import { registryTable, type VersionRef } from '../definition/names.js';
import { Refused } from '../errors.js';

/** A component that could not be folded, as an operator sees it. Positions are decimal text. */
export interface ParkedComponent {
  readonly version: number;
  readonly component: string;
  readonly firstPosition: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly stream: string;
  readonly reason: string;
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** Events passed over since. */
  readonly skipped: string;
  readonly attempts: number;
  readonly request: 'retry' | 'discard' | null;
  readonly parkedAt: string;
}

/** The oldest first, of every version that has tables. */
export async function listParked(db: Pool | ClientBase, { schema, projection }: Omit<VersionRef, 'version'>): Promise<ParkedComponent[]> {
  const { rows } = await db.query<ParkedComponent>(
    `SELECT p.version, p.component, p.first_position::text AS "firstPosition", p.event_id AS "eventId", p.event_type AS "eventType", p.stream, p.reason,
       p.keys, p.labels, p.skipped::text, p.attempts, p.request, to_char(p.parked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "parkedAt"
     FROM ${registryTable(schema, 'parked')} AS p JOIN ${registryTable(schema, 'version')} AS v USING (projection, version)
     WHERE p.projection = $1 AND v.state IN ('ready', 'live', 'retained') ORDER BY p.version, p.first_position`,
    [projection],
  );
  return rows;
}

export interface ParkedRequest {
  readonly component: string;
  readonly request: 'retry' | 'discard';
  readonly reason: string | null;
  readonly principal: string;
}

/** Asks the worker that leads to fold a component again. @throws Refused when it isn't parked, or discarded without a reason */
export async function requestParked(db: Pool | ClientBase, ref: VersionRef, { component, request, reason, principal }: ParkedRequest): Promise<void> {
  if (request === 'discard' && (reason === null || reason.trim() === '')) throw new Refused('Discarding an event needs a reason: it stays on record with your name.');
  const { rowCount } = await db.query(
    `UPDATE ${registryTable(ref.schema, 'parked')} SET request = $4, request_reason = $5, request_by = $6
     WHERE projection = $1 AND version = $2 AND component = $3`,
    [ref.projection, ref.version, component, request, reason, principal],
  );
  if (rowCount !== 1) throw new Refused(`Component ${component} of version ${String(ref.version)} is not parked. List what is: npx entente projections parked ${ref.projection}; an event that was discarded: npx entente projections discarded ${ref.projection}`);
}
