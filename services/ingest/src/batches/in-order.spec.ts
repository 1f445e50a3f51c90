import { describe, expect, it } from '@jest/globals';
import { inOrder } from './in-order.js';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

async function* numbers(count: number, onTake: (value: number) => void = () => undefined): AsyncGenerator<number> {
  for (let value = 0; value < count; value += 1) {
    onTake(value);
    yield value;
  }
}

describe('work in order', () => {
  it('gives results in the order of the items, though later ones are done first', async () => {
    const results: number[] = [];
    for await (const result of inOrder(numbers(50), 8, async (value) => { await turns((value * 7) % 13); return value; })) results.push(result);
    expect(results).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('never holds more than the bound, and takes no item before there is room', async () => {
    let open = 0;
    let most = 0;
    let taken = 0;
    let given = 0;
    let ahead = 0;
    for await (const _ of inOrder(numbers(100, () => { taken += 1; ahead = Math.max(ahead, taken - given); }), 5, async () => {
      open += 1;
      most = Math.max(most, open);
      await turns(40);
      open -= 1;
    })) given += 1;
    expect(most).toBe(5);
    expect(ahead).toBeLessThanOrEqual(6);
  });

  it('ends with the first failure, after the work begun has ended', async () => {
    let begun = 0;
    let ended = 0;
    const run = async (): Promise<void> => {
      for await (const _ of inOrder(numbers(10), 4, async (value) => {
        begun += 1;
        await turns(value * 20);
        ended += 1;
        if (value === 1) throw new Error('number one');
      })) continue;
    };
    await expect(run()).rejects.toThrow('number one');
    expect(begun).toBeGreaterThan(1);
    expect(begun).toBeLessThan(10);
    expect(ended).toBe(begun);
  });

  it('stops the source when the reader goes away', async () => {
    let taken = 0;
    for await (const _ of inOrder(numbers(1_000, () => { taken += 1; }), 4, async (value) => value)) break;
    expect(taken).toBeLessThanOrEqual(5);
  });

  it('gives a result while the source waits for its next item', async () => {
    async function* endless(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    const results = inOrder(endless(), 8, async (value) => value);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    expect(await Promise.race([results.next(), turns(100).then(() => 'waiting')])).toBe('waiting');
  });

  it('passes on a failure of the source, after what came before it', async () => {
    async function* torn(): AsyncGenerator<number> {
      yield 1;
      throw new Error('torn');
    }
    const results = inOrder(torn(), 8, async (value) => value);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    await expect(results.next()).rejects.toThrow('torn');
  });
});
