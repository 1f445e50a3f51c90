import { describe, expect, it } from '@jest/globals';
import { figureChangeOf, impliedBefore, overlap, shareOfWholeIn } from './derived-figure.js';

describe('a share that changed', () => {
  it.each([
    ['Its share grew fourfold to 12 %.', null, '12 %', 4],
    ['The share quadrupled from 4 percent to 12 percent', '4 %', '12 %', 4],
    ['exports tripled from 4% to 12% in 2024', '4 %', '12 %', 3],
    ['rose 50 % to 12 %', null, '12 %', 1.5],
    ['fell by 25 per cent to 9 per cent', null, '9 %', 0.75],
    ['a 3-fold rise to 7.5 %', null, '7.5 %', 3],
    ['from 3 to 12%', '3 %', '12 %', null],
    ['exports rose from $4 billion to $8 billion', '$4 bn', '$8 bn', null],
    ['rose 25 percent to around 5 billion euros', null, '5 bn', 1.25],
    ['from 3 to 4.5 million dollars', '3 m', '4.5 m', null],
    ['fell by a quarter from 400 million to 300 million', '400 m', '300 m', 0.75],
    ['up from 9 % to $12 bn', null, null, null],
  ])('%s', (text, before, after, factor) => {
    const change = figureChangeOf(text);
    expect([change?.before?.text ?? null, change?.after?.text ?? null, change?.factor ?? null]).toEqual([before, after, factor]);
  });

  it.each(['Morocco took 12 % of exports.', 'Doubled its order of howitzers.', 'rose 3 % points to'])('is none in: %s', (text) => expect(figureChangeOf(text)).toBeNull());

  it.each([
    ['rose by 3 percentage points from 9 % to 12 %', true],
    ['rose by 5 percentage points from 9 % to 12 %', false],
    ['dropped 4 points, from 12 % to 8 %', true],
    ['rose by 50 % from 4 billion to 6 billion', true],
    ['rose by 50 % from 4 billion to 8 billion', false],
    ['fell by a third from 300 million to 200 million', true],
    ['fell by a third from 300 million to 100 million', false],
  ])('%s: agrees with itself: %s', (text, agrees) => {
    const change = figureChangeOf(text);
    const implied = change === null ? null : impliedBefore(change);
    expect(change?.before == null || implied === null || overlap(change.before, implied)).toBe(agrees);
  });

  it.each([
    ['Israel took 12 % of $14.8 billion, or $1.78 billion', true],
    ['12 percent of its 14.8 billion dollars of exports, or 2.5 billion dollars', false],
    ['22 % of 300 million euros (or 66 million euros)', true],
    ['12 % of exports', null],
  ])('%s: comes to what is said: %s', (text, agrees) => {
    const part = shareOfWholeIn(text);
    expect(part === null ? null : overlap(part.implied, part.stated)).toBe(agrees);
  });

  it('implies the share before', () => {
    const implied = impliedBefore({ before: null, after: { low: 11.5, high: 12.5, text: '12 %', unit: '%' }, factor: 4, loose: 0.1, points: null });
    expect(implied?.text).toBe('3 %');
    expect([3, 3.2, 4].map((value) => overlap(implied ?? { low: 0, high: 0, text: '' }, { low: value, high: value, text: '' }))).toEqual([true, true, false]);
  });
});
