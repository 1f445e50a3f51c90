import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@entente/testing';

export interface LoadResult {
  readonly requests: number;
  /** What went wrong, one line each. */
  readonly failed: readonly string[];
}

export interface SteadyLoad {
  /** How many were answered as they should be up to now. */
  readonly answered: number;
  /** Begins no more requests; resolves when those under way have ended. */
  end(): Promise<LoadResult>;
}

/** What counts as soon. */
const QUICK_MS = 1_000;
/** A machine that is busy otherwise gets fewer requests, not a heap of them. */
const AT_MOST_OPEN = 24;

/** Sends so many requests a second, as long as not too many are unanswered, until it is told to end. */
export function steadyLoad(perSecond: number, send: (index: number) => Promise<Response>): SteadyLoad {
  const begin = performance.now();
  const failed: string[] = [];
  const open = new Set<Promise<void>>();
  let running = true;
  let requests = 0;
  let answered = 0;
  const sendOne = async (index: number): Promise<void> => {
    const sentAt = performance.now();
    const at = `request ${index}, ${Math.round(sentAt - begin)} ms after the beginning`;
    try {
      const response = await send(index);
      const text = await response.text();
      if (response.ok) answered += 1;
      else failed.push(`${at}: ${response.status} ${text.slice(0, 300)} after ${Math.round(performance.now() - sentAt)} ms`);
    } catch (error) {
      failed.push(`${at}: ${String(error)} (${String((error as Error).cause)}) after ${Math.round(performance.now() - sentAt)} ms`);
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
    get answered() {
      return answered;
    },
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

/** Sends again and again until it is answered as it should be, and soon. */
export function untilQuick(send: () => Promise<Response>): Promise<true> {
  const isQuick = async (): Promise<true> => {
    const begin = performance.now();
    const response = await send();
    const tookMs = performance.now() - begin;
    if (!response.ok || tookMs > QUICK_MS) throw new Error(`${response.status} after ${Math.round(tookMs)} ms`);
    return true;
  };
  return eventually(isQuick, { timeoutMs: 120_000, describe: 'a quick answer' });
}
