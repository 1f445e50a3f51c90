import { type Pool } from 'pg';
import { migrateEventStore } from '../migrate/migrate-event-store.js';
import { type EventStore } from '../store/event-store.port.js';
import { openEventStore } from '../store/postgres-event-store.js';

/** A database of a test: what `testDatabase()` of @entente/testing gives. */
export interface DatabaseOfTest {
  readonly url: string;
  readonly pool: Pool;
}

export interface TestStoreOptions {
  readonly schema?: string;
  readonly lane?: string;
  /** Small ones make a test cross partitions; 1,000,000 unless told. */
  readonly partitionSize?: bigint;
}

/** A migrated schema with one lane, opened on the test database's own pool. */
export async function testEventStore(db: DatabaseOfTest, options: TestStoreOptions = {}): Promise<EventStore> {
  const { schema = 'event_store', lane = 'main', partitionSize = 1_000_000n } = options;
  await migrateEventStore({ url: db.url, schema, lanes: [lane], partitionSize });
  return openEventStore({ pool: db.pool, schema, lane });
}
