import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { identifier, registryTable, stateTable, versionedTable, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import type { TableDefinition } from '../definition/table.js';
import { Refused } from '../errors.js';
import type { EventLog } from '../event-log.js';
import { BatchFold } from '../fold/batch-fold.js';
import type { Changes } from '../fold/changes.js';
import { advanceCheckpoint, releaseLease, seizeLease, type Lease } from '../store/checkpoint.js';
import { deleteDiscarded, loadDiscarded } from '../store/discarded.js';
import { loadParkedKeys, writeParked } from '../store/parked-rows.js';
import { inTransaction } from '../store/transaction.js';
import { writeBatch } from '../store/write-changes.js';
import { gatherComponent } from './gather-component.js';

export interface RefoldComponent<S> {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly ref: VersionRef;
  readonly projection: Projection<S>;
  /** Any state key of the component, e.g. `development:<id>`. */
  readonly key: string;
  /** Position of a discarded event of the component that is to be folded again, and discarded no more. */
  readonly undiscard?: bigint;
}

/** As {@link RefoldComponent}, of several components at once. */
export interface RefoldComponents<S> extends Omit<RefoldComponent<S>, 'key'> {
  readonly keys: readonly string[];
}

export interface RefoldResult {
  readonly keys: readonly string[];
  readonly events: number;
  /** Tables whose rows of this component are not what they were. */
  readonly changed: readonly string[];
  readonly position: bigint;
  /** Whether the component is parked now. */
  readonly parked: boolean;
}

const LEASE_MS = 10_000;

/**
 * Folds one component anew from its own streams and replaces its rows and states; everything else stays. Takes the lease
 * from whoever leads: that worker's next commit is refused, and it leads again once this is done.
 * @throws Refused when no event of the log belongs to the key
 */
export function refoldComponent<S>({ key, ...options }: RefoldComponent<S>): Promise<RefoldResult> {
  return refoldComponents({ ...options, keys: [key] });
}

/** Several components in one transaction, as `refoldComponent` does one. */
export async function refoldComponents<S>(options: RefoldComponents<S>): Promise<RefoldResult> {
  const { pool, ref } = options;
  const lease = await seizeLease(pool, ref, randomUUID(), LEASE_MS);
  if (lease === null) throw new Refused(`Version ${String(ref.version)} of ${ref.projection} does not exist, or is stopped.`);
  try {
    return await refold(options, lease);
  } finally {
    await releaseLease(pool, ref, lease.token);
  }
}

async function refold<S>(options: RefoldComponents<S>, lease: Lease): Promise<RefoldResult> {
  const { pool, ref, keys } = options;
  const { position } = lease.checkpoint;
  const component = await gatherComponent({ ...options, upTo: position });
  if (component.events.length === 0) throw new Refused(`No event up to ${String(position)} belongs to ${keys.slice(0, 3).join(', ')}.`);
  const parkedBefore = await loadParkedKeys(pool, ref);
  const released = new Set(component.keys.flatMap((one) => parkedBefore.get(one) ?? []));
  const parked = new Map([...parkedBefore].filter(([, name]) => !released.has(name)));
  const states = new Map<string, S | null>(component.keys.map((one) => [one, null]));
  const discarded = new Set(await loadDiscarded(pool, ref));
  if (options.undiscard !== undefined) discarded.delete(options.undiscard);
  const fold = new BatchFold({ projection: options.projection, states, parked, discarded });
  for (const event of component.events) fold.apply(event);
  const changes = fold.finish();
  const changed = await inTransaction(pool, 'rebuildable', (client) => replace(client, options, { lease, keys: component.keys, released, changes }));
  return { keys: component.keys, events: component.events.length, changed, position, parked: changes.skipped.length > 0 };
}

interface Replacement<S> {
  readonly lease: Lease;
  readonly keys: readonly string[];
  readonly released: ReadonlySet<string>;
  readonly changes: Changes<S>;
}

/** @returns the tables whose rows changed */
async function replace<S>(client: PoolClient, { ref, projection, undiscard }: RefoldComponents<S>, { lease, keys, released, changes }: Replacement<S>): Promise<string[]> {
  const at = lease.checkpoint;
  await advanceCheckpoint(client, ref, { token: lease.token, from: at, to: at, ttlMs: LEASE_MS });
  const before = await fingerprints(client, ref, projection, keys);
  for (const table of projection.tables) {
    await client.query(`DELETE FROM ${versionedTable(ref, table.name)} WHERE ${identifier(table.owner.column)} = ANY($1::text[])`, [owned(table, keys)]);
  }
  await client.query(`DELETE FROM ${stateTable(ref)} WHERE key = ANY($1::text[])`, [keys]);
  for (const table of ['parked', 'parked_event']) {
    await client.query(`DELETE FROM ${registryTable(ref.schema, table)} WHERE projection = $1 AND version = $2 AND component = ANY($3::text[])`, [ref.projection, ref.version, [...released]]);
  }
  if (undiscard !== undefined) await deleteDiscarded(client, ref, undiscard);
  await writeBatch(client, ref, { projection, changes });
  await writeParked(client, ref, changes);
  const after = await fingerprints(client, ref, projection, keys);
  return [...after].flatMap(([table, hash]) => (before.get(table) === hash ? [] : [table]));
}

async function fingerprints<S>(client: PoolClient, ref: VersionRef, projection: Projection<S>, keys: readonly string[]): Promise<Map<string, string | null>> {
  const hashes = new Map<string, string | null>();
  for (const table of projection.tables) {
    const { rows } = await client.query<{ hash: string | null }>(
      `SELECT md5(string_agg(t::text, chr(10) ORDER BY t::text COLLATE "C")) AS hash FROM ${versionedTable(ref, table.name)} AS t WHERE t.${identifier(table.owner.column)} = ANY($1::text[])`,
      [owned(table, keys)],
    );
    hashes.set(table.name, rows[0]?.hash ?? null);
  }
  return hashes;
}

function owned({ owner }: TableDefinition, keys: readonly string[]): string[] {
  return keys.flatMap((key) => (key.startsWith(owner.prefix) ? [key.slice(owner.prefix.length)] : []));
}
