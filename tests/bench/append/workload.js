import { adapterOf } from '../adapters/adapter.js';
import { sampleEvent } from '../adapters/sample.js';
import { inputOfChild, resultOfChild } from '../child.js';
import { median, quantile } from '../row.js';

/**
 * Callers that append one event after the other with the version they expect, each to streams of its own of ten events.
 * Prints events per second and the 99th percentile of an append in ms.
 */
const { adapter, url, callers, seconds, categories = callers } = inputOfChild();
const store = await (await adapterOf(adapter)).open(url, { callers });
const run = Math.random().toString(36).slice(2, 8);
const latencies = [];
let counting = false;
let ending = false;

async function caller(index) {
  for (let stream = 0; !ending; stream += 1) {
    for (let version = 0; version < 10 && !ending; version += 1) {
      const before = performance.now();
      const name = `bench${index % categories}-${run}${index}x${stream}`;
      const outcome = await store.append({ stream: name, version, key: `${name} ${version}`, events: [sampleEvent(version)] });
      if (outcome !== 'ok') throw new Error(`${adapter}: ${outcome}`);
      if (counting) latencies.push(performance.now() - before);
    }
  }
}

const callersDone = Promise.all(Array.from({ length: callers }, (_, index) => caller(index)));
await new Promise((resolve) => setTimeout(resolve, 500));
counting = true;
const begin = performance.now();
await Promise.race([new Promise((resolve) => setTimeout(resolve, seconds * 1_000)), callersDone]);
counting = false;
const rate = (latencies.length / (performance.now() - begin)) * 1_000;
ending = true;
await callersDone;
await store.close();
resultOfChild({ rate, p50: median(latencies), p99: quantile(latencies, 0.99) });
