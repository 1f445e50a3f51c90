import { describe, expect, it } from '@jest/globals';
import type { Field } from '@entente/contracts';
import { sipriClaims, type RegisterClaim } from './sipri.claims.js';
import { sipriConnector } from './sipri.connector.js';
import { sipriAmounts } from './sipri.money.js';
import { ROWS, exported } from './sipri.example.js';

const detection = sipriConnector.detect(Buffer.from(exported(ROWS)), {});

function claimsOf(text: string): ReturnType<typeof sipriClaims> {
  const row = detection.ok ? sipriConnector.row(detection.dialect, text, 1) : null;
  if (row === null || !row.ok) throw new Error(`not readable: ${text}`);
  return sipriClaims(row.record, text, 1_000);
}

function fieldsOf(claim: RegisterClaim): Field<unknown>[] {
  const { order, actors, money, ...rest } = claim;
  return [...actors, ...money, ...Object.values(rest), ...Object.values(order ?? {})].filter((field): field is Field<unknown> => typeof field === 'object' && field !== null && 'spans' in field);
}

describe('the claims of a row', () => {
  it('are the order with its terms, and what was delivered', () => {
    const { order, delivery } = claimsOf(ROWS[1] ?? '');
    expect(order).toMatchObject({ kind: 'procurement', valid: { value: { edtf: '2021' } }, object: { value: 'Kestrel-5' }, quantity: { value: { value: '6' } }, status: { value: 'delivering' } });
    expect(order.money.map(({ value }) => [value.currency, value.max, value.kind])).toEqual([['USD', '50000000', 'bundle']]);
    expect(order.order).toMatchObject({ delivered: { value: { value: '2' } }, deliveries: { value: '2023' }, planned: { value: '2026/2027' }, licence: { value: 'produced under licence in Morocco' } });
    expect(delivery).toMatchObject({ kind: 'delivery', valid: { value: { edtf: '2023' } }, quantity: { value: { value: '2' } }, money: [] });
  });

  it('tell uncertain years, sets of years, and how far the order has come', () => {
    const { order, delivery } = claimsOf(ROWS[0] ?? '');
    expect([order.valid?.value.edtf, order.status?.value, delivery?.valid?.value.edtf]).toEqual(['1997?', 'delivered', '{2003,2004,2005}']);
    const undelivered = claimsOf('Morocco,Israel,2023,,2,?,Eye,satellite,0,,,New,$1 b deal; delivery planned 2029,50,100,0');
    expect([undelivered.order.status?.value, undelivered.delivery]).toEqual(['contract-signed', null]);
  });

  it.each(ROWS)('stand on their words in every field: %s', (text) => {
    const { order, delivery } = claimsOf(text);
    for (const claim of [order, ...(delivery === null ? [] : [delivery])]) {
      const fields = fieldsOf(claim);
      expect(fields.length).toBeGreaterThan(5);
      for (const { spans } of [...fields, { spans: [claim.trigger] }]) {
        expect(spans.length).toBeGreaterThan(0);
        for (const { start, end, exact } of spans) expect(text.slice(start - 1_000, end - 1_000)).toBe(exact);
      }
    }
  });
});

describe('money in comments', () => {
  it.each([
    ['Part of EUR21 m deal', 'EUR', '21000000', '21000000', 'exact', 'bundle'],
    ['MAD626 m ($70 m) deal', 'MAD', '626000000', '626000000', 'exact', 'contract'],
    ['FFR250-350 m deal', 'FRF', '250000000', '350000000', 'range', 'contract'],
    ['GDP1 b deal', 'GBP', '1000000000', '1000000000', 'exact', 'contract'],
    ['NTD6.2 b deal', 'TWD', '6200000000', '6200000000', 'exact', 'contract'],
    ['over $1.25 b deal', 'USD', '1250000000', null, 'gt', 'contract'],
    ['AUP20 m deal', null, '20000000', '20000000', 'exact', 'contract'],
    ['$1.5-$2 b deal', 'USD', '1500000000', '2000000000', 'range', 'contract'],
    ['$38 or $90 m deal', 'USD', '38000000', '38000000', 'exact', 'contract'],
    ['EUR100+ m deal', 'EUR', '100000000', null, 'at-least', 'contract'],
    ['EUR250000 deal', 'EUR', '250000', '250000', 'exact', 'contract'],
    ['RM500 m barter', 'MYR', '500000000', '500000000', 'exact', 'contract'],
    ['about $0.075 m deal', 'USD', '75000', '75000', 'approx', 'contract'],
  ])('%j', (comment, currency, min, max, qualifier, kind) => {
    expect(sipriAmounts(comment)[0]?.money).toMatchObject({ currency, min, max, qualifier, kind });
  });

  it.each(['For 12 RG-31 APC', 'GBU-54 and MAN 32 engines', 'returned to USA 1999', 'ISB6-7 (360hp) diesel engine'])('is none in %j', (comment) => {
    expect(sipriAmounts(comment)).toEqual([]);
  });
});
