import { beforeAll, describe, expect, it } from '@jest/globals';
import { cutFor, WiredSystem, type Heard } from './cut-off.js';

/** Short, so that the test is; whoever runs a service chooses. */
const ANSWER_MS = 1_500;
const BOUND_MS = 20_000;
let system: WiredSystem;

beforeAll(async () => {
  system = await WiredSystem.start({ ENTENTE_DATABASE_ANSWER_MS: String(ANSWER_MS) });
  expect((await system.claim(0)).status).toBe(201);
  await system.caughtUp(1);
}, 300_000);

describe('services that are cut off, packets dropped and nobody told', () => {
  it('from PostgreSQL: answer 503 in bounded time, store each claim once, and catch up within 30 s', async () => {
    let pending: Promise<Heard> | undefined;
    await cutFor(system.wires.postgres, 4_000, async () => {
      pending = system.claim(1);
      const asked = [system.ask('ingest', '/v1/reports'), system.ask('timeline', '/v1/timelines'), system.ask('alerting', '/v1/rules')];
      for (const heard of await Promise.all(asked)) {
        expect(heard).toMatchObject({ status: 503, type: expect.stringContaining('application/problem+json') });
        expect(heard.tookMs).toBeLessThan(BOUND_MS);
      }
      for (const service of ['ingest', 'timeline', 'alerting'] as const) expect((await system.ask(service, '/health/ready')).status).toBe(503);
    });
    // Sent into the dark: stored by an attempt that came through, or told to come again.
    expect([201, 503]).toContain((await pending)?.status);
    expect((await system.claim(1)).status).toBe(201);
    expect(await system.caughtUp(2)).toBeLessThan(30_000);
  }, 300_000);

  it('from NATS: store and show all the same, and tell everybody within 30 s after', async () => {
    await cutFor(system.wires.nats, 6_000, async () => {
      expect((await system.claim(2)).status).toBe(201);
      expect((await system.ask('timeline', '/v1/timelines')).status).toBe(200);
    });
    expect(await system.caughtUp(3)).toBeLessThan(30_000);
  }, 300_000);
});
