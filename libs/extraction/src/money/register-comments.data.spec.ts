import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { extractMoney } from '../extract-money.js';

const folder = join(process.env['ENTENTE_DATA'] ?? join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data'), 'sipri');
/** What a reader takes for an amount: a sign or code, digits, and a scale. */
const AMOUNT = /(?:[$€£¥]|\b[A-Z]{3})\s?\d[\d.,]*\s?(?:m|b|bn|million|billion)\b/;

/** The longest cell of a row is its comment. */
function comments(file: string): string[] {
  const lines = new Set(readFileSync(join(folder, file), 'latin1').split(/\r?\n/));
  const cells = [...lines].map((line) => (line.split(/[;,](?=(?:[^"]*"[^"]*")*[^"]*$)/).sort((a, b) => b.length - a.length)[0] ?? '').replace(/^"|"$/g, ''));
  return [...new Set(cells.filter((cell) => AMOUNT.test(cell)))];
}

describe('amounts in the comments of the arms register', () => {
  const files = readdirSync(folder).filter((file) => /^trade-register.*\.csv$/.test(file));

  it('are read, with a currency, in 97 of 100 comments that hold one', () => {
    const [file = ''] = files;
    const found = comments(file);
    const unread = found.filter((text) => {
      const read = extractMoney({ text });
      const first = AMOUNT.exec(text);
      return !read.some(({ span, money }) => money.currency !== null && first !== null && span.start < first.index + first[0].length && first.index < span.end);
    });
    expect(found.length).toBeGreaterThan(500);
    expect([1 - unread.length / found.length >= 0.97, unread]).toEqual([true, unread]);
  });
});
