import { describe, expect, it } from '@jest/globals';
import type { Claim } from '@entente/contracts';
import { readCorrection } from './correction.reader.js';
import { readRecord } from './record.reader.js';

const QUOTE = 'Norway ordered two ferries from Viana Yards for about 48.5 million euros.';
const TEXT = `Oslo. ${QUOTE}`;

/** The claim as it stands in a longer text, six characters in. */
function claim(): Claim {
  const reading = readRecord({ source: 's', kind: 'procurement', quote: QUOTE, actors: [{ role: 'buyer', id: 'NOR', name: 'Norway' }] });
  if (!reading.ok) throw new Error('the record can not be read');
  return { ...reading.claim, id: 'c', report: 'r', trigger: { start: 6, end: 6 + QUOTE.length, exact: QUOTE } };
}

describe('a correction', () => {
  it('states only what it names, and points into the words of the claim', () => {
    const reading = readCorrection({ object: 'two ferries', money: { text: '48.5 million euros', currency: 'EUR', min: '48500000' } }, claim());
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
    expect(Object.keys(reading.changes).sort()).toEqual(['money', 'object']);
    const spans = [reading.changes.object?.spans[0], reading.changes.money?.[0]?.spans[0]];
    expect(spans.map((span) => TEXT.slice(span?.start, span?.end))).toEqual(['two ferries', '48.5 million euros']);
    expect(reading.changes.object?.basis).toBe('literal');
  });

  it('of what the words do not say rests on the claim as a whole', () => {
    const reading = readCorrection({ valid: { edtf: '2025-05' } }, claim());
    expect(reading.ok && reading.changes.valid).toMatchObject({ basis: 'normalised', spans: [{ start: 6, exact: QUOTE }] });
  });

  it('is refused with the place of what is wrong', () => {
    const reading = readCorrection({ actors: [], status: 'delivered', valid: { edtf: 'soon' }, money: [{ currency: 'EUR' }] }, { ...claim(), kind: 'dialogue' });
    expect(reading.ok ? [] : reading.errors.map(({ pointer }) => pointer).sort()).toEqual(['/actors', '/money/0', '/status', '/valid/edtf']);
  });
});
