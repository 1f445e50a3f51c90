import { describe, expect, it } from '@jest/globals';
import { type RecordedEvent } from '@entente/contracts';
import { inMemoryEventStore } from '../testing/in-memory-event-store.js';
import { sampleCommand, sampleEvent } from '../testing/conformance/sample.js';
import { deliveryUpcasters } from './delivery-upcasters.example.js';
import { UnknownEventError, UpcasterGapError } from './upcast.errors.js';
import { upcaster } from './upcaster.js';

async function stored(versions: readonly [number, unknown][], type = 'delivery.noted'): Promise<RecordedEvent[]> {
  const store = inMemoryEventStore({ lane: 'main' });
  const events = versions.map(([schemaVersion, data]) => sampleEvent({ type, schemaVersion, data }));
  await store.append(sampleCommand({ stream: 'd', events }));
  return store.readLane({ after: 0n, limit: 10 });
}

describe('upcasting', () => {
  it('reads three schema versions as the newest, and leaves the stored ones alone', async () => {
    const quantity = { value: '4', unit: 'battery' };
    const events = await stored([
      [1, { item: 'ATMOS', amount: '4 battery' }],
      [2, { item: 'ATMOS', quantity }],
      [3, { items: [{ name: 'ATMOS', quantity }] }],
    ]);
    const before = JSON.stringify(events.map((event) => event.data));
    const { upcast } = upcaster(deliveryUpcasters);
    for (const event of events) {
      expect(upcast(event)).toEqual({ ...event, schemaVersion: 3, data: { items: [{ name: 'ATMOS', quantity }] } });
    }
    expect(JSON.stringify(events.map((event) => event.data))).toBe(before);
  });

  it('names an unknown type and a version from the future', async () => {
    const { upcast } = upcaster(deliveryUpcasters);
    const [future] = await stored([[4, {}]]);
    const [unknown] = await stored([[1, {}]], 'constructor');
    expect(() => upcast(future!)).toThrow(UnknownEventError);
    expect(() => upcast(unknown!)).toThrow('constructor at schema version 1');
  });

  it('skips them when told to, and counts', async () => {
    const reader = upcaster(deliveryUpcasters, 'skip');
    for (const event of await stored([[1, {}], [1, {}], [2, {}]], 'other')) expect(reader.upcast(event)).toBeNull();
    expect([...reader.skipped]).toEqual([['other@1', 2], ['other@2', 1]]);
  });

  it('refuses a table with a missing step', () => {
    expect(() => upcaster({ x: { newest: 3, steps: { 3: (data) => data } } })).toThrow(UpcasterGapError);
  });
});
