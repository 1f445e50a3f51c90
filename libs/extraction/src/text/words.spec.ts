import { describe, expect, it } from '@jest/globals';
import { randomSource } from '../testing/random-documents.js';
import { wordAt } from './words.js';

describe('wordAt', () => {
  it.each([
    ['U.S.', { norm: 'us', kind: 'word', cap: true, caps: true }],
    ['F16', { norm: 'f16', kind: 'word', cap: true, caps: true }],
    ['14.8bn', { norm: '14.8bn', kind: 'mixed', cap: false, caps: false }],
    ["'s", { norm: "'s", kind: 'possessive', cap: false, caps: false }],
    ['$', { norm: '$', kind: 'sign', cap: false, caps: false }],
  ])('reads %j', (text, expected) => {
    expect(wordAt(`a ${text} b`, 2, 2 + text.length, false)).toMatchObject({ text, ...expected });
  });

  it('gives the same word again, wherever it stands', () => {
    expect(wordAt('the tanks', 4, 9, true)).toBe(wordAt('tanks', 0, 5, true));
    expect(wordAt('Tanks', 0, 5, true)).not.toBe(wordAt('tanks', 0, 5, true));
  });

  it('never mistakes one word for another, however many it has met (60,000 random ones)', () => {
    const random = randomSource(11);
    const wrong: string[] = [];
    for (let i = 0; i < 60_000; i += 1) {
      const text = Math.floor(random() * 1e9).toString(36);
      if (wordAt(`-${text}-`, 1, 1 + text.length, false).text !== text) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it('finds words whose sums agree', () => {
    // "Aa" and "BB" have the same sum, so all rows of them have
    const same = Array.from({ length: 64 }, (_, index) => index.toString(2).padStart(6, '0').replaceAll('0', 'Aa').replaceAll('1', 'BB'));
    expect(same.map((text) => wordAt(text, 0, text.length, true).text)).toEqual(same);
  });
});
