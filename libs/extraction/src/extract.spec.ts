import { describe, expect, it } from '@jest/globals';
import { extract } from './index.js';

const text = [
  'Egypt and Turkey signed a memorandum of understanding on drone production covering 2027 in Cairo on 4 March 2026.',
  'The two countries have rebuilt trust since restoring diplomatic relations in July 2023 after talks mediated by Oman.',
  'Ankara has also bought three patrol boats and ordered 24 Archer howitzers from Swedish company BAE Systems Bofors in a deal estimated at around 310 million euros.',
].join('\n');

describe('extract', () => {
  it('reads a signing whose period of validity is not its date', () => {
    const signing = extract({ text }).candidates.find(({ kind }) => kind === 'signing');
    expect(signing?.actors.map(({ value }) => `${value.role}:${value.id}`)).toEqual(['party:EGY', 'party:TUR']);
    expect(signing?.valid?.value).toMatchObject({ edtf: '2026-03-04', basis: 'explicit' });
  });

  it('reads restored ties with month and broker', () => {
    const normalisation = extract({ text }).candidates.find(({ kind }) => kind === 'normalisation');
    expect(normalisation?.actors.map(({ value }) => `${value.role}:${value.id}`).sort()).toEqual(['broker:OMN', 'party:EGY', 'party:TUR']);
    expect(normalisation?.valid?.value).toMatchObject({ edtf: '2023-07', basis: 'explicit' });
  });

  it('reads an order with buyer, supplier, quantity and qualified money, apart from the purchase beside it', () => {
    const deals = extract({ text }).candidates.filter(({ kind }) => kind === 'procurement');
    expect(deals.map(({ object }) => object?.value)).toEqual(['patrol boats', 'Archer howitzers']);
    expect(deals[1]?.actors.map(({ value }) => `${value.role}:${value.id}`)).toEqual(['buyer:TUR', 'supplier:org:bofors']);
    expect(deals[1]?.quantity?.value).toEqual({ value: '24', unit: 'howitzer' });
    expect(deals[1]?.money[0]?.value).toMatchObject({ currency: 'EUR', min: '310000000', max: '310000000', qualifier: 'approx', estimated: true });
  });

  it('gives every field a span that is a true piece of the text', () => {
    for (const candidate of extract({ text }).candidates) {
      const fields = [...candidate.actors, candidate.valid, candidate.object, candidate.quantity, ...candidate.money, candidate.modality];
      for (const span of fields.flatMap((field) => field?.spans ?? [])) expect(text.slice(span.start, span.end)).toBe(span.exact);
    }
  });
});
