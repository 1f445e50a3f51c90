import { beforeAll, describe, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { migrateEventStore } from '../migrate/migrate-event-store.js';
import { eventStoreRules } from '../testing/conformance/event-store.rules.js';
import { openEventStore } from './postgres-event-store.js';

describe('the store on PostgreSQL', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    // A lane of its own for each rule; partitions so small that most rules cross one.
    const lanes = eventStoreRules.map((_, index) => `rule_${index}`);
    await migrateEventStore({ url: db.url, schema: 'event_store', lanes, partitionSize: 7n });
  });

  for (const [index, rule] of eventStoreRules.entries()) {
    it(rule.name, () => rule.run(openEventStore({ pool: db.pool, schema: 'event_store', lane: `rule_${index}` })));
  }
});
