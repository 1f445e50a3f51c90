import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { migrateEventStore } from '../migrate/migrate-event-store.js';
import { eventStoreRules } from '../testing/conformance/event-store.rules.js';
import { BusyLane } from '../testing/lanes/busy-lane.js';
import { verifyChain } from '../verify/verify-chain.js';
import { openEventStore } from './postgres-event-store.js';

/** Every rule on a lane of its own, while another lane of the schema is written with the same streams and keys. */
describe('the store on PostgreSQL', () => {
  let db: TestDatabase;
  let other: BusyLane;
  beforeAll(async () => {
    db = await testDatabase();
    // Partitions so small that most rules cross one.
    const lanes = eventStoreRules.map((_, index) => `rule_${index}`);
    await migrateEventStore({ url: db.url, schema: 'event_store', lanes, partitionSize: 7n });
    await migrateEventStore({ url: db.url, schema: 'event_store', lanes: ['other'] });
    other = new BusyLane(openEventStore({ pool: db.pool, schema: 'event_store', lane: 'other' }));
  });
  afterAll(() => other.stop());

  for (const [index, rule] of eventStoreRules.entries()) {
    it(rule.name, () => rule.run(openEventStore({ pool: db.pool, schema: 'event_store', lane: `rule_${index}` })));
  }

  it('the other lane holds what was written to it, and nothing else', async () => {
    const written = await other.stop();
    expect(written).toBeGreaterThan(0n);
    expect(await verifyChain({ pool: db.pool, schema: 'event_store', lane: 'other' })).toMatchObject({ ok: true, to: written });
  });
});
