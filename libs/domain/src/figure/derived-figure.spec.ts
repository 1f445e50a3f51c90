import { describe, expect, it } from '@jest/globals';
import { impliedBefore, overlap, shareChangeOf } from './derived-figure.js';

describe('a share that changed', () => {
  it.each([
    ['Its share grew fourfold to 12 %.', null, '12 %', 4],
    ['The share quadrupled from 4 percent to 12 percent', '4 %', '12 %', 4],
    ['exports tripled from 4% to 12% in 2024', '4 %', '12 %', 3],
    ['rose 50 % to 12 %', null, '12 %', 1.5],
    ['fell by 25 per cent to 9 per cent', null, '9 %', 0.75],
    ['a 3-fold rise to 7.5 %', null, '7.5 %', 3],
    ['from 3 to 12%', '3 %', '12 %', null],
  ])('%s', (text, before, after, factor) => {
    const change = shareChangeOf(text);
    expect([change?.before?.text ?? null, change?.after?.text ?? null, change?.factor ?? null]).toEqual([before, after, factor]);
  });

  it.each(['Morocco took 12 % of exports.', 'Doubled its order of howitzers.', 'rose 3 % points to'])('is none in: %s', (text) => expect(shareChangeOf(text)).toBeNull());

  it('implies the share before', () => {
    const implied = impliedBefore({ before: null, after: { low: 11.5, high: 12.5, text: '12 %' }, factor: 4 });
    expect(implied?.text).toBe('3 %');
    expect([3, 3.2, 4].map((value) => overlap(implied ?? { low: 0, high: 0, text: '' }, { low: value, high: value, text: '' }))).toEqual([true, true, false]);
  });
});
