import { setTimeout as sleep } from 'node:timers/promises';
import { openEventStore } from '@entente/event-store';
import { sampleEvent } from '../adapters/sample.js';
import { median, quantile } from '../row.js';

const CALLERS = 16;

/**
 * Sixteen callers, one of them always on the same hot stream, and a reader that follows as a projector does. `window()`
 * resolves to the 99th percentile from answer to delivery and the median time of an append, in ms.
 */
export async function startWatchedLoad(pool) {
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  const deliveries = new Deliveries();
  let appends = [];
  let running = true;

  async function caller(index) {
    for (let number = 0; running; number += 1) {
      const isHot = index === 0;
      const event = { ...sampleEvent(number), schemaVersion: 1 };
      const before = performance.now();
      const write = { stream: isHot ? 'hot' : `cold-${index}-${number}`, expected: isHot && number > 0 ? BigInt(number) : 'none', events: [event] };
      const answer = await store.append({ key: event.id, digest: 'd', writes: [write] });
      if (answer.outcome !== 'appended') throw new Error(answer.outcome);
      appends.push(performance.now() - before);
      deliveries.answered(event.id);
    }
  }

  async function reader() {
    for (let after = 0n; ; ) {
      const events = await store.readLane({ after, limit: 1_000 });
      for (const event of events) {
        deliveries.delivered(event.id);
        after = event.position;
      }
      if (events.length === 0 && !running) return;
      if (events.length === 0) await sleep(2);
    }
  }

  const ended = Promise.all([...Array.from({ length: CALLERS }, (_, index) => caller(index)), reader()]);
  ended.catch(() => undefined);
  return {
    window: async (seconds) => {
      appends = [];
      deliveries.delays = [];
      // A caller that fails ends the window.
      await Promise.race([sleep(seconds * 1_000), ended]);
      return { delay: quantile(deliveries.delays, 0.99), append: median(appends) };
    },
    stop: async () => {
      running = false;
      await ended;
      await store.close();
    },
  };
}

/** Times from answer to delivery; what was delivered before its caller heard had none. */
class Deliveries {
  delays = [];
  #waiting = new Map();

  answered(id) {
    if (this.#waiting.delete(id)) this.delays.push(0);
    else this.#waiting.set(id, performance.now());
  }

  delivered(id) {
    const answeredAt = this.#waiting.get(id);
    if (answeredAt === undefined) this.#waiting.set(id, null);
    else {
      this.delays.push(performance.now() - answeredAt);
      this.#waiting.delete(id);
    }
  }
}
