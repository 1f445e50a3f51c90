import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readHtml } from './html.reader.js';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const pagesOf = (folder: string): string[] =>
  readdirSync(join(FIXTURES, folder)).filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -'.html'.length));
const page = (folder: string, name: string): string => readFileSync(join(FIXTURES, folder, `${name}.html`), 'utf8');

describe('a readable page', () => {
  it.each(pagesOf('ok'))('%s gives the text of its article and its metadata', (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, 'ok', `${name}.json`), 'utf8'));
    const reading = readHtml(page('ok', name));
    expect(reading).toEqual({ ok: true, ...(expected as object) });
  });

  it('reads the same twice', () => {
    const html = page('ok', 'news-article');
    expect(readHtml(html)).toEqual(readHtml(html));
  });

  it('drops NUL, which no database text can hold', () => {
    const reading = readHtml('<p>Norway\0 ordered ferries.</p>');
    expect(reading).toMatchObject({ ok: true, text: 'Norway ordered ferries.' });
  });

  it('reads a large page whole', () => {
    const sentence = 'Norway ordered two ferries from a yard in Portugal, the ministry said. ';
    const reading = readHtml(`<article>${`<p>${sentence.repeat(20)}</p>`.repeat(400)}</article>`);
    expect(reading.ok && reading.text.length).toBe(400 * (20 * sentence.length - 1) + 399 * 2);
  });
});

describe('a page that gives no text', () => {
  it.each(pagesOf('not-ok'))('%s is refused with its reason', (name) => {
    const reading = readHtml(page('not-ok', name));
    expect(reading).toEqual({ ok: false, reason: name.startsWith('no-text') ? 'no-text' : name });
  });
});
