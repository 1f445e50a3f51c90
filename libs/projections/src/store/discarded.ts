import type { ClientBase, Pool } from 'pg';
import { registryTable, type VersionRef } from '../definition/names.js';

/** Positions an operator discarded from this version, with a reason on record. */
export async function loadDiscarded(db: Pool | ClientBase, ref: VersionRef): Promise<ReadonlySet<bigint>> {
  const { rows } = await db.query<{ position: string }>(
    `SELECT position::text FROM ${registryTable(ref.schema, 'discarded')} WHERE projection = $1 AND version = $2`,
    [ref.projection, ref.version],
  );
  return new Set(rows.map(({ position }) => BigInt(position)));
}

export interface Discard {
  readonly position: bigint;
  readonly eventId: string;
  readonly eventType: string;
  readonly stream: string;
  readonly component: string;
  /** Why it could not be folded. */
  readonly failure: string;
  readonly reason: string;
  readonly principal: string;
}

export async function insertDiscarded(client: ClientBase, ref: VersionRef, discard: Discard): Promise<void> {
  await client.query(
    `INSERT INTO ${registryTable(ref.schema, 'discarded')} (projection, version, position, event_id, reason, principal, event_type, stream, component, failure)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
    [
      ...[ref.projection, ref.version, discard.position.toString(), discard.eventId, discard.reason, discard.principal],
      ...[discard.eventType, discard.stream, discard.component, discard.failure],
    ],
  );
}

/** What was discarded from one version is left out of another too: the decision was about the event, not about the tables. */
export async function inheritDiscarded(client: ClientBase, ref: VersionRef, from: number): Promise<void> {
  const detail = 'position, event_id, reason, principal, discarded_at, event_type, stream, component, failure';
  await client.query(
    `INSERT INTO ${registryTable(ref.schema, 'discarded')} (projection, version, ${detail})
     SELECT projection, $2, ${detail} FROM ${registryTable(ref.schema, 'discarded')} WHERE projection = $1 AND version = $3 ON CONFLICT DO NOTHING`,
    [ref.projection, ref.version, from],
  );
}

export async function deleteDiscarded(client: ClientBase, ref: VersionRef, position: bigint): Promise<void> {
  await client.query(`DELETE FROM ${registryTable(ref.schema, 'discarded')} WHERE projection = $1 AND version = $2 AND position = $3`, [ref.projection, ref.version, position.toString()]);
}
