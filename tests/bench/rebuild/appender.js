import { openEventStore, uuidv7 } from '@entente/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inputOfChild, progressOfChild, resultOfChild } from '../child.js';

/** Appends single events at a rate until it is ended, and tells of each when it is stored. */
const { url, rate } = inputOfChild();
const pool = new pg.Pool({ connectionString: url, max: 4 });
const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
const metadata = { correlationId: 'bench', principal: { id: 'bench', roles: ['connector'] }, engine: 'bench/0' };
let ending = false;
process.once('SIGTERM', () => (ending = true));
const begin = performance.now();
const waiting = new Set();
for (let number = 0; !ending; number += 1) {
  const ahead = (number * 1_000) / rate - (performance.now() - begin);
  if (ahead > 1) await sleep(ahead);
  const done = append(number).finally(() => waiting.delete(done));
  waiting.add(done);
}
await Promise.all(waiting);
await store.close();
await pool.end();
resultOfChild({});

async function append(number) {
  const events = [{ id: uuidv7(), type: 'amount.moved', schemaVersion: 1, data: { amount: number % 100, note: 'x'.repeat(320) }, metadata }];
  const answer = await store.append({ key: uuidv7(), digest: 'bench', writes: [{ stream: `load-${number % 997}`, expected: 'any', events }] });
  if (answer.outcome !== 'appended') throw new Error(answer.outcome);
  progressOfChild({ position: String(answer.to), at: Date.now() });
}
