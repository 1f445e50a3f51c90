import { Analyst } from '@entente/domain/testing';
import { migrateEventStore, openEventStore, type EventStore } from '@entente/event-store';
import { ProjectionRunner, createRegistry, ensureFirstVersion, readCheckpoint, refoldComponent, stateTable, versionedTable, type RefoldResult } from '@entente/projections';
import type pg from 'pg';
import { timelineProjection } from '../projection/timeline.projection.js';
import { live, type Step } from './curated-history.js';
import { MirroredLog } from './mirrored-log.js';

const SCHEMA = 'partial';
const LOG = 'partial_log';

/** A view of one history on a real store, whose rows can be damaged and folded anew one component at a time. */
export class FoldedHistory {
  private readonly ref = { schema: SCHEMA, projection: timelineProjection.name, version: 1 };

  private constructor(
    private readonly pool: pg.Pool,
    private readonly store: EventStore,
  ) {}

  /** A log of its own in the database, and the view of all of it. */
  static async of({ url, pool }: { readonly url: string; readonly pool: pg.Pool }, steps: readonly Step[]): Promise<FoldedHistory> {
    for (const schema of [SCHEMA, LOG]) await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await migrateEventStore({ url, schema: LOG, lanes: ['main'] });
    const store = openEventStore({ pool, schema: LOG, lane: 'main' });
    const log = new MirroredLog(store);
    live(new Analyst(log), steps);
    await log.flush();
    await createRegistry(pool, SCHEMA);
    await ensureFirstVersion(pool, store, SCHEMA, timelineProjection);
    const made = new FoldedHistory(pool, store);
    await made.foldUpTo((await store.head()).position);
    return made;
  }

  /** Keys of every state: any of them may name its component. */
  async keys(): Promise<string[]> {
    const { rows } = await this.pool.query<{ key: string }>(`SELECT key FROM ${stateTable(this.ref)} ORDER BY key`);
    return rows.map(({ key }) => key);
  }

  refold(key: string): Promise<RefoldResult> {
    return refoldComponent({ pool: this.pool, log: this.store, ref: this.ref, projection: timelineProjection, key });
  }

  /** Takes rows of some developments away, as a wrong fold would have. */
  async damage(ids: readonly string[]): Promise<void> {
    for (const { name, owner } of timelineProjection.tables) {
      await this.pool.query(`DELETE FROM ${versionedTable(this.ref, name)} WHERE ${owner.column} = ANY($1::text[])`, [ids]);
    }
  }

  async dump(): Promise<Record<string, string[]>> {
    const tables: Record<string, string[]> = {};
    for (const table of [...timelineProjection.tables.map(({ name }) => versionedTable(this.ref, name)), stateTable(this.ref)]) {
      const { rows } = await this.pool.query<{ row: string }>(`SELECT t::text AS row FROM ${table} AS t ORDER BY 1`);
      tables[table] = rows.map(({ row }) => row);
    }
    return tables;
  }

  private async foldUpTo(position: bigint): Promise<void> {
    const runner = new ProjectionRunner({ pool: this.pool, log: this.store, ref: this.ref, projection: timelineProjection, pollMs: 10 });
    const done = runner.run();
    while (((await readCheckpoint(this.pool, this.ref))?.position ?? 0n) < position) await new Promise((resolve) => setTimeout(resolve, 5));
    await runner.stop();
    await done;
  }
}

/**
 * Damages one component of a folded history and folds it anew from one of its keys; then folds every other component
 * anew too, which must change nothing.
 */
export async function checkPartialRebuild(db: { readonly url: string; readonly pool: pg.Pool }, steps: readonly Step[], choice: number): Promise<{ whole: unknown; healed: unknown; changed: readonly string[] }> {
  const history = await FoldedHistory.of(db, steps);
  const whole = await history.dump();
  const keys = (await history.keys()).filter((key) => !key.startsWith('report:'));
  const key = keys[choice % keys.length] ?? '';
  const component = await history.refold(key);
  await history.damage(component.keys.filter((one) => one.startsWith('development:')).map((one) => one.slice('development:'.length)));
  const { changed } = await history.refold(component.keys[choice % component.keys.length] ?? key);
  for (const other of keys) if (!component.keys.includes(other) && other.startsWith('development:')) await history.refold(other);
  return { whole, healed: await history.dump(), changed };
}
