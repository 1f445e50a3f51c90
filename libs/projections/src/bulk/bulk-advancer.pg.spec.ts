import { describe, expect, it } from '@jest/globals';
import { eventually, testDatabase } from '@entente/testing';
import type { Projection } from '../definition/projection.js';
import { acquireLease, readCheckpoint, releaseLease } from '../store/checkpoint.js';
import type { Fact } from '../testing/memory-log.js';
import { tallyProjection, type Tally } from '../testing/tally.projection.js';
import { ensureFirstVersion } from '../registry/versions.js';
import { SCHEMA, dump, issue, ledgerRig, move, open, pay, poison, randomFacts } from '../testing/ledger-rig.js';
import { BulkAdvancer } from './bulk-advancer.js';

const awkward = [open('tab\tand\nline \\ "quoted" {brace}', 'own,er "x" \\'), pay('tab\tand\nline \\ "quoted" {brace}', 3)];

async function rig(facts: readonly Fact[]) {
  const db = await testDatabase();
  const given = await ledgerRig(db.pool);
  given.log.append(...facts);
  const end = BigInt(facts.length);
  const bulk = async (options: { flushEvents?: number; maxCachedStates?: number; stopAfter?: bigint; projection?: Projection } = {}): Promise<void> => {
    const projection = options.projection ?? given.projection;
    const ref = { ...given.ref, projection: projection.name };
    const lease = await acquireLease(db.pool, ref, 'spec', 60_000);
    if (lease === null) throw new Error('no lease');
    const settings = { pool: db.pool, log: given.log, ref, projection, maxParked: 10, leaseMs: 60_000, flushRows: 100_000, maxStateBytes: 50_000_000 };
    const advancer = new BulkAdvancer({ ...settings, flushEvents: options.flushEvents ?? 100, maxCachedStates: options.maxCachedStates ?? 1_000 }, lease);
    try {
      await advancer.to(end, async (position) => {
        if (options.stopAfter !== undefined && position >= options.stopAfter) throw new Error('stopped');
      });
    } finally {
      await releaseLease(db.pool, ref, lease.token);
    }
  };
  const live = async (): Promise<void> => {
    const runner = given.runner();
    const done = runner.run();
    await eventually(async () => (await readCheckpoint(db.pool, given.ref))?.position === end);
    await runner.stop();
    await done;
  };
  return { ...given, db, bulk, live };
}

describe('bulk folding', () => {
  it.each([
    [37, 1_000],
    [100, 5],
    [10_000, 1_000],
  ])('writes what a runner writes, in ranges of %i with %i states in memory', async (flushEvents, maxCachedStates) => {
    const facts = [...randomFacts(21, 700), ...awkward, open('gone', 'gil'), issue('card', 'gone'), move('gone', 'a0')];
    const [bulk, live] = [await rig(facts), await rig(facts)];
    await bulk.bulk({ flushEvents, maxCachedStates });
    await live.live();
    expect(await dump(bulk.db.pool)).toEqual(await dump(live.db.pool));
    expect(await readCheckpoint(bulk.db.pool, bulk.ref)).toEqual(await readCheckpoint(live.db.pool, live.ref));
  });

  it('goes on at the last range when it was stopped', async () => {
    const facts = randomFacts(22, 900);
    const [stopped, live] = [await rig(facts), await rig(facts)];
    await expect(stopped.bulk({ stopAfter: 300n })).rejects.toThrow('stopped');
    const reached = (await readCheckpoint(stopped.db.pool, stopped.ref))?.position ?? 0n;
    expect(reached).toBeGreaterThan(0n);
    expect(reached).toBeLessThan(900n);
    await stopped.bulk();
    await live.live();
    expect(await dump(stopped.db.pool)).toEqual(await dump(live.db.pool));
  });

  it('parks as a runner does', async () => {
    const facts = [open('a', 'ann'), open('b', 'bob'), poison('a'), pay('a', 1), pay('b', 2), open('c', 'cy'), move('a', 'c')];
    const [bulk, live] = [await rig(facts), await rig(facts)];
    await bulk.bulk({ flushEvents: 3 });
    await live.live();
    const parked = async ({ db }: typeof bulk): Promise<unknown[]> => (await db.pool.query<object>(`SELECT component, first_position::text, reason, keys, labels, skipped::text FROM ledger.projection_parked`)).rows;
    expect(await parked(bulk)).toEqual(await parked(live));
    expect(await dump(bulk.db.pool)).toEqual(await dump(live.db.pool));
  });

  it('parks what can be folded and not be shown, as a runner does, though rows are rendered once a range', async () => {
    const facts = randomFacts(24, 400);
    const broken = (given: Awaited<ReturnType<typeof rig>>): Projection => {
      const stream = given.log.all()[40]?.stream ?? '';
      return {
        ...(tallyProjection as Projection),
        fold: (event, states) => {
          const { events, sum } = (states as { get(key: string): Tally | undefined }).get(event.stream) ?? { events: 0, sum: 0 };
          states.set(event.stream, { events: events + 1, sum, last: event.type });
        },
        rowsOf: (key, state) => {
          if (key === stream && (state as Tally).events === 2) throw new Error('no such row');
          return tallyProjection.rowsOf(key, state as Tally);
        },
      };
    };
    const given = await rig(facts);
    const projection = broken(given);
    await ensureFirstVersion(given.db.pool, given.log, SCHEMA, projection);
    await given.bulk({ projection, flushEvents: 50 });
    const { rows } = await given.db.pool.query(`SELECT component, reason FROM ledger.projection_parked`);
    expect(rows).toEqual([{ component: given.log.all()[40]?.stream, reason: 'Error: no such row' }]);
    const { rows: kept } = await given.db.pool.query<{ events: number; streams: number }>(`SELECT sum(events)::int AS events, count(*)::int AS streams FROM ledger.tally_v1`);
    const others = facts.filter(({ stream }) => stream !== given.log.all()[40]?.stream).length;
    expect(kept).toEqual([{ events: others + 1, streams: new Set(facts.map(({ stream }) => stream)).size }]);
  });

  it('folds a log that was restored, whose first events are of older epochs', async () => {
    const given = await rig(randomFacts(25, 100));
    given.log.epoch = '00000000-0000-4000-8000-00000000000f';
    await given.db.pool.query(`UPDATE ledger.projection_checkpoint SET epoch = $1`, [given.log.epoch]);
    await given.bulk({ flushEvents: 30 });
    expect(await readCheckpoint(given.db.pool, given.ref)).toMatchObject({ epoch: given.log.epoch, position: 100n });
  });

  it('renders the rows of a projection without revisions once a range', async () => {
    const given = await rig(randomFacts(23, 300).map(({ stream, type, data }) => ({ stream, type, data: { ...(data as object), amount: 2 } })));
    await ensureFirstVersion(given.db.pool, given.log, SCHEMA, tallyProjection);
    await given.bulk({ projection: tallyProjection, flushEvents: 50 });
    const { rows } = await given.db.pool.query(`SELECT sum(events)::int AS events, sum(sum)::int AS sum, count(*)::int AS streams FROM ledger.tally_v1`);
    expect(rows).toEqual([{ events: 300, sum: 600, streams: new Set(given.log.all().map(({ stream }) => stream)).size }]);
  });
});
