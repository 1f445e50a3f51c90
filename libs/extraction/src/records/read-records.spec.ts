import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const told = (text: string): string[] =>
  extract({ text }).candidates.map(({ kind, actors, valid, object, quantity, money, modality }) => [kind, actors.map(({ value }) => `${value.role}:${value.id}`).join(' '), valid?.value.edtf, object?.value, quantity?.value.value, money[0]?.value.text, modality.value].join(' | '));

describe('deals in lists and tables', () => {
  it('reads labelled fields over several lines', () => {
    expect(told('Customer: Nigeria\nContractor: Leonardo\nItem: 24 M-346 aircraft\nValue: EUR 1.2 bn\nDate: 14 July 2023')).toEqual(['procurement | buyer:NGA supplier:org:leonardo | 2023-07-14 | M-346 aircraft | 24 | EUR 1.2 bn | asserted']);
  });

  it('reads the rows of a table under its heads', () => {
    expect(told('Buyer | Supplier | Item | Quantity | Value | Date\nPoland | Hanwha Aerospace | K9A1 howitzers | 212 | $2.4 billion | August 2022\nChile | Israel | ATMOS howitzers | 12 | n/a | 2023')).toEqual([
      'procurement | buyer:POL supplier:org:hanwha-aerospace | 2022-08 | K9A1 howitzers | 212 | $2.4 billion | asserted',
      'procurement | buyer:CHL supplier:ISR | 2023 | ATMOS howitzers | 12 |  | asserted',
    ]);
  });

  it('reads a line that opens with its buyer', () => {
    expect(told('Romania: 32 Abrams tanks, $2.1 bn, United States, approved May 2022.')).toEqual(['procurement | buyer:ROU supplier:USA | 2022-05 | Abrams tanks | 32 | $2.1 bn | planned']);
  });

  it.each(['From: the editor. To: all readers.', 'Item: soup | Value: good', 'France: three cheeses, red wine, Italy.'])('reads no deal in %j', (text) => {
    expect(told(text)).toEqual([]);
  });
});
