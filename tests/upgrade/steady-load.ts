import { setTimeout as sleep } from 'node:timers/promises';

export interface LoadResult {
  readonly requests: number;
  /** What went wrong, one line each. */
  readonly failed: readonly string[];
}

export interface SteadyLoad {
  /** Begins no more requests; resolves when those under way have ended. */
  end(): Promise<LoadResult>;
}

/** A machine that is busy otherwise gets fewer requests, not a heap of them. */
const AT_MOST_OPEN = 24;

/** Sends so many requests a second, as long as not too many are unanswered, until it is told to end. */
export function steadyLoad(perSecond: number, send: (index: number) => Promise<Response>): SteadyLoad {
  const begin = performance.now();
  const failed: string[] = [];
  const open = new Set<Promise<void>>();
  let running = true;
  let requests = 0;
  const sendOne = async (index: number): Promise<void> => {
    const at = `request ${index}, ${Math.round(performance.now() - begin)} ms after the beginning`;
    try {
      const response = await send(index);
      const text = await response.text();
      if (!response.ok) failed.push(`${at}: ${response.status} ${text.slice(0, 300)}`);
    } catch (error) {
      failed.push(`${at}: ${String(error)} (${String((error as Error).cause)})`);
    }
  };
  const sending = (async () => {
    while (running) {
      const wait = begin + (requests * 1_000) / perSecond - performance.now();
      if (wait > 1) await sleep(wait);
      if (open.size >= AT_MOST_OPEN) await Promise.race(open);
      if (!running) break;
      const sent = sendOne(requests);
      requests += 1;
      open.add(sent);
      void sent.then(() => open.delete(sent));
    }
  })();
  return {
    end: async () => {
      running = false;
      await sending;
      await Promise.all(open);
      return { requests, failed };
    },
  };
}

export function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}
