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

describe('what a page holds beside its article', () => {
  const told = ['Norway ordered two ferries from a yard in Portugal, the ministry said.', 'The order is worth 40 million euros, according to a statement of Tuesday.', 'Deliveries begin in 2027, officials added, and end a year later in Bergen.'];
  const paragraphs = told.map((sentence) => `<p>${sentence}</p>`);

  it.each([
    ['an advertisement', '<div class="advertisement"><p>Shoes at half the price.</p></div>'],
    ['a slot of an advertiser', '<div id="google_ads_iframe">Ad</div>'],
    ['a sign-up', '<section class="newsletter-signup"><p>Get our letter every day.</p></section>'],
    ['other stories', '<div class="box related"><ul><li>Spain bought six trainers from Poland.</li></ul></div>'],
    ['a teaser inside the article', '<article class="teaser"><h2>Spain bought six trainers from Poland.</h2></article>'],
    ['a banner of consent', '<div id="cookie-banner"><p>We and our 812 partners store data.</p></div>'],
    ['a part of AMP', '<amp-consent><p>We value your privacy.</p></amp-consent>'],
  ])('leaves out %s', (_name, beside) => {
    const reading = readHtml(`<html><body><main><article>${paragraphs[0]}${beside}${paragraphs.slice(1).join('')}</article></main></body></html>`);
    expect(reading).toMatchObject({ ok: true, text: told.join('\n\n') });
  });

  it('but keeps an article that stands in a box of such a name, and words that only sound like it', () => {
    expect(readHtml(`<body><div class="promo">${paragraphs.join('')}</div></body>`)).toMatchObject({ ok: true, text: told.join('\n\n') });
    expect(readHtml(`<body>${paragraphs[0]}<p class="shadow addressed">${told[1]}</p>${paragraphs[2]}</body>`)).toMatchObject({ ok: true, text: told.join('\n\n') });
  });
});

describe('a page that gives no text', () => {
  it.each(['<', '&amp;', '<b></b>'])('made of %s without end is refused at once', (part) => {
    expect(readHtml(`<p>Norway ordered ferries.</p>${part.repeat(200_000)}`)).toEqual({ ok: false, reason: 'too-many-parts' });
  });

  it.each(pagesOf('not-ok'))('%s is refused with its reason', (name) => {
    const reading = readHtml(page('not-ok', name));
    expect(reading).toEqual({ ok: false, reason: name.startsWith('no-text') ? 'no-text' : name });
  });
});
