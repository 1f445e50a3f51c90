import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { migrateEventStore } from '../migrate/migrate-event-store.js';
import { eventStoreRules } from '../testing/conformance/event-store.rules.js';
import { appended, sampleCommand, sampleEvent } from '../testing/conformance/sample.js';
import { verifyChain } from '../verify/verify-chain.js';
import { type EventStore } from './event-store.port.js';
import { openEventStore } from './postgres-event-store.js';

interface Place {
  readonly db: TestDatabase;
  readonly lane: string;
}

const places: Readonly<Record<string, () => Promise<readonly [TestDatabase, TestDatabase]>>> = {
  'in one schema': async () => {
    const db = await testDatabase();
    return [db, db];
  },
  'each in a database of its own': async () => [await testDatabase(), await testDatabase()],
};

const open = ({ db, lane }: Place): EventStore => openEventStore({ pool: db.pool, schema: 'event_store', lane });

/** Everything an event store keeps to, on two lanes at the same time. */
describe.each(Object.entries(places))('two lanes, %s', (_, databases) => {
  let pair: (index: number | string) => readonly [Place, Place];
  beforeAll(async () => {
    const [one, other] = await databases();
    pair = (index) => [
      { db: one, lane: `main_${index}` },
      { db: other, lane: `side_${index}` },
    ];
    const lanes = [...eventStoreRules.keys(), 'busy'].flatMap((index) => pair(index));
    for (const db of new Set([one, other])) {
      await migrateEventStore({ url: db.url, schema: 'event_store', lanes: lanes.filter((place) => place.db === db).map(({ lane }) => lane), partitionSize: 7n });
    }
  }, 120_000);

  for (const [index, rule] of eventStoreRules.entries()) {
    it(rule.name, async () => {
      await Promise.all(pair(index).map((place) => rule.run(open(place))));
    });
  }

  it('written at the same time with the same streams, keys and ids, each is a sound log of its own', async () => {
    const both = pair('busy');
    const stores = both.map(open);
    const commands = Array.from({ length: 100 }, (_, turn) => sampleCommand({ stream: `s-${turn % 7}`, events: [sampleEvent(), sampleEvent()] }));
    await Promise.all(stores.flatMap((store) => commands.map(async (command) => appended(await store.append(command)))));
    for (const [index, { db, lane }] of both.entries()) {
      expect(await verifyChain({ pool: db.pool, schema: 'event_store', lane })).toMatchObject({ ok: true, to: 200n });
      const events = await stores[index]!.readLane({ after: 0n, limit: 300 });
      expect(new Set(events.map((event) => event.lane))).toEqual(new Set([lane]));
      expect(events.map((event) => event.id).sort()).toEqual(commands.flatMap(({ writes }) => writes.flatMap((write) => write.events.map((event) => event.id))).sort());
    }
  });
});
