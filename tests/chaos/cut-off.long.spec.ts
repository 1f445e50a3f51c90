import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readLog } from '../e2e/read-log.js';
import { cutFor, WiredSystem } from './cut-off.js';

const MINUTE = 60_000;
/** With the settings that services have by default. */
const BOUND_MS = 75_000;
const EVERY_MS = 500;
let system: WiredSystem;
let next = 0;

/** Each claim again and again until it is answered, over the whole cut. */
async function claimsUntil(over: () => boolean): Promise<void> {
  while (!over()) {
    const index = next;
    next += 1;
    for (;;) {
      const heard = await system.claim(index);
      expect(heard.tookMs).toBeLessThan(BOUND_MS);
      if (heard.status === 201) break;
      expect(heard.status).toBe(503);
    }
    await sleep(EVERY_MS);
  }
}

beforeAll(async () => {
  system = await WiredSystem.start();
}, 120_000);

describe('a minute without', () => {
  it.each(['postgres', 'nats'] as const)('%s: nothing is lost, nothing doubled, no lag of a second 30 s later', async (which) => {
    let over = false;
    const clients = Promise.all([claimsUntil(() => over), claimsUntil(() => over)]);
    await sleep(3_000);
    await cutFor(system.wires[which], MINUTE, async () => undefined);
    const mended = performance.now();
    await sleep(5_000);
    over = true;
    await clients;
    await system.caughtUp(next);
    const tookMs = Math.round(performance.now() - mended);
    process.stderr.write(`a minute without ${which}: caught up ${tookMs} ms after\n`);
    expect(tookMs).toBeLessThan(30_000);
    const reported = (await readLog(system.databaseUrl)).filter(({ type }) => type === 'procurement.reported');
    expect(reported).toHaveLength(next);
  }, 400_000);

  it('each other: the gateway says so in bounded time', async () => {
    await cutFor(system.wires.owners, MINUTE, async () => {
      const heard = await Promise.all([system.claim(next, 'gateway'), system.ask('gateway', '/v1/timelines'), system.ask('gateway', '/v1/rules')]);
      for (const { status, type, tookMs } of heard) {
        expect([status, type]).toEqual([503, expect.stringContaining('application/problem+json')]);
        expect(tookMs).toBeLessThan(BOUND_MS);
      }
    });
    expect((await system.claim(next, 'gateway')).status).toBe(201);
    next += 1;
    expect(await system.caughtUp(next)).toBeLessThan(30_000);
  }, 400_000);
});
