import { expect, it } from '@jest/globals';
import { uuidv7 } from './uuidv7.js';

it('draws ids of version 7 that sort as they were drawn and never repeat', () => {
  const ids = Array.from({ length: 20_000 }, uuidv7);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  expect(Math.abs(Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16) - Date.now())).toBeLessThan(60_000);
});
