import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Field, Span } from '@entente/contracts';
import type { ClaimRecord } from './record.js';
import { readRecord } from './record.reader.js';

interface Fixture {
  readonly record: ClaimRecord;
  readonly mediaType: string;
  readonly spans: Record<string, string>;
  readonly money: unknown;
  readonly pointers: string[];
}
const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixtures = (folder: string): [string, Fixture][] =>
  readdirSync(join(FIXTURES, folder)).map((name) => [name, JSON.parse(readFileSync(join(FIXTURES, folder, name), 'utf8')) as Fixture]);

describe('a record that can be read', () => {
  it.each(fixtures('ok'))('%s: every field points at the words that carry it', (_name, fixture) => {
    const reading = readRecord(fixture.record);
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
    expect(reading.mediaType).toBe(fixture.mediaType);
    expect(reading.claim.money.map((money) => money.value)).toEqual(fixture.money);
    for (const [path, words] of Object.entries(fixture.spans)) expect([path, spanAt(reading.claim, path).exact]).toEqual([path, words]);
    const spans = allSpans(reading.claim);
    expect(spans.length).toBeGreaterThan(5);
    for (const span of spans) expect(reading.text.slice(span.start, span.end)).toBe(span.exact);
  });

  it('is the same text however its members are ordered', () => {
    const [, fixture] = fixtures('ok').find(([name]) => name === 'bare-statistic.json') ?? [];
    const record = fixture?.record as ClaimRecord;
    const reordered = Object.fromEntries(Object.entries(record).reverse()) as unknown as ClaimRecord;
    const texts = [record, reordered].map((entry) => { const reading = readRecord(entry); return reading.ok ? reading.text : null; });
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toBe(JSON.stringify(JSON.parse(texts[0] ?? '')));
  });

  it('looks for whole words only', () => {
    const reading = readRecord({ source: 's', kind: 'dialogue', quote: 'Nigeria met Niger.', actors: [{ role: 'party', id: 'NER', name: 'Niger' }] });
    expect(reading.ok && reading.claim.actors[0]?.spans[0]).toEqual({ start: 12, end: 17, exact: 'Niger' });
  });
});

describe('a record that cannot be read', () => {
  it.each(fixtures('not-ok'))('%s: every wrong member is named', (_name, fixture) => {
    const reading = readRecord(fixture.record);
    const pointers = reading.ok ? [] : reading.errors.map((error) => error.pointer);
    expect([...pointers].sort()).toEqual([...fixture.pointers].sort());
  });
});

function spanAt(claim: object, path: string): Span {
  const field = path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], claim) as Field<unknown>;
  return field.spans[0] as Span;
}

function allSpans(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && 'exact' in value) return [value as Span];
  return Object.values(value).flatMap(allSpans);
}
