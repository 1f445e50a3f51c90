import { expect, it } from '@jest/globals';
import { runSchedule } from './run-schedule.js';

const SEED = Number(process.env['ENTENTE_CHAOS_SEED'] ?? Date.now() % 1_000_000);

it(`keeps its promises through three times a fault or two under load (seed ${SEED})`, async () => {
  const clients = { writers: 4, claims: 20, everyMs: 120, giveUpMs: 90_000 };
  const { broken, acknowledged } = await runSchedule({ seed: SEED, faults: 3, clients });
  expect(broken).toEqual([]);
  expect(acknowledged).toBe(80);
}, 300_000);
