import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { retold } from '../testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

const events = async (): Promise<number> => Number((await ingest.database.pool.query<{ n: string }>('SELECT count(*)::text AS n FROM event_store.log')).rows[0]?.n);

describe('a conflict', () => {
  it('is judged by a person, on the sides there are', async () => {
    const money = (min: string) => ({ money: { currency: 'EUR', min, max: min, qualifier: 'exact' } });
    const { body } = await ingest.post('/v1/claims', retold(1, money('200000000')));
    await ingest.post('/v1/claims', retold(2, money('240000000')));
    const conflict = `${body.claims[0]?.development ?? ''}-money`;
    const triage = (more: Record<string, unknown>) => ingest.post(`/v1/conflicts/${conflict}/triage`, { reason: 'The contract says so.', ...more });
    expect((await triage({ state: 'resolved', side: 'EUR 1' })).status).toBe(422);
    const resolved = await triage({ state: 'resolved', side: 'EUR 200 m' });
    expect([resolved.status, resolved.body]).toMatchObject([201, { conflict, state: 'resolved', side: 'EUR 200 m' }]);
    const before = await events();
    const again = await triage({ state: 'resolved', side: 'EUR 200 m' });
    expect([again.text, again.headers.get('idempotent-replayed'), await events()]).toEqual([resolved.text, 'true', before]);
    expect((await triage({ state: 'dismissed' })).status).toBe(201);
    expect((await ingest.post(`/v1/conflicts/${conflict.replace('money', 'date')}/triage`, { state: 'dismissed', reason: 'x' })).status).toBe(404);
    expect((await ingest.post('/v1/conflicts/none/triage', { state: 'dismissed', reason: 'x' })).status).toBe(404);
    expect((await triage({ state: 'wrong' })).status).toBe(400);
  });
});

describe('a weak link', () => {
  interface View { readonly id: string; readonly other: string; readonly state: string; readonly why: string; readonly dismissed?: { reason: string } }
  const suggestions = async (development: string): Promise<View[]> => ((await ingest.get(`/v1/suggestions?development=${development}`)).body.items as unknown) as View[];
  const all = async (query = ''): Promise<View[]> => ((await ingest.get(`/v1/suggestions${query}`)).body.items as unknown) as View[];
  const developmentOf = async (number: number, object: string): Promise<string> =>
    (await ingest.post('/v1/claims', retold(number, { object, quantity: undefined, money: undefined, quote: undefined, valid: { edtf: '2022' } }))).body.claims[0]?.development ?? '';

  it('is listed with its reason, dismissed and kept, or joined by a person', async () => {
    const barak = await developmentOf(11, 'Barak MX air defence system');
    const unnamed = await developmentOf(12, 'next-generation air defence platforms');
    const [link] = await suggestions(barak);
    expect(link).toMatchObject({ other: unnamed, state: 'open', why: expect.stringMatching(/./) });
    expect((await suggestions(unnamed))[0]?.id).toBe(link?.id);
    expect(await all()).toEqual([expect.objectContaining({ id: link?.id, state: 'open', kind: 'procurement', pair: 'ISR-MAR' })]);
    expect(await all('?kind=delivery')).toEqual([]);
    const dismissed = await ingest.post(`/v1/suggestions/${link?.id ?? ''}/dismiss`, { reason: 'Two tenders.' });
    expect(dismissed.status).toBe(201);
    expect((await ingest.post(`/v1/suggestions/${link?.id ?? ''}/dismiss`, { reason: 'Two tenders.' })).text).toBe(dismissed.text);
    expect(await suggestions(barak)).toMatchObject([{ state: 'dismissed', dismissed: { reason: 'Two tenders.' } }]);
    expect([await all(), (await all('?state=dismissed&pair=ISR-MAR')).map(({ id }) => id)]).toEqual([[], [link?.id]]);
    expect(await all('?state=dismissed&pair=MAR-ISR')).toHaveLength(1);
    const merged = await ingest.post(`/v1/suggestions/${link?.id ?? ''}/accept`, { reason: 'One tender after all.' });
    expect([merged.status, merged.body]).toMatchObject([201, { survivor: barak, absorbed: [unnamed] }]);
    expect(await suggestions(barak)).toEqual([]);
    expect([await all(), await all('?state=dismissed')]).toEqual([[], []]);
    expect((await ingest.get('/v1/suggestions?development=00000000000000000000000000000000')).status).toBe(404);
    expect((await ingest.post('/v1/suggestions/none/accept', { reason: 'x' })).status).toBe(404);
  });

  it('is listed among those of all developments, best first and page by page', async () => {
    for (const [index, object] of ['air defence systems', 'an air defence battery', 'Spyder air defence systems'].entries()) await developmentOf(20 + index, object);
    const listed = await all();
    expect(listed.length).toBeGreaterThan(2);
    const scores = listed.map((one) => (one as unknown as { score: number }).score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    const paged: View[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await ingest.get(`/v1/suggestions?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...(body.items as unknown as View[]));
      cursor = (body as unknown as { next: string | null }).next;
    }
    expect(paged.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
  });
});
