import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import type { RecordedEvent } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import { KILL_PLACES } from '../testing/kill-places.js';
import { killWorkers } from '../testing/kill-workers.js';
import { killedRebuild } from '../testing/killed-rebuild.js';
import { dump, dumpOfScratch } from '../testing/ledger-rig.js';
import { storedLedger } from '../testing/stored-ledger.js';

async function allEvents(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readLane({ after: BigInt(events.length), limit: 10_000 });
    if (page.length === 0) return events;
    events.push(...page);
  }
}

it.each([51, 52])('a rebuild whose process is killed in every phase gives what folding from scratch gives (history %i)', async (seed) => {
  const db = await testDatabase();
  const ledger = await storedLedger(db);
  const { killed, last } = await killedRebuild({ pool: db.pool, ledger, places: KILL_PLACES, events: 20_000, seed });
  expect(killed).toEqual(KILL_PLACES.map(({ phase }) => phase));
  expect(last).toBe(0);
  expect(await dump(db.pool, 2)).toMatchObject(dumpOfScratch(await allEvents(ledger.store)) as object);
}, 300_000);

it('of three processes killed at random fifteen times exactly one moves the checkpoint, in order', async () => {
  const db = await testDatabase();
  const ledger = await storedLedger(db);
  const { moves, handOvers } = await killWorkers({ pool: db.pool, ledger, workers: 3, kills: 15 });
  expect(handOvers).toHaveLength(15);
  moves.forEach(({ from, to, token }, index) => {
    expect(from).toBe(moves[index - 1]?.to ?? 0n);
    expect(to).toBeGreaterThan(from);
    expect(token).toBeGreaterThanOrEqual(moves[index - 1]?.token ?? 0n);
  });
  expect(await dump(db.pool)).toMatchObject(dumpOfScratch(await allEvents(ledger.store)) as object);
}, 300_000);
