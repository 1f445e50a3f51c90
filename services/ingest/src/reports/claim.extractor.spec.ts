import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Report } from '@entente/contracts';
import { ClaimExtractor, READ_AT_ONCE } from './claim.extractor.js';
import { ExtractionStoppedError } from './extraction.thread.js';

const sentence = 'Poland ordered 36 ATMOS 2000 howitzers from Elbit Systems in February 2025 for 200 million euros. ';
const filler = 'The weather over the coast stayed mild, and fishermen went out as they do every day of the year. ';
const long = sentence + filler.repeat(Math.ceil(READ_AT_ONCE / filler.length)) + 'Chile bought two patrol boats from Damen in 2021.';

const reportOf = (text: string): Report => ({
  id: 'r1',
  document: 'd1',
  textHash: '0'.repeat(64),
  length: text.length,
  mediaType: 'text/plain',
  source: 'src:desk',
  url: null,
  title: null,
  publishedAt: '2025-03-01',
  language: 'en',
});

describe('ClaimExtractor', () => {
  const extractors: ClaimExtractor[] = [];
  const extractor = (folder: string | null = null): ClaimExtractor => {
    const one = new ClaimExtractor(folder);
    extractors.push(one);
    return one;
  };
  afterEach(async () => {
    for (const one of extractors.splice(0)) await one.onModuleDestroy();
  });

  it('reads a long text as it reads its sentences alone', async () => {
    const claims = await extractor().claimsOf(reportOf(long), long);
    expect(long.length).toBeGreaterThan(READ_AT_ONCE);
    expect(claims.map(({ kind, actors }) => [kind, ...actors.map(({ value }) => value.id)])).toEqual([
      ['procurement', 'POL', 'org:elbit-systems'],
      ['procurement', 'CHL', 'org:damen'],
    ]);
    const [alone] = await extractor().claimsOf(reportOf(sentence), sentence);
    expect({ ...claims[0], id: alone?.id }).toEqual(alone);
  });

  it('lets the event loop turn while it reads', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await extractor().claimsOf(reportOf(long.repeat(4)), long.repeat(4));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('lets the event loop turn while it reads a long page', async () => {
    const page = `<html><body><article>${`<p>${sentence}</p><div class="ad"><a href="/x">advertisement</a></div>`.repeat(3_000)}</article></body></html>`;
    let [longest, last] = [0, performance.now()];
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const begun = performance.now();
    const read = await extractor().pageOf(page);
    const whole = performance.now() - begun;
    clearInterval(timer);
    expect(read).toMatchObject({ ok: true, text: expect.stringContaining('Elbit Systems') });
    // Never as long as the reading itself: that would be the event loop doing it.
    expect(longest).toBeLessThan(whole / 2);
  });

  it('reads several at once, each its own', async () => {
    const one = extractor();
    const texts = [long, `${filler}${long}`, long.replace('36', '48')];
    const read = await Promise.all(texts.map((text) => one.claimsOf(reportOf(text), text)));
    expect(read.map(([claim]) => claim?.quantity?.value.value)).toEqual(['36', '36', '48']);
  });

  it('reads with the dictionaries of a folder, short texts and long ones', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-dictionaries-'));
    writeFileSync(join(folder, 'systems.txt'), '# version: 4\n# source: own desk\nLerato|armoured vehicle|-|LSO\n');
    const text = 'Lesotho bought its Lerato from South Africa in 2022. ';
    const texts = [text, text + filler.repeat(Math.ceil(READ_AT_ONCE / filler.length))];
    const read = await Promise.all(texts.map((one) => extractor(folder).claimsOf(reportOf(one), one)));
    expect(read.map((claims) => claims.map(({ kind, why }) => [kind, /own:systems@4/.test(why[0]?.note ?? '')]))).toEqual([[['procurement', true]], [['procurement', true]]]);
    expect(await extractor().claimsOf(reportOf(text), text)).toEqual([]);
    writeFileSync(join(folder, 'systems.txt'), 'Lerato|armoured vehicle|-|LSO\n');
    expect(() => extractor(folder)).toThrow(/begin with "# version/);
    rmSync(folder, { recursive: true, force: true });
  });

  it('refuses what it had not read when the service stops, and says so', async () => {
    const one = extractor();
    const reading = one.claimsOf(reportOf(long.repeat(20)), long.repeat(20));
    const refused = expect(reading).rejects.toThrow(ExtractionStoppedError);
    await one.onModuleDestroy();
    await refused;
  });

  it('starts a new thread after one was lost', async () => {
    const one = extractor();
    const lost = one.claimsOf(reportOf(long.repeat(20)), long.repeat(20));
    const refused = expect(lost).rejects.toThrow(/send it again/);
    await one.onModuleDestroy();
    await refused;
    expect(await one.claimsOf(reportOf(long), long)).toHaveLength(2);
  });
});
