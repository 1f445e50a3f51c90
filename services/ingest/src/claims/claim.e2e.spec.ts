import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Claim } from '@entente/contracts';
import * as testing from '@entente/testing';
import { order, retold } from '../testing/example-records.js';
import { ingestUnderTest, type Heard, type IngestUnderTest } from '../testing/ingest-under-test.js';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

const pointersOf = (heard: Heard): string[] => heard.body.errors.map(({ pointer }) => pointer).sort();

describe('POST /v1/claims', () => {
  it('stores a claim with its report and answers where it belongs', async () => {
    const { status, body } = await ingest.post('/v1/claims', order());
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(['claims', 'document', 'epoch', 'events', 'position', 'report']);
    expect(body).toMatchObject({ claims: [{ kind: 'procurement', joined: false }], events: 4, position: expect.stringMatching(/^main-\d+$/) });
  });

  it('joins what another source tells of the same order', async () => {
    const first = await ingest.post('/v1/claims', order());
    const { body } = await ingest.post('/v1/claims', retold(1, { valid: { edtf: '2025' } }));
    expect(body.claims[0]).toMatchObject({ joined: true, development: first.body.claims[0]?.development });
  });

  it('cites the words that carry each field', async () => {
    const { body } = await ingest.post('/v1/claims', retold(2));
    const [report, text, claim] = await Promise.all([
      ingest.get(`/v1/reports/${body.report}`),
      ingest.get(`/v1/reports/${body.report}/text`),
      ingest.get(`/v1/claims/${body.claims[0]?.id ?? ''}`),
    ]);
    expect(report.body).toMatchObject({ id: body.report, source: 'src:gazette-2', claims: [{ id: body.claims[0]?.id, kind: 'procurement' }] });
    const { money, actors, object } = claim.body.claim as Claim;
    const spans = [...money, ...actors, object].flatMap((field) => [...(field?.spans ?? [])]);
    expect(spans).toHaveLength(4);
    for (const span of spans) expect(text.text.slice(span.start, span.end)).toBe(span.exact);
    expect(actors[1]?.spans[0]?.exact).toBe('Elbit Systems');
    expect(claim.body).toMatchObject({ state: 'standing', development: body.claims[0]?.development });
  });

  it('keeps two claims of one quotation apart', async () => {
    const first = await ingest.post('/v1/claims', retold(3));
    const { body } = await ingest.post('/v1/claims', retold(3, { kind: 'statement', actors: [{ role: 'speaker', id: 'MAR' }], status: undefined }));
    expect(body.report).not.toBe(first.body.report);
    expect(body.document).toBe(first.body.document);
    expect(body.claims[0]).toMatchObject({ kind: 'statement', joined: false });
  });
});

describe('a large claim', () => {
  it('is stored when it is within the limits', async () => {
    const actors = Array.from({ length: 40 }, (_, index) => ({ role: index < 2 ? 'party' : 'mentioned', id: `org:a${index}`, name: `Name ${index}` }));
    const { status } = await ingest.post('/v1/claims', retold(4, { kind: 'dialogue', status: undefined, quote: 'Ж'.repeat(19_999), actors }));
    expect(status).toBe(201);
  });
});

describe('a wrong claim', () => {
  it('is refused with every wrong field, and stores nothing', async () => {
    const before = await head();
    const heard = await ingest.post('/v1/claims', {
      source: '',
      kind: 'purchase',
      actors: [{ role: 'buyer', id: 'MAR', rank: 1 }, { role: 'king', id: 'ISR' }],
      valid: { edtf: 'last spring' },
      money: { min: 200, currency: 'euro' },
      url: 'javascript:alert(1)',
      colour: 'red',
      quantity: { value: '1e9' },
    });
    expect(heard.status).toBe(400);
    expect(heard.headers.get('content-type')).toContain('application/problem+json');
    expect(pointersOf(heard)).toEqual(['/actors/0/rank', '/actors/1/role', '/colour', '/kind', '/money/currency', '/money/min', '/quantity/value', '/source', '/url', '/valid/edtf']);
    expect(await head()).toBe(before);
  });

  it('is refused for what only reading finds', async () => {
    const heard = await ingest.post('/v1/claims', order({ actors: [{ role: 'buyer', id: 'XQX' }], money: [{ currency: 'EUR', min: '5' }, { currency: 'QQQ', min: '7', max: '6' }], kind: 'dialogue' }));
    expect(heard.status).toBe(400);
    expect(pointersOf(heard)).toEqual(['/actors/0/id', '/money/1/currency', '/status']);
  });

  it.each([
    ['no body', '', 400],
    ['no JSON', '{"kind":', 400],
    ['a list', '[]', 400],
    ['a half surrogate', JSON.stringify(order()).replace('howitzers from', '\\ud800 from'), 400],
    ['too large', JSON.stringify(order({ actors: Array.from({ length: 40 }, (_, index) => ({ role: 'mentioned', id: `org:a${index}`, name: 'я'.repeat(200) })), quote: 'Ж'.repeat(20_000), object: 'Ж'.repeat(500), title: 'Ж'.repeat(500), url: `https://a.example/${'x'.repeat(2_000)}`, attribution: { mode: 'report', hedges: Array.from({ length: 20 }, () => 'ж'.repeat(200)) } })), 413],
  ])('with %s is refused', async (_name, body, status) => {
    const heard = await ingest.post('/v1/claims', body);
    expect([heard.status, heard.body.detail]).toEqual([status, expect.any(String)]);
  });

  it('of another media type is refused', async () => {
    const heard = await ingest.post('/v1/claims', 'kind=procurement', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(heard.status).toBe(415);
  });

  it('that does not exist is not found', async () => {
    for (const path of ['/v1/claims/0000', '/v1/reports/0000', '/v1/reports/0000/text']) {
      expect(await ingest.get(path)).toMatchObject({ status: 404, body: { type: 'urn:entente:problem:not-found' } });
    }
  });
});

async function head(): Promise<string> {
  const { rows } = await ingest.database.pool.query<{ head: string }>(`SELECT count(*)::text AS head FROM ingest.report_text`);
  return rows[0]?.head ?? '';
}
