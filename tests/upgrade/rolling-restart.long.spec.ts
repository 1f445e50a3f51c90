import { expect, it } from '@jest/globals';
import { rollingRestart } from './rolling-restart.js';

const TURNS = ['ingest', 'timeline', 'alerting'] as const;

it('replaces every replica under 300 events and 200 requests a second: no request fails, nothing is delivered twice, each is gone within ten seconds', async () => {
  // Three events a claim. A busy machine gets as much of it as it can take.
  const result = await rollingRestart({ claimsPerSecond: 80, readsPerSecond: 120, submissionsPerSecond: 20, turns: [...TURNS, ...TURNS], replace: true });
  process.stderr.write(`${result.load.requests} requests, ${result.submissions} submissions; ${result.ends.map(({ name, tookMs }) => `${name} ${tookMs} ms`).join(', ')}\n`);
  expect(result.load.failed).toEqual([]);
  expect(result.sentAgain).toBe(0);
  expect(result.ends.map(({ code }) => code)).toEqual(result.ends.map(() => 0));
  for (const { tookMs } of result.ends) expect(tookMs).toBeLessThanOrEqual(10_000);
  expect(result.redelivered).toBe(0);
  expect(new Set(result.stored).size).toBe(result.stored.length);
  expect([...result.alerted].sort()).toEqual([...result.matching].sort());
  expect([...result.told].sort()).toEqual([...result.matching].sort());
}, 900_000);
