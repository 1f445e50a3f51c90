import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFeed, type FeedReading } from './feed.reader.js';

const rss = (items: string, head = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Desk &amp; wire</title><link>https://desk.example</link><language>en-gb</language>${items}</channel></rss>`;
const ITEM = '<item><title>Order &amp; delivery</title><link>https://desk.example/1</link><description>&lt;p&gt;Morocco ordered &lt;b&gt;36&lt;/b&gt; howitzers.&lt;/p&gt;</description><pubDate>Wed, 12 Feb 2025 23:30:00 +0100</pubDate></item>';
const read = (text: string): Extract<FeedReading, { ok: true }> => {
  const reading = readFeed(Buffer.from(text));
  if (!reading.ok) throw new Error(reading.detail);
  return reading;
};

describe('a feed', () => {
  it('of RSS gives items as reports with what they say of themselves', () => {
    expect(read(rss(ITEM))).toMatchObject({
      format: 'rss',
      title: 'Desk & wire',
      items: [{ title: 'Order & delivery', url: 'https://desk.example/1', publishedAt: '2025-02-12', language: 'en-gb', text: 'Order & delivery\n\nMorocco ordered 36 howitzers.' }],
      problems: [],
    });
  });

  it('of Atom has links, content and dates of its own', () => {
    const atom = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><entry><title type="html">A &amp;amp; B</title><link rel="enclosure" href="https://x.example/a.mp3"/><link rel="alternate" href="https://x.example/a"/><published>2025-02-12T23:30:00+02:00</published><content type="html">&lt;p&gt;Talks in Rabat.&lt;/p&gt;</content></entry></feed>';
    expect(read(atom).items).toEqual([{ title: 'A & B', url: 'https://x.example/a', publishedAt: '2025-02-12T23:30:00+02:00', text: 'A & B\n\nTalks in Rabat.' }]);
  });

  it('of RDF is read with Dublin Core', () => {
    const rdf = '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.example"><title>X</title></channel><item rdf:about="https://x.example/1"><title>One</title><link>https://x.example/1</link><dc:date>2017-06-15T10:29:47-07:00</dc:date></item></rdf:RDF>';
    expect(read(rdf)).toMatchObject({ format: 'rdf', items: [{ title: 'One', publishedAt: '2017-06-15T10:29:47-07:00', text: 'One' }] });
  });

  it('in Latin-1 is read as it says', () => {
    const bytes = Buffer.from(rss(ITEM.replace('Order', 'Année'), '<?xml version="1.0" encoding="ISO-8859-1"?>'), 'latin1');
    const reading = readFeed(bytes);
    expect(reading.ok && reading.items[0]?.title).toBe('Année & delivery');
  });

  it('loses no item: one without words is told by its place', () => {
    const reading = read(rss(`${ITEM}<item><link>https://desk.example/2</link></item>${ITEM}`));
    expect([reading.items.length, reading.problems]).toEqual([2, [{ item: 2, detail: 'The item holds no words.' }]]);
  });

  it('that is none, or in no known encoding, is told so', () => {
    expect(readFeed(Buffer.from('just words'))).toMatchObject({ ok: false, detail: expect.stringContaining('no RSS') });
    expect(readFeed(Buffer.from(rss(ITEM, '<?xml version="1.0" encoding="x-unknown"?>')))).toMatchObject({ ok: false, detail: expect.stringContaining('encoding') });
  });

  it('damaged anyhow never makes the reader throw', () => {
    const text = rss(ITEM + ITEM);
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: text.length }), fc.constantFrom('<', '>', '&', '\0', ']]>', '', '<!--')), { maxLength: 6 }), (cuts) => {
      const damaged = cuts.reduce((feed, [at, sign]) => `${feed.slice(0, at)}${sign}${feed.slice(at + (at % 3))}`, text);
      expect(() => readFeed(Buffer.from(damaged))).not.toThrow();
    }), { numRuns: 60 });
  });
});
