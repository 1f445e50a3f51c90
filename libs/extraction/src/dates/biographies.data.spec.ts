import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { extractDates } from '../extract-dates.js';

const folder = join(process.env['ENTENTE_DATA'] ?? join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data'), 'dev', 'gum');

interface MarkedDate {
  readonly start: number;
  readonly end: number;
  readonly when: string;
}

/** Lines of `word TAB class …` with `<date when="…">` around some: the running text and where its dates stand. */
function readMarked(xml: string): { text: string; dates: MarkedDate[] } {
  let text = '';
  const dates: MarkedDate[] = [];
  const open: { readonly start: number; readonly when: string | undefined }[] = [];
  for (const line of xml.split('\n')) {
    if (line.startsWith('<date')) open.push({ start: text.length, when: /when="(\d{4}[^"]*)"/.exec(line)?.[1] });
    else if (line.startsWith('</date>')) {
      const begun = open.pop();
      if (begun?.when !== undefined) dates.push({ start: begun.start, end: text.length, when: begun.when });
    } else if (/^<(?:p|head|item|\/p)/.test(line)) text += '\n';
    else if (!line.startsWith('<')) {
      const [word = ''] = line.split('\t');
      const glued = text === '' || /[\s([–-]$/.test(text) || /^[.,;:)\]%'’–-]/.test(word);
      text += glued ? word : ` ${word}`;
    }
  }
  return { text, dates };
}

describe('dates in biographies and travel guides', () => {
  it('are found with their value in 86 of 100 that name a year or hang on one', () => {
    const missed: string[] = [];
    let total = 0;
    for (const file of readdirSync(folder)) {
      const { text, dates } = readMarked(readFileSync(join(folder, file), 'utf8'));
      const read = extractDates({ text });
      total += dates.length;
      for (const { start, end, when } of dates) {
        const hit = read.some(({ span, edtf }) => span.start < end && start < span.end && (edtf === when || edtf?.split('/').includes(when) === true));
        if (!hit) missed.push(`${when}: ${text.slice(start, end)}`);
      }
    }
    expect(total).toBeGreaterThan(400);
    expect([1 - missed.length / total >= 0.86, missed]).toEqual([true, missed]);
  });
});
