import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

describe('POST /v1/reports', () => {
  it('stores a text once, under its hash', async () => {
    const text = 'Israel and Morocco restored diplomatic ties in December 2020.\r\nÉté, ١٢, 🙂.';
    const { status, body } = await ingest.post('/v1/reports', { text, source: 'Example Wire', publishedAt: '2020-12-11', language: 'en' });
    expect(status).toBe(201);
    const report = await ingest.get(`/v1/reports/${body.report}`);
    const stored = await ingest.get(`/v1/reports/${body.report}/text`);
    expect(stored.text).toBe(text.replace('\r\n', '\n'));
    expect(report.body).toMatchObject({
      source: 'src:example-wire',
      document: body.document,
      length: stored.text.length,
      textHash: createHash('sha256').update(stored.text).digest('hex'),
      publishedAt: '2020-12-11',
      mediaType: 'text/plain',
    });
    expect(stored.headers.get('etag')).toBe(`"${report.body.textHash}"`);
  });

  it('reads a page: its text, and what it says of itself', async () => {
    const html = `<html lang="en"><head><title>Ties restored</title><link rel="canonical" href="https://wire.example/ties">
      <meta property="article:published_time" content="2020-12-11T08:00:00Z"></head>
      <body><nav>Home</nav><article><p>Israel and Morocco restored <b>diplomatic</b> ties in December 2020.</p></article></body></html>`;
    const { body } = await ingest.post('/v1/reports', { html, source: 'src:wire' });
    const report = await ingest.get(`/v1/reports/${body.report}`);
    expect(report.body).toMatchObject({ title: 'Ties restored', url: 'https://wire.example/ties', publishedAt: '2020-12-11T08:00:00Z', language: 'en', mediaType: 'text/html' });
    expect((await ingest.get(`/v1/reports/${body.report}/text`)).text).toBe('Israel and Morocco restored diplomatic ties in December 2020.');
    const { rows } = await ingest.database.pool.query<{ raw: Buffer }>('SELECT raw FROM ingest.report_text WHERE sha256 = $1', [report.body.textHash]);
    expect(rows[0]?.raw.toString('utf8')).toBe(html);
  });

  it.each([
    ['neither text nor html', { source: 's' }, 400],
    ['both', { source: 's', text: 'x', html: '<p>x' }, 400],
    ['blank text', { source: 's', text: ' \n\t ' }, 400],
    ['a page without words', { source: 's', html: '<html><script>1</script></html>' }, 400],
    ['no source', { text: 'x' }, 400],
    ['a date that does not exist', { source: 's', text: 'x', publishedAt: '2025-02-30' }, 400],
    ['a date that is no day', { source: 's', text: 'x', publishedAt: '2025' }, 400],
    ['an unknown field', { source: 's', text: 'x', importance: 3 }, 400],
    ['a text over a million bytes', { source: 's', text: 'é'.repeat(500_001) }, 413],
    ['a body over the limit', { source: 's', text: 'x', html: 'x'.repeat(5_000_000) }, 413],
  ])('refuses %s', async (_name, body, status) => {
    const heard = await ingest.post('/v1/reports', body);
    expect([heard.status, heard.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(heard.body.detail).toEqual(expect.any(String));
  });

  it('takes a text of a million bytes', async () => {
    const { status, body } = await ingest.post('/v1/reports', { source: 's', text: 'é'.repeat(500_000) });
    expect(status).toBe(201);
    expect((await ingest.get(`/v1/reports/${body.report}`)).body.length).toBe(500_000);
  });
});

describe('GET /v1/reports', () => {
  it('gives every report once, page by page', async () => {
    for (let index = 0; index < 7; index += 1) await ingest.post('/v1/reports', { source: 'src:pages', text: `Report number ${index}.` });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await ingest.get(`/v1/reports?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(page.body.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(7);
    expect((await ingest.get('/v1/reports?cursor=nonsense')).status).toBe(400);
    expect((await ingest.get('/v1/reports?limit=0')).status).toBe(400);
  });
});

describe('stored texts', () => {
  it('can be neither changed nor removed', async () => {
    await ingest.post('/v1/reports', { source: 's', text: 'Kept for ever.' });
    for (const sql of ["UPDATE ingest.report_text SET text = 'x'", 'DELETE FROM ingest.report_text', 'TRUNCATE ingest.report_text']) {
      await expect(ingest.database.pool.query(sql)).rejects.toThrow(/refused/);
    }
  });

  it('must be what their hash says', async () => {
    const insert = ingest.database.pool.query('INSERT INTO ingest.report_text (sha256, text) VALUES ($1, $2)', ['0'.repeat(64), 'x']);
    await expect(insert).rejects.toThrow(/check constraint/);
  });
});
