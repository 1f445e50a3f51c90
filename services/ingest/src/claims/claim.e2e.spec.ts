import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';

const ORDER = {
  source: 'src:example-wire',
  url: 'https://wire.example/howitzers',
  quote: 'Morocco ordered 36 ATMOS 2000 howitzers from Elbit Systems for around 200 million euros.',
  kind: 'procurement',
  actors: [
    { role: 'buyer', id: 'MAR', name: 'Morocco' },
    { role: 'supplier', id: 'org:elbit-systems', name: 'Elbit Systems' },
  ],
  valid: { edtf: '2025-02' },
  object: 'ATMOS 2000 howitzers',
  quantity: { value: '36', unit: 'howitzer' },
  money: { text: 'around 200 million euros', currency: 'EUR', min: '200000000', qualifier: 'approx' },
  status: 'contract-signed',
};

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

describe('POST /v1/claims', () => {
  it('stores a claim with its report and answers where it belongs', async () => {
    const { status, body } = await ingest.post('/v1/claims', ORDER);
    expect(body).toMatchObject({ claims: [{ kind: 'procurement', joined: false }], events: 4, position: expect.stringMatching(/^main-\d+$/) });
    expect(status).toBe(201);
  });

  it('joins what another source tells of the same order', async () => {
    const first = await ingest.post('/v1/claims', ORDER);
    const { body } = await ingest.post('/v1/claims', { ...ORDER, source: 'src:example-gazette', url: 'https://gazette.example/1', valid: { edtf: '2025' } });
    expect(body.claims[0]).toMatchObject({ joined: true, development: first.body.claims[0].development });
  });
});
