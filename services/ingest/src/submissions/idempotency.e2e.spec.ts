import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { order, retold } from '../testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

const TEXT = 'Israel and Morocco restored diplomatic ties in December 2020.';
const report = (more: Record<string, unknown> = {}): Record<string, unknown> => ({ text: TEXT, source: 'src:example-wire', ...more });
const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, index) => make(index)));

async function events(): Promise<number> {
  const status = await ingest.post('/v1/claims', retold(9_999));
  return Number(status.body.position.slice('main-'.length));
}

describe('the same again', () => {
  it('answers the same, says so, and stores nothing', async () => {
    const first = await ingest.post('/v1/reports', report());
    const before = await events();
    const again = await ingest.post('/v1/reports', report());
    expect(again.text).toBe(first.text);
    expect(again.status).toBe(first.status);
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([null, 'true']);
    expect(await events()).toBe(before);
  });

  it('twenty times at once is stored once and answered the same', async () => {
    const heard = await times(20, () => ingest.post('/v1/claims', retold(1)));
    expect(new Set(heard.map(({ text }) => text)).size).toBe(1);
    expect(new Set(heard.map(({ status }) => status))).toEqual(new Set([201]));
    expect(heard.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
  });

  it('twenty times at once over two processes is stored once', async () => {
    const other = await ingestUnderTest(testing, {}, ingest.database);
    const heard = await times(20, (index) => (index % 2 === 0 ? ingest : other).post('/v1/claims', retold(2)));
    expect(new Set(heard.map(({ text }) => text)).size).toBe(1);
    expect(heard.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
  });

  it('with another title, or keys in another order, is the same report', async () => {
    const first = await ingest.post('/v1/reports', report({ title: 'Ties restored' }));
    const again = await ingest.post('/v1/reports', { title: 'Other words', ...report() });
    expect(again.body).toEqual(first.body);
  });

  it('from another source is another report', async () => {
    const first = await ingest.post('/v1/reports', report());
    const other = await ingest.post('/v1/reports', report({ source: 'src:other' }));
    expect(other.body.report).not.toBe(first.body.report);
  });

  it('is told from the log alone, also when the command is forgotten', async () => {
    const first = await ingest.post('/v1/claims', retold(3));
    await ingest.database.pool.query('DELETE FROM event_store.command');
    const again = await ingest.post('/v1/claims', retold(3));
    expect(again.text).toBe(first.text);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });
});

describe('an Idempotency-Key', () => {
  const keyed = (body: Record<string, unknown>, key: string) => ingest.post('/v1/claims', body, { 'idempotency-key': key });

  it('answers the same again', async () => {
    const first = await keyed(retold(10), 'key-10');
    const again = await keyed(retold(10), 'key-10');
    expect([again.text, again.headers.get('idempotent-replayed')]).toEqual([first.text, 'true']);
  });

  it('is refused for another body', async () => {
    await keyed(retold(11), 'key-11');
    const other = await keyed(retold(12), 'key-11');
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:entente:problem:idempotency-mismatch' } });
  });

  it('given at first with content that was there already, stands for that content', async () => {
    const first = await ingest.post('/v1/claims', retold(13));
    const again = await keyed(retold(13), 'key-13');
    expect(again.text).toBe(first.text);
    expect((await keyed(retold(14), 'key-13')).status).toBe(422);
    expect((await keyed(retold(13), 'key-13')).text).toBe(first.text);
  });

  it('with two bodies at once is taken for one of them', async () => {
    const heard = await times(20, (index) => keyed(retold(20 + (index % 2)), 'key-20'));
    const statuses = heard.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(10).fill(201), ...Array<number>(10).fill(422)]);
  });

  it('means something else on another route and for a wrong one is refused', async () => {
    await keyed(retold(30), 'key-30');
    expect((await ingest.post('/v1/reports', report({ source: 'src:k30' }), { 'idempotency-key': 'key-30' })).status).toBe(201);
    expect((await keyed(order(), 'x'.repeat(300))).status).toBe(400);
  });
});
