import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('let work on one key follow one another, in the order it came', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    await Promise.all(
      [0, 1, 2, 3].map((id) => turns.take(['a'], async () => { seen.push(`begin ${id}`); await turn(); seen.push(`end ${id}`); })),
    );
    expect(seen).toEqual([0, 1, 2, 3].flatMap((id) => [`begin ${id}`, `end ${id}`]));
    expect(turns.size).toBe(0);
  });

  it('let work on other keys go on at the same time', async () => {
    const turns = new Turns();
    let open = 0;
    let most = 0;
    await Promise.all(['a', 'b', 'c'].map((key) => turns.take([key], async () => { open += 1; most = Math.max(most, open); await turn(); open -= 1; })));
    expect(most).toBe(3);
  });

  it('never wait for each other, whatever the order of the keys', async () => {
    const turns = new Turns();
    const orders = [['a', 'b'], ['b', 'a'], ['b', 'c', 'a'], ['c', 'b'], ['a', 'a']];
    const done = await Promise.all(Array.from({ length: 100 }, (_, index) => turns.take(orders[index % 5] ?? [], async () => { await turn(); return index; })));
    expect(done).toHaveLength(100);
    expect(turns.size).toBe(0);
  });

  it('pass on after a failure', async () => {
    const turns = new Turns();
    const failed = turns.take(['a'], async () => { await turn(); throw new Error('mine'); });
    const next = turns.take(['a'], async () => 'next');
    await expect(failed).rejects.toThrow('mine');
    await expect(next).resolves.toBe('next');
  });
});
