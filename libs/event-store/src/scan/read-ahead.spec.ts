import { describe, expect, it } from '@jest/globals';
import { ReadAhead } from './read-ahead.js';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function counting(upTo: number, told: { made: number; closed: boolean }): AsyncGenerator<number> {
  return (async function* () {
    try {
      for (let number = 1; number <= upTo; number += 1) {
        await tick();
        told.made = number;
        yield number;
      }
    } finally {
      told.closed = true;
    }
  })();
}

async function all<T>(ahead: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of ahead) items.push(item);
  return items;
}

describe('reading ahead', () => {
  it('gives everything in order', async () => {
    const numbers = await all(new ReadAhead(counting(50, { made: 0, closed: false }), 3, () => 1));
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('reads before it is asked, and no more than may wait', async () => {
    const told = { made: 0, closed: false };
    const ahead = new ReadAhead(counting(50, told), 5, () => 1);
    for (let turn = 0; turn < 40; turn += 1) await tick();
    expect(told.made).toBe(5);
    await ahead.close();
    expect(told.closed).toBe(true);
  });

  it('closes the source of whoever stops early', async () => {
    const told = { made: 0, closed: false };
    for await (const number of new ReadAhead(counting(50, told), 5, () => 1)) if (number === 3) break;
    expect(told.closed).toBe(true);
    expect(told.made).toBeLessThan(20);
  });

  it('tells a failure after what came before it', async () => {
    const failing = (async function* () {
      yield* [1, 2];
      await tick();
      throw new Error('cut');
    })();
    const items: number[] = [];
    const reading = (async () => {
      for await (const item of new ReadAhead(failing, 10, () => 1)) items.push(item);
    })();
    await expect(reading).rejects.toThrow('cut');
    expect(items).toEqual([1, 2]);
  });
});
