import { beforeAll, expect, it } from '@jest/globals';
import type { TestDatabase } from '@entente/testing';
import { alertingDatabase } from '../testing/alerting-under-test.js';
import { Lead } from './lead.js';

let database: TestDatabase;
let one: Lead;
let other: Lead;

beforeAll(async () => {
  database = await alertingDatabase();
  one = new Lead(database.pool);
  other = new Lead(database.pool);
});

it('is held by one replica, however many ask at once, until it gives it back', async () => {
  const asked = await Promise.all([one, other, one, other].map(async (lead) => ({ lead, holds: await lead.hold() })));
  const [holder] = asked.flatMap(({ lead, holds }) => (holds ? [lead] : []));
  const [waiting] = [one, other].filter((lead) => lead !== holder);
  expect([await holder?.hold(), await waiting?.hold()]).toEqual([true, false]);
  await waiting?.release();
  expect(await waiting?.hold()).toBe(false);
  await holder?.release();
  expect([await waiting?.hold(), await holder?.hold()]).toEqual([true, false]);
});

it('goes to another when its holder has been silent for too long', async () => {
  const { rowCount } = await database.pool.query(`UPDATE alerting.lead SET held_until = held_until - interval '4.1 seconds'`);
  expect(rowCount).toBe(1);
  const [before, after] = [await one.hold(), await other.hold()];
  expect([before, after]).toEqual([true, false]);
});
