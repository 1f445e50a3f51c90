import { setTimeout as sleep } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { Analyst, MemoryLog, aClaim, aReport, actor } from '@entente/domain/testing';
import { openEventStore, uuidv7 } from '@entente/event-store';
import { connectNats, ring } from '@entente/messaging';
import pg from 'pg';
import { inputOfChild, resultOfChild } from '../child.js';

/**
 * Appends claims at an even rate, as ingest does (one command each, the doorbell after the commit), and asks the timeline
 * service for every tenth as soon as it is stored: how long until the answer shows it.
 */
const { url, natsUrl, timelineUrl, rate, seconds } = inputOfChild();
const SAMPLE = 10;
/** A service that has just started compiles its code while it works, and so does whoever asks it: asked, but not measured. */
const WARM_UP = 5 * rate;
const STATES = ['MAR', 'GRC', 'CYP', 'IND', 'USA', 'DEU', 'AZE', 'KOR', 'FRA', 'ITA', 'POL', 'ROU', 'BRA', 'CHL', 'SGP', 'VNM'];

/** Keeps what was decided instead of storing it. */
class DecidedLog extends MemoryLog {
  writes = null;
  context = { metadata: { correlationId: 'bench', principal: { id: 'bench', roles: ['connector'] }, engine: 'bench/0' }, nextId: () => uuidv7() };

  append(writes) {
    this.writes = writes;
    return super.append(writes);
  }
}

/** What `count` reports come to, as bytes: so many live objects would have this process mark its heap while others are timed. */
function decided(count) {
  const log = new DecidedLog();
  const analyst = new Analyst(log);
  return Array.from({ length: count }, (_, index) => {
    const report = aReport(`report ${index}`);
    const pair = [STATES[index % 16], STATES[(index + 1 + (Math.floor(index / 16) % 15)) % 16]];
    const actors = [actor('buyer', pair[0]), actor('supplier', pair[1])];
    analyst.submit(report, [aClaim(report, 0, { object: `thing ${index}`, edtf: String(1000 + (index % 9_000)), actors })]);
    return serialize({ writes: log.writes, pair: pair.sort().join('-') });
  });
}

const pool = new pg.Pool({ connectionString: url, max: 4 });
const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
const link = await connectNats({ url: natsUrl, name: 'bench' });
store.onAppended((head) => ring(link, 'main', head));
const commands = decided(WARM_UP + rate * seconds);
const samples = [];
let failed = 0;

async function append(command, { asks, counts }) {
  const { writes, pair } = deserialize(command);
  const answer = await store.append({ key: uuidv7(), digest: 'bench', writes });
  if (answer.outcome !== 'appended') throw new Error(answer.outcome);
  if (!asks) return;
  const stored = performance.now();
  const response = await fetch(`${timelineUrl}/v1/timelines/${pair}?limit=5&waitFor=main-${answer.to}`);
  const { position = 'main-0' } = await response.json();
  if (counts) samples.push(performance.now() - stored);
  if (response.status !== 200 || BigInt(position.slice('main-'.length)) < answer.to) failed += 1;
}

const begin = performance.now();
const running = [];
for (const [index, command] of commands.entries()) {
  const due = begin + (index * 1_000) / rate;
  if (due > performance.now()) await sleep(due - performance.now());
  running.push(append(command, { asks: index % SAMPLE === 0, counts: index >= WARM_UP }));
}
await Promise.all(running);
const appendsPerSecond = commands.length / ((performance.now() - begin) / 1_000);
await store.close();
await pool.end();
await link.close();
resultOfChild({ appendsPerSecond, samples, failed });
