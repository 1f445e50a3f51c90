import { expect, it } from '@jest/globals';
import { rollingRestart } from './rolling-restart.js';

it('ends replicas by SIGTERM under load: no request fails, nothing is delivered twice, each is gone within ten seconds', async () => {
  const result = await rollingRestart({ claimsPerSecond: 40, readsPerSecond: 40, submissionsPerSecond: 10, turns: ['ingest', 'timeline', 'alerting'], replace: false });
  process.stderr.write(`${result.load.requests} requests, ${result.submissions} submissions; ${result.ends.map(({ name, tookMs }) => `${name} ${tookMs} ms`).join(', ')}\n`);
  expect(result.load.failed).toEqual([]);
  expect(result.ends.map(({ code }) => code)).toEqual(result.ends.map(() => 0));
  for (const { tookMs } of result.ends) expect(tookMs).toBeLessThanOrEqual(10_000);
  expect(result.alarms).toEqual([]);
  expect(result.redelivered).toBe(0);
  expect(new Set(result.stored).size).toBe(result.stored.length);
  expect([...result.alerted].sort()).toEqual([...result.matching].sort());
  expect([...result.told].sort()).toEqual([...result.matching].sort());
}, 600_000);
