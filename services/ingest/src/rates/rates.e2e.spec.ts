import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { retold } from '../testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

const priced = (number: number, currency: string, more: Record<string, unknown> = {}) => ingest.post('/v1/claims', retold(number, { money: { currency, min: '109000000', max: '109000000', qualifier: 'exact' }, ...more }));
const load = (rates: object[], more: Record<string, unknown> = {}) => ingest.post('/v1/rates', { source: 'ECB', rates, ...more });

async function converted(type: string): Promise<unknown[]> {
  const { rows } = await ingest.database.pool.query<{ data: { conversions?: unknown } }>('SELECT data FROM event_store.log WHERE type = $1 ORDER BY position', [type]);
  return rows.map(({ data }) => data.conversions);
}

const DOLLARS = [{ currency: 'USD', day: '2025-02-03', rate: '1.08' }, { currency: 'USD', day: '2025-02-04', rate: '1.10' }];
const BY_MEAN = { amount: 0, currency: 'EUR', min: '100000000', max: '100000000', rate: '1.09', from: '2025-02-03', to: '2025-02-04', source: 'ECB' };

describe('rates', () => {
  it('loaded late convert what was told before, and say for what there is none', async () => {
    await priced(1, 'USD');
    await priced(2, 'MAD');
    const { status, body } = await load(DOLLARS);
    expect([status, body]).toEqual([201, { loaded: 2, conversions: { looked: 2, converted: 1, missing: { MAD: 1 }, position: expect.stringMatching(/^main-/) } }]);
    expect(await converted('claim.converted')).toEqual([[BY_MEAN]]);
  });

  it('loaded again store nothing', async () => {
    expect((await load(DOLLARS)).body).toEqual({ loaded: 0, conversions: { looked: 2, converted: 0, missing: { MAD: 1 }, position: null } });
  });

  it('convert what is told later as it comes in', async () => {
    await priced(3, 'USD');
    expect((await converted('procurement.reported')).at(-1)).toEqual([BY_MEAN]);
  });

  it('follow a correction of the amount', async () => {
    const { body } = await priced(4, 'USD');
    const changes = { money: { currency: 'USD', min: '218000000', max: '218000000', qualifier: 'exact' } };
    expect((await ingest.post(`/v1/claims/${body.claims[0]?.id ?? ''}/corrections`, { reason: 'Twice that.', changes })).status).toBe(201);
    expect((await converted('claim.converted')).at(-1)).toEqual([{ ...BY_MEAN, min: '200000000', max: '200000000' }]);
  });

  it('corrected correct what followed from them', async () => {
    const { body } = await load([{ currency: 'USD', day: '2025-02-04', rate: '1.1000' }, { currency: 'USD', day: '2025-02-03', rate: '1.10' }]);
    expect(body).toMatchObject({ conversions: { converted: 3 } });
    expect((await ingest.get('/v1/rates')).body.items).toEqual([{ currency: 'USD', base: 'EUR', days: 2, from: '2025-02-03', to: '2025-02-04', sources: ['ECB'] }]);
    expect((await ingest.get('/v1/rates/USD')).body).toMatchObject({ rates: [{ day: '2025-02-03', rate: '1.10' }, { day: '2025-02-04' }] });
  });

  it('are refused where they are none', async () => {
    const heard = await load([{ currency: 'usd', day: '2025-02-30', rate: '0' }]);
    expect([heard.status, heard.body.errors.map(({ pointer }) => pointer).sort()]).toEqual([400, ['/rates/0/currency', '/rates/0/day', '/rates/0/rate']]);
    expect((await ingest.get('/v1/rates/GBP')).status).toBe(404);
  });
});
