import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { type RecordedEvent } from '@entente/contracts';
import fc from 'fast-check';
import { migrateEventStore } from '../migrate/migrate-event-store.js';
import { commandOf, commandShapes } from '../testing/model/command.arbitrary.js';
import { inMemoryEventStore } from '../testing/in-memory-event-store.js';
import { type EventStore } from './event-store.port.js';
import { openEventStore } from './postgres-event-store.js';

/** What the fake and PostgreSQL must agree on; epoch, time and hash are each one's own. */
function content({ position, stream, streamVersion, id, type, schemaVersion, data, metadata, payloadHash }: RecordedEvent): unknown {
  return { position, stream, streamVersion, id, type, schemaVersion, data, metadata, payloadHash };
}

describe('random commands', () => {
  let db: TestDatabase;
  let runs = 0;
  beforeAll(async () => {
    db = await testDatabase();
    const lanes = Array.from({ length: 70 }, (_, index) => `run_${index}`);
    await migrateEventStore({ url: db.url, schema: 'event_store', lanes, partitionSize: 8n });
  });

  const next = (): { store: EventStore; model: EventStore; run: string } => {
    const lane = `run_${runs}`;
    runs += 1;
    const run = runs.toString(16).padStart(8, '0');
    return { store: openEventStore({ pool: db.pool, schema: 'event_store', lane }), model: inMemoryEventStore({ lane }), run };
  };

  it('one after the other get the same answers and leave the same log as the model', async () => {
    await fc.assert(
      fc.asyncProperty(commandShapes(), async (shapes) => {
        const { store, model, run } = next();
        for (const shape of shapes) expect(await store.append(commandOf(run, shape))).toEqual(await model.append(commandOf(run, shape)));
        await sameLog(store, model);
      }),
      { numRuns: 35, endOnFailure: true },
    );
  });

  it('handed in all at once get the answers of some order that keeps each stream\'s', async () => {
    await fc.assert(
      fc.asyncProperty(commandShapes(), async (shapes) => {
        const { store, model, run } = next();
        const commands = shapes.map((shape) => commandOf(run, shape));
        const answers = await Promise.all(commands.map((command) => store.append(command)));
        // The order they were stored in; refused ones change nothing, so the model is asked about the stored ones only.
        const stored = commands.flatMap((command, index) => {
          const answer = answers[index];
          return answer?.outcome === 'appended' ? [{ command, from: answer.from }] : [];
        });
        stored.sort((a, b) => (a.from < b.from ? -1 : 1));
        for (const { command } of stored) expect((await model.append(command)).outcome).toBe('appended');
        await sameLog(store, model);
      }),
      { numRuns: 35, endOnFailure: true },
    );
  });

  async function sameLog(store: EventStore, model: EventStore): Promise<void> {
    const [ours, theirs] = await Promise.all([store, model].map((one) => one.readLane({ after: 0n, limit: 10_000 })));
    expect(ours!.map(content)).toEqual(theirs!.map(content));
  }
});
