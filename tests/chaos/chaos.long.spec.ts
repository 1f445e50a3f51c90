import { expect, it } from '@jest/globals';
import { runSchedule } from './run-schedule.js';

const FIRST = Number(process.env['ENTENTE_CHAOS_SEED'] ?? 1);
const SCHEDULES = Number(process.env['ENTENTE_CHAOS_SCHEDULES'] ?? 50);

it.each(Array.from({ length: SCHEDULES }, (_, index) => FIRST + index))('keeps its promises through six times a fault or two, schedule %i', async (seed) => {
  const clients = { writers: 6, claims: 40, everyMs: 150, giveUpMs: 180_000 };
  const { broken, acknowledged, caughtUpMs } = await runSchedule({ seed, faults: 6, clients });
  process.stderr.write(`schedule ${seed}: ${acknowledged} acknowledged, caught up ${caughtUpMs} ms after\n`);
  expect(broken).toEqual([]);
  expect(caughtUpMs).toBeLessThan(30_000);
}, 600_000);
