import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { retold } from '../testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

interface Item { readonly claim: string; readonly priority: number; readonly state: string; readonly kind: string; readonly why: string; readonly decided: { by: string; reason: string } | null }
const queue = async (query = ''): Promise<Item[]> => ((await ingest.get(`/v1/reviews${query}`)).body.items as unknown) as Item[];
const claimOf = async (number: number, more: Record<string, unknown> = {}): Promise<string> => (await ingest.post('/v1/claims', retold(number, more))).body.claims[0]?.id ?? '';
const events = async (): Promise<number> => Number((await ingest.database.pool.query<{ n: string }>('SELECT count(*)::text AS n FROM event_store.log')).rows[0]?.n);

describe('the review queue', () => {
  it('is empty while no threshold asks for more than a record brings', async () => {
    await claimOf(0);
    expect(await queue()).toEqual([]);
  });

  it('takes what falls below the threshold of its kind and source, unsure and weighty first', async () => {
    for (const body of [{ kind: 'procurement', minimum: 1 }, { source: 'src:gazette-1', minimum: 0 }]) {
      expect((await ingest.post('/v1/reviews/thresholds', { ...body, reason: 'A trial.' })).status).toBe(201);
    }
    expect((await ingest.get('/v1/reviews/thresholds')).body.items).toMatchObject([{ kind: 'procurement', source: null, minimum: 1, by: expect.any(String) }, { source: 'src:gazette-1', minimum: 0 }]);
    await claimOf(1);
    const waiting = await claimOf(2);
    const planned = await claimOf(3, { modality: 'planned', money: undefined });
    const list = await queue();
    expect(list.map(({ claim }) => claim)).toEqual([waiting, planned].sort((a, b) => (list.find(({ claim }) => claim === b)?.priority ?? 0) - (list.find(({ claim }) => claim === a)?.priority ?? 0)));
    expect(list.map(({ priority }) => priority)).toEqual([...list.map(({ priority }) => priority)].sort((a, b) => b - a));
    const [first] = (await queue('?limit=1')) as [Item];
    const { next } = (await ingest.get('/v1/reviews?limit=1')).body;
    expect([first, ...(await queue(`?limit=1&cursor=${encodeURIComponent(next ?? '')}`))]).toEqual(list);
    expect(await queue('?kind=signing')).toEqual([]);
  });

  it('gives a claim free by a person’s word, once', async () => {
    const [{ claim }] = (await queue()) as [Item];
    const accepted = await ingest.post(`/v1/reviews/${claim}/accept`, { reason: 'The ministry confirmed it.' });
    expect([accepted.status, accepted.body]).toMatchObject([201, { claim, state: 'accepted', development: expect.any(String) }]);
    const before = await events();
    const again = await ingest.post(`/v1/reviews/${claim}/accept`, { reason: 'The ministry confirmed it.' });
    expect([again.text, again.headers.get('idempotent-replayed'), await events()]).toEqual([accepted.text, 'true', before]);
    expect((await ingest.post(`/v1/reviews/${claim}/reject`, { reason: 'No.' })).status).toBe(422);
    expect((await queue('?state=accepted'))[0]).toMatchObject({ claim, decided: { reason: 'The ministry confirmed it.', by: expect.any(String) } });
  });

  it('takes a correction with the acceptance, and keeps what was rejected', async () => {
    const fixed = await claimOf(4);
    const answer = await ingest.post(`/v1/reviews/${fixed}/fix`, { reason: 'Thirty-four, not thirty-six.', changes: { quantity: { value: '34', unit: 'howitzer' } } });
    expect([answer.status, answer.body]).toMatchObject([201, { state: 'accepted' }]);
    expect((await ingest.get(`/v1/claims/${fixed}`)).body).toMatchObject({ state: 'standing', claim: { quantity: { value: { value: '34' } } } });
    const wrong = await claimOf(5);
    expect((await ingest.post(`/v1/reviews/${wrong}/reject`, { reason: 'A parade, not an order.' })).status).toBe(201);
    expect((await ingest.get(`/v1/claims/${wrong}`)).body).toMatchObject({ state: 'rejected' });
    expect(await queue('?state=rejected')).toMatchObject([{ claim: wrong, decided: { reason: 'A parade, not an order.' } }]);
    expect((await queue()).map(({ claim }) => claim)).not.toContain(wrong);
  });

  it('refuses what is wrong', async () => {
    const [{ claim }] = (await queue()) as [Item];
    expect((await ingest.post(`/v1/reviews/${claim}/accept`, {})).status).toBe(400);
    expect((await ingest.post('/v1/reviews/0000/accept', { reason: 'x' })).status).toBe(404);
    expect((await ingest.get('/v1/reviews/0000')).status).toBe(404);
    expect((await ingest.post('/v1/reviews/thresholds', { minimum: 2, reason: 'x' })).status).toBe(400);
    expect((await ingest.get(`/v1/reviews/${claim}`)).body).toMatchObject({ claim: claim as never, detail: { state: 'pending' } });
  });

  it('is the same when it is made anew', async () => {
    const before = [await queue(), await queue('?state=rejected'), await queue('?state=accepted')];
    await ingest.database.pool.query('TRUNCATE ingest.claim_index, ingest.report_index, ingest.claim_index_place');
    expect([await queue(), await queue('?state=rejected'), await queue('?state=accepted')]).toEqual(before);
  });
});

describe('a submission that loses every race', () => {
  it('is stored and waits, instead of being refused', async () => {
    const small = await ingestUnderTest(testing, { RESOLVE_ATTEMPTS: '1' }, ingest.database);
    const heard = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? ingest : small).post('/v1/claims', retold(100 + index, { kind: 'delivery', object: 'M109 howitzers', status: undefined }))));
    expect(heard.map(({ status }) => status)).toEqual(heard.map(() => 201));
    const contended = heard.flatMap(({ body }) => body.claims as never as { id: string; review?: string }[]).filter(({ review }) => review === 'contention');
    const waiting = (await queue('?kind=delivery&limit=100')).map(({ claim }) => claim);
    expect(waiting.sort()).toEqual(contended.map(({ id }) => id).sort());
    for (const { id } of contended.slice(0, 3)) {
      const { status, body } = await ingest.post(`/v1/reviews/${id}/accept`, { reason: 'Same delivery.' });
      expect([status, body.development]).toEqual([201, heard.find(({ body: one }) => one.claims[0]?.joined === true)?.body.claims[0]?.development]);
    }
  });
});
