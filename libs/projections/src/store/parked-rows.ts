import type { ClientBase, Pool } from 'pg';
import { registryTable, type VersionRef } from '../definition/names.js';
import type { Changes, SkippedEvent } from '../fold/changes.js';

/** Component by parked key, as the runner keeps it in memory. */
export async function loadParkedKeys(db: Pool | ClientBase, ref: VersionRef): Promise<Map<string, string>> {
  const { rows } = await db.query<{ component: string; key: string }>(
    `SELECT component, unnest(keys) AS key FROM ${registryTable(ref.schema, 'parked')} WHERE projection = $1 AND version = $2`,
    [ref.projection, ref.version],
  );
  return new Map(rows.map(({ component, key }) => [key, component]));
}

/** Writes what a batch parked, skipped and joined; in the transaction of the checkpoint. */
export async function writeParked<S>(client: ClientBase, ref: VersionRef, { skipped, joined }: Changes<S>): Promise<void> {
  for (const event of skipped) {
    if (event.reason !== null) await insertComponent(client, ref, event, event.reason);
    else await growComponent(client, ref, event);
  }
  await recordSkipped(client, ref, skipped);
  for (const { from, into } of joined) await joinComponents(client, ref, from, into);
}

export async function countParked(db: Pool | ClientBase, ref: VersionRef): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${registryTable(ref.schema, 'parked')} WHERE projection = $1 AND version = $2`,
    [ref.projection, ref.version],
  );
  return rows[0]?.n ?? 0;
}

async function insertComponent(client: ClientBase, ref: VersionRef, event: SkippedEvent, reason: string): Promise<void> {
  await client.query(
    `INSERT INTO ${registryTable(ref.schema, 'parked')}
       (projection, version, component, first_position, event_id, event_type, stream, reason, keys, labels)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[ref.projection, ref.version, event.component, event.position.toString(), event.eventId, event.type, event.stream],
      ...[reason, event.keys, event.labels],
    ],
  );
}

async function growComponent(client: ClientBase, ref: VersionRef, event: SkippedEvent): Promise<void> {
  await client.query(
    `UPDATE ${registryTable(ref.schema, 'parked')}
     SET skipped = skipped + 1,
         keys = ARRAY(SELECT DISTINCT unnest(keys || $4::text[]) ORDER BY 1),
         labels = ARRAY(SELECT DISTINCT unnest(labels || $5::text[]) ORDER BY 1)
     WHERE projection = $1 AND version = $2 AND component = $3`,
    [ref.projection, ref.version, event.component, event.keys, event.labels],
  );
}

async function recordSkipped(client: ClientBase, ref: VersionRef, skipped: readonly SkippedEvent[]): Promise<void> {
  if (skipped.length === 0) return;
  await client.query(
    `INSERT INTO ${registryTable(ref.schema, 'parked_event')} (projection, version, position, component)
     SELECT $1, $2, n.position, n.component FROM unnest($3::bigint[], $4::text[]) AS n (position, component)`,
    [ref.projection, ref.version, skipped.map(({ position }) => position.toString()), skipped.map(({ component }) => component)],
  );
}

async function joinComponents(client: ClientBase, ref: VersionRef, from: string, into: string): Promise<void> {
  const parked = registryTable(ref.schema, 'parked');
  const identity = [ref.projection, ref.version, from, into];
  await client.query(
    `UPDATE ${registryTable(ref.schema, 'parked_event')} SET component = $4 WHERE projection = $1 AND version = $2 AND component = $3`,
    identity,
  );
  await client.query(
    `WITH gone AS (DELETE FROM ${parked} WHERE projection = $1 AND version = $2 AND component = $3 RETURNING *)
     UPDATE ${parked} AS p
     SET skipped = p.skipped + gone.skipped + 1, first_position = least(p.first_position, gone.first_position),
         keys = ARRAY(SELECT DISTINCT unnest(p.keys || gone.keys) ORDER BY 1),
         labels = ARRAY(SELECT DISTINCT unnest(p.labels || gone.labels) ORDER BY 1)
     FROM gone WHERE p.projection = $1 AND p.version = $2 AND p.component = $4`,
    identity,
  );
}
