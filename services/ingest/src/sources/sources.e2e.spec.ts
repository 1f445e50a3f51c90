import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { retold } from '../testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

const told = async (number: number, more: Record<string, unknown> = {}): Promise<string> => (await ingest.post('/v1/claims', retold(number, more))).body.claims[0]?.id ?? '';
const gradesOf = async (claim: string): Promise<unknown> => ((await ingest.get(`/v1/claims/${claim}`)).body.claim as { grades: unknown }).grades;
const grade = (source: string, body: Record<string, unknown>) => ingest.post(`/v1/sources/${source}/grades`, { reason: 'Ten years of reading it.', ...body });

describe('a source', () => {
  it('is listed with what it told, ungraded', async () => {
    await told(1, { publishedAt: '2023-05-05' });
    expect((await ingest.get('/v1/sources')).body.items).toMatchObject([{ id: 'src:gazette-1', grade: 'F', reports: 1, claims: 1, from: '2023-05-05', to: '2023-05-05' }]);
  });

  it('is graded from a day on: claims of that time inherit it, those before don’t, those to come do', async () => {
    const [old, recent] = [await told(2, { publishedAt: '2021-01-01' }), await told(2, { publishedAt: '2024-01-01', url: 'https://gazette-2.example/other' })];
    const answer = await grade('src:gazette-2', { grade: 'B', from: '2022-01-01' });
    expect([answer.status, answer.body]).toMatchObject([201, { source: 'src:gazette-2', grade: 'B', inherited: 1 }]);
    const next = await told(2, { publishedAt: '2025-01-01', url: 'https://gazette-2.example/third' });
    expect([await gradesOf(old), await gradesOf(recent), await gradesOf(next)]).toEqual([{ reliability: 'F', credibility: 6 }, { reliability: 'B', credibility: 2 }, { reliability: 'B', credibility: 2 }]);
    const again = await grade('src:gazette-2', { grade: 'B', from: '2022-01-01' });
    expect([again.headers.get('idempotent-replayed'), again.body.event]).toEqual(['true', answer.body.event]);
  });

  it('shows its grades over time, as of a day and as of what was known', async () => {
    const before = (await ingest.post('/v1/claims', retold(99))).body.position;
    await grade('src:gazette-2', { grade: 'D', from: '2024-06-01' });
    const at = async (query: string): Promise<unknown> => ((await ingest.get(`/v1/sources/src:gazette-2${query}`)).body as never as { grade: string }).grade;
    expect([await at('?at=2021-05-05'), await at('?at=2023-05-05'), await at(''), await at(`?knownAt=${before}`)]).toEqual(['F', 'B', 'D', 'B']);
    expect((await ingest.get('/v1/sources?grade=D')).body.items).toMatchObject([{ id: 'src:gazette-2' }]);
  });

  it('that nobody knows is not found; a wrong grade is refused', async () => {
    expect((await ingest.get('/v1/sources/src:nobody')).status).toBe(404);
    expect((await grade('src:gazette-1', { grade: 'G' })).status).toBe(400);
    expect((await grade('src:gazette-1', { grade: 'A', from: '2024-02-30' })).status).toBe(422);
  });
});

describe('a claim', () => {
  it('is graded by a person, over what it inherits and for good', async () => {
    const claim = await told(3, { publishedAt: '2024-01-01' });
    const stated = await ingest.post(`/v1/claims/${claim}/grades`, { credibility: 1, reason: 'The contract itself was published.' });
    expect([stated.status, await gradesOf(claim)]).toEqual([201, { reliability: 'F', credibility: 1 }]);
    await grade('src:gazette-3', { grade: 'E', from: '2020-01-01' });
    expect(await gradesOf(claim)).toEqual({ reliability: 'F', credibility: 1 });
    const again = await ingest.post(`/v1/claims/${claim}/grades`, { credibility: 1, reason: 'The contract itself was published.' });
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
  });

  it('keeps the credibility its record states when the source is graded', async () => {
    const claim = await told(4, { publishedAt: '2024-01-01', credibility: 3 });
    await grade('src:gazette-4', { grade: 'A', from: '2020-01-01' });
    expect(await gradesOf(claim)).toEqual({ reliability: 'A', credibility: 3 });
  });
});

describe('an agency text printed twice', () => {
  const text = `RABAT (Reuters) - ${Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')}. Israel and Morocco restored diplomatic ties in December 2020.`;
  const post = (source: string, words: string) => ingest.post('/v1/reports', { source, url: `https://${source}.example/a`, text: words });

  it('is told to be a copy, and its claims go back to the agency', async () => {
    const first = await post('first', text);
    const second = await post('second', `${text} It said nothing more.`);
    expect(second.body).toMatchObject({ duplicateOf: { report: first.body.report, document: first.body.document, likeness: expect.any(Number) } });
    expect((first.body as never as { duplicateOf?: unknown }).duplicateOf).toBeUndefined();
    const again = await post('second', `${text} It said nothing more.`);
    expect(again.text).toBe(second.text);
    const { rows } = await ingest.database.pool.query<{ data: { agency?: string; sketch?: string } }>(`SELECT data FROM event_store.log WHERE type = 'normalisation.reported'`);
    expect(rows.map(({ data }) => [data.agency, data.sketch?.length])).toEqual([['src:reuters', 86], ['src:reuters', 86]]);
  });
});
