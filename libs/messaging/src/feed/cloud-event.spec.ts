import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@entente/contracts';
import { FeedFormatError, cloudEventText, fromCloudEvent, toCloudEvent, withDataRef } from './cloud-event.js';

const event: RecordedEvent = {
  id: '0196a8f0-0000-7000-8000-000000000001',
  type: 'procurement.reported',
  schemaVersion: 1,
  data: { about: { kind: 'procurement', principals: ['ISR', 'MAR'] } },
  metadata: { correlationId: 'desk-7', principal: { id: 'ana', roles: ['analyst'] }, engine: 'ingest/0.1.0' },
  lane: 'main',
  epoch: 'e1',
  position: 9_223_372_036_854_775_807n,
  stream: 'claim-1',
  streamVersion: 3n,
  recordedAt: '2026-01-08T10:00:00.123456Z',
  payloadHash: 'aa',
  hash: 'bb',
};

describe('cloud event', () => {
  it('carries the whole event there and back', () => {
    const text = JSON.stringify(toCloudEvent(event, 'events.main.procurement.reported.ISR-MAR'));
    expect(fromCloudEvent(text)).toEqual({ kind: 'event', event });
  });

  it('says what CloudEvents 1.0 asks for', () => {
    expect(toCloudEvent(event, 's')).toMatchObject({
      specversion: '1.0',
      id: event.id,
      source: 'urn:entente:main',
      type: 'entente.procurement.reported',
      time: '2026-01-08T10:00:00.123456Z',
      position: '9223372036854775807',
    });
    // Attribute names: lower-case letters and digits only.
    expect(Object.keys(toCloudEvent(event, 's')).every((name) => /^[a-z0-9]+$/.test(name))).toBe(true);
  });

  it('reads the same, byte for byte, with its data spliced in as stored, under the epoch it is told', () => {
    const stored = { ...event, storedText: { data: JSON.stringify(event.data), metadata: JSON.stringify(event.metadata) } };
    const whole = JSON.stringify(toCloudEvent({ ...event, epoch: 'e2' }, 's'));
    expect(cloudEventText(stored, 's', 'e2')).toBe(whole);
    expect(cloudEventText(event, 's', 'e2')).toBe(whole);
    expect(cloudEventText(stored, 's')).toBe(JSON.stringify(toCloudEvent(event, 's')));
    const other = { ...stored, storedText: { data: '{"as":"stored"}', metadata: '{}' } };
    expect(cloudEventText(other, 's')).toContain('"data":{"data":{"as":"stored"},"metadata":{}}}');
  });

  it('refers to an event that is too large', () => {
    const text = JSON.stringify(withDataRef(toCloudEvent(event, 's')));
    expect(fromCloudEvent(text)).toEqual({ kind: 'reference', lane: 'main', epoch: 'e1', position: event.position, id: event.id });
  });

  it.each(['not json', 'null', '{}', '{"specversion":"1.0","id":"1","lane":"main","epoch":"e","type":"t","position":"-1"}'])('refuses %s', (text) => {
    expect(() => fromCloudEvent(text)).toThrow(FeedFormatError);
  });
});
