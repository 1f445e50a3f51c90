import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readFeed } from './feed.reader.js';

const DATA = process.env['ENTENTE_DATA'] ?? resolve(import.meta.dirname, '../../../../../shared/data');

describe('feeds of a public parser', () => {
  it.each<[string, string, number, number, number]>([
    ['encoding.rss', 'rss', 40, 40, 40],
    ['guardian.rss', 'rss', 55, 55, 55],
    ['heise.atom', 'atom', 15, 15, 15],
    ['heraldsun.rss', 'rss', 2, 2, 0],
    ['incomplete-fields.atom', 'atom', 0, 0, 0],
    ['rss-1.rss', 'rdf', 69, 69, 69],
  ])('%s is %s with %s items, %s addresses, %s dates', (name, format, items, urls, dates) => {
    const reading = readFeed(readFileSync(join(DATA, 'feeds', name)));
    if (!reading.ok) throw new Error(reading.detail);
    expect([reading.format, reading.items.length + reading.problems.length, reading.problems]).toEqual([format, items, []]);
    expect([reading.items.filter(({ url }) => url !== undefined).length, reading.items.filter(({ publishedAt }) => publishedAt !== undefined).length]).toEqual([urls, dates]);
    for (const { text } of reading.items) expect(text).not.toMatch(/\uFFFD|<\/?(p|img|a)\b/);
  });
});
