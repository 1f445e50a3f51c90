import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { adapterOf } from '../adapters/adapter.js';
import { sampleEvent } from '../adapters/sample.js';
import { inputOfChild, progressOfChild, resultOfChild } from '../child.js';

/**
 * Callers that append random batches with the version they expect, now and then with a wrong one, and repeat what they
 * got no answer to. Each event has a number no other has; those that were acknowledged are written to a file.
 */
const { adapter, url, callers, seconds, appends: wanted, batchOneIn, file, process: index, processes } = inputOfChild();
const store = await (await adapterOf(adapter)).open(url, { callers });
const acknowledged = createWriteStream(file);
const end = Date.now() + seconds * 1_000;
const counts = { appends: 0, events: 0, conflicts: 0, retries: 0, highest: 0 };

const more = () => (wanted === undefined ? Date.now() < end : counts.appends < wanted);
const random = (limit) => Math.floor(Math.random() * limit);

let drawn = 0;
function nextEvent() {
  counts.highest = (drawn += 1) * processes + index;
  return sampleEvent(counts.highest, random(360));
}

async function caller(number) {
  for (let round = 0; more(); round += 1) {
    const stream = `loss-p${index}x${number}x${round}`;
    let version = 0;
    for (let turn = 0; turn < 8 && more(); turn += 1) {
      if (random(20) === 0) await expectConflict(stream, version + 7);
      const events = Array.from({ length: random(batchOneIn) === 0 ? 1 + random(50) : 1 }, nextEvent);
      await appendUntilKnown({ stream, version, key: `${stream} ${version}`, events });
      version += events.length;
    }
  }
}

async function appendUntilKnown(command) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const outcome = await store.append(command);
      // After an attempt of unknown outcome a conflict means that it was stored.
      if (outcome !== 'ok' && attempt === 0) throw new Error(`unexpected ${outcome} at ${command.stream} ${command.version}`);
      for (const event of command.events) acknowledged.write(`${event.data.number}\n`);
      counts.events += command.events.length;
      counts.appends += 1;
      return;
    } catch (error) {
      if (/^unexpected/.test(error.message)) throw error;
      counts.retries += 1;
      await sleep(100 + random(200));
    }
  }
}

async function expectConflict(stream, version) {
  try {
    const outcome = await store.append({ stream, version, key: `${stream} wrong ${Math.random()}`, events: [nextEvent()] });
    if (outcome === 'conflict') counts.conflicts += 1;
    else throw new Error('fatal: a wrong version was accepted');
  } catch (error) {
    if (/^fatal/.test(error.message)) throw error;
  }
}

const telling = setInterval(() => progressOfChild({ appends: counts.appends }), 500);
await Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
clearInterval(telling);
await new Promise((resolve) => acknowledged.end(resolve));
await store.close();
resultOfChild(counts);
