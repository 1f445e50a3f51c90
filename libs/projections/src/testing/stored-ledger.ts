import { migrateEventStore, openEventStore, uuidv7, type EventStore } from '@entente/event-store';
import type { Pool } from 'pg';
import { scanningLog } from '../bulk/scanning-log.js';
import type { ScanningLog } from '../event-log.js';
import { createRegistry } from '../registry/registry.ddl.js';
import { ensureFirstVersion } from '../registry/versions.js';
import { ledgerProjection } from './ledger.projection.js';
import { SCHEMA } from './ledger-facts.js';
import type { Fact } from './memory-log.js';
import type { WorkerInput } from './worker-process.js';

export const PLACE = { schema: 'event_store', lane: 'main' };
const METADATA = { correlationId: 'test', principal: { id: 'test', roles: ['analyst'] as const }, engine: 'test/0' };

export interface StoredLedger {
  readonly store: EventStore;
  readonly log: ScanningLog;
  /** For processes of their own. */
  readonly input: WorkerInput;
  append(facts: readonly Fact[]): Promise<void>;
}

/** A ledger on a real event store, with a first version, for specs whose workers are processes. */
export async function storedLedger(db: { readonly url: string; readonly pool: Pool }): Promise<StoredLedger> {
  if (db.pool.listenerCount('error') === 0) db.pool.on('error', () => undefined);
  await migrateEventStore({ url: db.url, schema: PLACE.schema, lanes: [PLACE.lane] });
  const store = openEventStore({ pool: db.pool, ...PLACE });
  const log = scanningLog(store, db.pool, PLACE);
  await createRegistry(db.pool, SCHEMA);
  await ensureFirstVersion(db.pool, log, SCHEMA, ledgerProjection());
  return { store, log, input: { url: db.url, schema: SCHEMA, place: PLACE }, append: (facts) => appendFacts(store, facts) };
}

async function appendFacts(store: EventStore, facts: readonly Fact[]): Promise<void> {
  for (let from = 0; from < facts.length; from += 500) {
    // In one command a stream stands once; neighbours of one stream stay together, the order of the rest is kept.
    for (const writes of portions(facts.slice(from, from + 500))) {
      const answer = await store.append({ key: uuidv7(), digest: 'test', writes });
      if (answer.outcome !== 'appended') throw new Error(`The store answered ${answer.outcome}.`);
    }
  }
}

type Writes = { stream: string; expected: 'any'; events: { id: string; type: string; schemaVersion: number; data: unknown; metadata: typeof METADATA }[] }[];

function portions(facts: readonly Fact[]): Writes[] {
  const all: Writes[] = [[]];
  for (const { stream, type, data } of facts) {
    const writes = all.at(-1) ?? [];
    const event = { id: uuidv7(), type, schemaVersion: 1, data, metadata: METADATA };
    if (writes.at(-1)?.stream === stream) writes.at(-1)?.events.push(event);
    else if (writes.every((write) => write.stream !== stream)) writes.push({ stream, expected: 'any', events: [event] });
    else all.push([{ stream, expected: 'any', events: [event] }]);
  }
  return all;
}
