import { describe, expect, it } from '@jest/globals';
import { cleanText } from './clean-text.js';
import { randomSource } from '../testing/random-documents.js';
import { plainStarts, segmentedStarts } from './sentence-breaks.js';
import { sentences } from './sentences.js';
import { patternAt, plainWordEnd, tokenize } from './tokens.js';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['The U.S. Army bought 12 guns. Poland waited.', ['The U.S. Army bought 12 guns.', 'Poland waited.']],
    ['Gen. Kim met Lt. Col. Roe on Jan. 5. They signed.', ['Gen. Kim met Lt. Col. Roe on Jan. 5.', 'They signed.']],
    ['Elbit Systems Ltd. won the order. It is worth $3.5 bn.', ['Elbit Systems Ltd. won the order.', 'It is worth $3.5 bn.']],
    ['They flew to the U.S. The visit was short.', ['They flew to the U.S.', 'The visit was short.']],
    ['A headline without a stop\nBody text starts here.', ['A headline without a stop', 'Body text starts here.']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('marks a line without closing stop as a title', () => {
    expect(sentences('Tensions and trade-offs\nPoland waited.').map(({ title }) => title)).toEqual([true, false]);
  });

  it('cuts monstrous lines so that no later stage meets them whole', () => {
    expect(Math.max(...sentences('word '.repeat(10_000)).map(({ start, end }) => end - start))).toBeLessThanOrEqual(1_200);
  });
});

describe('plain lines', () => {
  it('are cut where the segmenter cuts them (20,000 random lines)', () => {
    const random = randomSource(5);
    const pieces = ['a', 'U', 'b', 'A', '1', '.', '.', '?', '!', ',', '-', ':', "'", '"', '(', ')', '[', ' ', ' ', '\u2013', '\u2026', '\u20AC', '$', '%', '/'];
    const lines = Array.from({ length: 20_000 }, () => Array.from({ length: Math.floor(random() * 14) + 1 }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join(''));
    expect(lines.filter((line) => plainStarts(line).join() !== segmentedStarts(line).join())).toEqual([]);
  });
});

describe('cleanText', () => {
  it('keeps length and offsets where signs are only replaced', () => {
    const clean = cleanText('Israel’s “deal”\u00A0now');
    expect(clean.text).toBe('Israel\'s "deal" now');
    expect(clean.toRaw(7)).toBe(7);
  });

  it('leads back to the raw text over removed characters', () => {
    const raw = 'Mo\u00ADrocco\u200B bought';
    const clean = cleanText(raw);
    expect(clean.text).toBe('Morocco bought');
    expect(raw.slice(clean.toRaw(8), clean.toRaw(13) + 1)).toBe('bought');
  });

  it('joins hard-wrapped lines, and leaves headlines alone', () => {
    const wrapped = 'The ministry said on Tuesday that it would buy the\nguns next year.';
    expect(cleanText(wrapped).text).toBe(wrapped.replace('\n', ' '));
    expect(cleanText('Poland signs deal for tanks with South Korean company this\nWarsaw, Monday').text).toContain('\n');
  });
});

describe('tokenize', () => {
  it('keeps abbreviations whole, splits hyphens, possessives and signs', () => {
    const text = "U.S.-brokered Israel's $14.8bn F-16";
    expect(tokenize(text, 0, text.length).map((token) => token.text)).toEqual(['U.S.', '-', 'brokered', 'Israel', "'s", '$', '14.8bn', 'F', '-', '16']);
  });

  it('finds plain words where the pattern finds them (20,000 random lines)', () => {
    const random = randomSource(6);
    const pieces = ['re', 'Follow', 'on', 'U', 'S', 'tank', '.', '.', '-', ',', ' ', ' ', "'s", '7', '_', '\u00E9', '\u0301', 'x'.repeat(79)];
    const wrong: string[] = [];
    for (let i = 0; i < 20_000; i += 1) {
      const line = Array.from({ length: Math.floor(random() * 8) + 1 }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join('');
      const end = plainWordEnd(line, 0, line.length);
      if (end !== -1 && patternAt(line, 0) !== line.slice(0, end)) wrong.push(line);
    }
    expect(wrong).toEqual([]);
  });
});
