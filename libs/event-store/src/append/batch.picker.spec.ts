import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleEvent } from '../testing/conformance/sample.js';
import { pickBatch } from './batch.picker.js';
import { prepareCommand } from './prepare-command.js';
import { type PreparedCommand } from './prepared-command.js';

interface Item {
  readonly place: number;
  readonly prepared: PreparedCommand;
}

function item(place: number, streams: readonly string[], key = `key ${place}`): Item {
  const writes = streams.map((stream) => ({ stream, expected: 'any' as const, events: [sampleEvent()] }));
  const preparation = prepareCommand({ key, digest: 'd', writes });
  if (!preparation.ok) throw new Error(preparation.reason);
  return { place, prepared: preparation.command };
}

const places = (items: readonly Item[]): number[] => items.map(({ place }) => place);

describe('picking a batch', () => {
  it('takes a stream and a key once, the rest waits in order', () => {
    const { batch, rest } = pickBatch([item(0, ['a']), item(1, ['a']), item(2, ['b'], 'key 0'), item(3, ['c'])]);
    expect(places(batch)).toEqual([0, 3]);
    expect(places(rest)).toEqual([1, 2]);
  });

  it('lets nothing overtake a command that was passed over', () => {
    const { batch } = pickBatch([item(0, ['a']), item(1, ['a', 'b']), item(2, ['b']), item(3, ['c'])]);
    expect(places(batch)).toEqual([0, 3]);
  });

  it('stops at 256 commands', () => {
    const queue = Array.from({ length: 300 }, (_, index) => item(index, [`s-${index}`]));
    expect(pickBatch(queue).batch).toHaveLength(256);
    expect(pickBatch(queue).rest).toHaveLength(44);
  });

  it('empties any queue, each stream in its order, no stream twice in a batch', () => {
    const streams = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(streams, { maxLength: 40 }), (commands) => {
        let queue = commands.map((names, index) => item(index, names));
        const order = new Map<string, number[]>();
        while (queue.length > 0) {
          const { batch, rest } = pickBatch(queue);
          expect(batch.length).toBeGreaterThan(0);
          const named = batch.flatMap(({ prepared, place }) => prepared.writes.map(({ stream }) => ({ stream, place })));
          expect(new Set(named.map(({ stream }) => stream)).size).toBe(named.length);
          for (const { stream, place } of named) order.set(stream, [...(order.get(stream) ?? []), place]);
          queue = rest;
        }
        for (const seen of order.values()) expect(seen).toEqual([...seen].sort((a, b) => a - b));
      }),
    );
  });
});
