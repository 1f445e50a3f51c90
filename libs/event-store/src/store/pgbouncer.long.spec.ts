import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import pg from 'pg';
import { migrateEventStore } from '../migrate/migrate-event-store.js';
import { eventStoreRules } from '../testing/conformance/event-store.rules.js';
import { sampleCommand } from '../testing/conformance/sample.js';
import { type PgBouncer, startPgBouncer } from '../testing/pgbouncer/start-pgbouncer.js';
import { verifyChain } from '../verify/verify-chain.js';
import { openEventStore } from './postgres-event-store.js';

/** Three server connections behind twenty of ours: nothing may hang on a session. */
describe('through PgBouncer in transaction mode', () => {
  let bouncer: PgBouncer | undefined;
  let pool: pg.Pool;
  beforeAll(async () => {
    const db = await testDatabase();
    const lanes = [...eventStoreRules.map((_, index) => `rule_${index}`), 'shared'];
    await migrateEventStore({ url: db.url, schema: 'event_store', lanes, partitionSize: 7n });
    bouncer = await startPgBouncer(db.url);
    pool = new pg.Pool({ connectionString: bouncer.url, max: 20 });
  });
  afterAll(async () => {
    if (bouncer !== undefined) await pool.end();
    await bouncer?.stop();
  });

  for (const [index, rule] of eventStoreRules.entries()) {
    it(rule.name, () => rule.run(openEventStore({ pool, schema: 'event_store', lane: `rule_${index}` })));
  }

  it('ten stores at once on one lane leave a sound log', async () => {
    const stores = Array.from({ length: 10 }, () => openEventStore({ pool, schema: 'event_store', lane: 'shared' }));
    const appends = stores.flatMap((store, index) => Array.from({ length: 20 }, (_, turn) => store.append(sampleCommand({ stream: `s-${(index + turn) % 7}` }))));
    expect((await Promise.all(appends)).every((answer) => answer.outcome === 'appended')).toBe(true);
    expect(await verifyChain({ pool, schema: 'event_store', lane: 'shared' })).toMatchObject({ ok: true, to: 200n });
  });
});
