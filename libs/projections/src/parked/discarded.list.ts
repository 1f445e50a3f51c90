import type { ClientBase, Pool } from 'pg';
import { registryTable, type VersionRef } from '../definition/names.js';

/** An event an operator left out of a version, with a reason. Positions are decimal text; null is what older releases did not note. */
export interface DiscardedEvent {
  readonly version: number;
  readonly position: string;
  readonly eventId: string;
  readonly eventType: string | null;
  readonly stream: string | null;
  /** The component it had parked. */
  readonly component: string | null;
  /** Why it could not be folded. */
  readonly failure: string | null;
  readonly reason: string;
  readonly principal: string;
  readonly discardedAt: string;
}

/** Where a page of discarded events ended. */
export interface DiscardedPlace {
  readonly version: number;
  readonly position: bigint;
}

interface DiscardedPage {
  readonly after: DiscardedPlace | null;
  readonly limit: number;
}

/** By version and position, of every version that has tables. */
export async function listDiscarded(db: Pool | ClientBase, { schema, projection }: Omit<VersionRef, 'version'>, { after, limit }: DiscardedPage): Promise<DiscardedEvent[]> {
  const { rows } = await db.query<DiscardedEvent>(
    `SELECT d.version, d.position::text, d.event_id AS "eventId", d.event_type AS "eventType", d.stream, d.component, d.failure, d.reason, d.principal,
       to_char(d.discarded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "discardedAt"
     FROM ${registryTable(schema, 'discarded')} AS d JOIN ${registryTable(schema, 'version')} AS v USING (projection, version)
     WHERE d.projection = $1 AND v.state IN ('ready', 'live', 'retained') AND (d.version, d.position) > ($2::int, $3::bigint)
     ORDER BY d.version, d.position LIMIT $4`,
    [projection, after?.version ?? 0, (after?.position ?? 0n).toString(), limit],
  );
  return rows;
}
