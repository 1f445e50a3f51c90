import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { ingestUnderTest, type Heard, type IngestUnderTest } from '../testing/ingest-under-test.js';

let ingest: IngestUnderTest;
let second: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
  second = await ingestUnderTest(testing, {}, ingest.database);
});

const ORDER = 'Morocco ordered 36 ATMOS 2000 howitzers from Elbit Systems in February 2025 for 200 million euros.';
const TIES = 'Israel and Morocco restored diplomatic ties in December 2020.';
const MEMORANDUM = 'Israel and Morocco signed a defence memorandum of understanding on 24 November 2021.';

const article = (...sentences: string[]): string => ['Howitzers for Morocco', 'Home | News | World', ...sentences, 'Share this article'].join('\n\n');
const post = (path: string, text: string, by = ingest): Promise<Heard> => by.post('/v1/reports', { source: 'src:example-wire', url: `https://wire.example/${path}`, text });
const changes = async (report: string): Promise<unknown> => (await ingest.get(`/v1/reports/${report}/changes`)).body;

/** What events of a type say, in their order. @param type may hold `%` */
async function logged<Data>(type: string): Promise<Data[]> {
  const { rows } = await ingest.database.pool.query<{ data: Data }>('SELECT data FROM event_store.log WHERE type LIKE $1 ORDER BY position', [type]);
  return rows.map(({ data }) => data);
}

describe('an article that is fetched again', () => {
  it('unchanged but for its furniture is the same report', async () => {
    const first = await post('same', article(ORDER));
    const again = await post('same', `We use cookies to improve your experience.\nUpdated 3 min ago\n${article(ORDER).replaceAll('\n\n', '\n')}\n12 comments`);
    expect([again.status, again.text, again.headers.get('idempotent-replayed')]).toEqual([201, first.text, 'true']);
  });

  it('changed tells what stays, what reads otherwise, what is gone and what is new', async () => {
    const first = await post('changed', article(ORDER, TIES));
    expect(first.body.claims).toHaveLength(2);
    const [order, ties] = first.body.claims.map(({ id }) => id);
    const next = await post('changed', article(ORDER.replace('200 m', '175 m'), MEMORANDUM));
    expect(next.body).toMatchObject({ document: first.body.document, claims: [{ kind: 'signing' }], version: { number: 2, previous: first.body.report, stays: [], changed: [order], vanished: [ties] } });
    const told = await changes(next.body.report);
    expect(told).toMatchObject({
      document: first.body.document,
      version: 2,
      previous: first.body.report,
      added: [{ claim: next.body.claims[0]?.id, kind: 'signing' }],
      changed: [{ claim: order, fields: [{ field: 'money', before: ['EUR 200 m'], after: ['EUR 175 m'] }] }],
      vanished: [{ claim: ties, quote: expect.stringContaining('restored') }],
      stays: [],
      sentences: { added: [ORDER.replace('200 m', '175 m'), MEMORANDUM], removed: [ORDER, TIES] },
    });
    const claim = await ingest.get(`/v1/claims/${order ?? ''}`);
    const text = await ingest.get(`/v1/reports/${next.body.report}/text`);
    const { trigger, report } = claim.body.claim as { trigger: { start: number; end: number; exact: string }; report: string };
    expect([report, text.text.slice(trigger.start, trigger.end)]).toEqual([next.body.report, trigger.exact]);
    const detail = (await ingest.get(`/v1/reports/${next.body.report}`)).body;
    expect(detail).toMatchObject({ version: 2, claims: expect.arrayContaining([{ id: order, kind: 'procurement' }, { id: next.body.claims[0]?.id, kind: 'signing' }]) });
    const whole = await ingest.get(`/v1/documents/${first.body.document}/changes`);
    expect((whole.body as never as { versions: { version: number }[] }).versions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('undated counts what it says relatively from the day of the version before', async () => {
    const first = await ingest.post('/v1/reports', { source: 'src:example-wire', url: 'https://wire.example/relative', text: article(ORDER), publishedAt: '2026-01-08' });
    const next = await post('relative', article(ORDER, 'Last month, Denmark and Israel signed a defence memorandum of understanding.'));
    expect(next.body).toMatchObject({ version: { previous: first.body.report }, claims: [{ kind: 'signing' }] });
    const { claim } = (await ingest.get(`/v1/claims/${next.body.claims[0]?.id ?? ''}`)).body as { claim: { valid: { value: { edtf: string } } } };
    expect(claim.valid.value.edtf).toMatch(/2025-12/);
    expect((await ingest.get(`/v1/reports/${next.body.report}`)).body).toMatchObject({ publishedAt: null });
  });

  it('is told of as it was received first: nothing before, all of it new', async () => {
    const first = await post('first', article(ORDER));
    expect(await changes(first.body.report)).toMatchObject({ version: 1, previous: null, added: [{ kind: 'procurement' }], changed: [], vanished: [] });
    expect((await ingest.get('/v1/reports/0000/changes')).status).toBe(404);
    expect((await ingest.get('/v1/documents/0000/changes')).status).toBe(404);
  });

  it('a structured claim has no versions, and says so', async () => {
    const record = await ingest.post('/v1/claims', { source: 'src:desk', url: 'https://desk.example/1', kind: 'signing', actors: [{ role: 'party', id: 'ISR' }, { role: 'party', id: 'MAR' }] });
    expect(await changes(record.body.report)).toMatchObject({ version: null, previous: null, added: [{ kind: 'signing' }] });
  });
});

describe('twenty clients posting one article and slight edits of it at once, to two processes', () => {
  it.each(['one', 'two', 'three', 'four'])('end in one document, a report for each text and no claim twice (%s)', async (name) => {
    const edits = [article(ORDER, TIES), article(ORDER.replace('200 m', '175 m'), TIES), article(`${ORDER} The army confirmed it.`, TIES), article(ORDER, TIES, MEMORANDUM), article(TIES)];
    const heard = await Promise.all(Array.from({ length: 20 }, (_, client) => post(`race-${name}`, `${client % 4 === 0 ? '' : 'Updated 5 minutes ago\n'}${edits[client % edits.length] ?? ''}`, client % 2 === 0 ? ingest : second)));
    expect(heard.filter(({ status }) => status !== 201).map(({ body }) => body)).toEqual([]);
    expect(new Set(heard.map(({ body }) => body.document)).size).toBe(1);
    expect(new Set(heard.map(({ body }) => body.report)).size).toBe(edits.length);
    const [document = ''] = heard.map(({ body }) => body.document);
    const { versions } = (await ingest.get(`/v1/documents/${document}/changes`)).body as never as { versions: { version: number }[] };
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    const reported = heard.flatMap(({ body }) => body.claims);
    expect(new Set(reported.map(({ id }) => id)).size).toBe(3);
    expect(new Set(reported.map(({ kind }) => kind)).size).toBe(3);
    // In the log: each version follows the one before it, each claim is there once, and nothing else is.
    const versioned = await logged<{ document: string; version: number; report: string; previous: string | null }>('document.versioned');
    const chain = versioned.filter((one) => one.document === document);
    expect(chain.map(({ version, previous }) => [version, previous])).toEqual(chain.map((_, index) => [index + 1, chain[index - 1]?.report ?? null]));
    expect(chain.map(({ report }) => report).sort()).toEqual([...new Set(heard.map(({ body }) => body.report))].sort());
    const stored = (await logged<{ claim?: { id: string; report: string } }>('%.reported')).flatMap(({ claim }) => (claim !== undefined && chain.some(({ report }) => report === claim.report) ? [claim.id] : []));
    expect(stored.sort()).toEqual([...new Set(reported.map(({ id }) => id))].sort());
    const received = await logged<{ report: { id: string; document: string } }>('report.received');
    expect(received.filter(({ report }) => report.document === document)).toHaveLength(edits.length);
  });
});
