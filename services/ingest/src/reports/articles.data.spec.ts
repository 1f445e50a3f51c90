import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Claim } from '@entente/contracts';
import * as testing from '@entente/testing';
import { ingestUnderTest, type HeardBody, type IngestUnderTest } from '../testing/ingest-under-test.js';

const article = (name: string): string => readFileSync(join(process.env['ENTENTE_DATA'] ?? '', 'reports', `${name}.txt`), 'utf8');

let ingest: IngestUnderTest;
let a: HeardBody;
let b: HeardBody;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
  a = (await ingest.post('/v1/reports', { text: article('A'), source: 'src:a' })).body;
  b = (await ingest.post('/v1/reports', { text: article('B'), source: 'src:b' })).body;
});

const claimsOf = async (body: HeardBody, kind: string): Promise<Claim[]> =>
  Promise.all(body.claims.filter((claim) => claim.kind === kind).map(async ({ id }) => (await ingest.get(`/v1/claims/${id}`)).body.claim as Claim));

describe('two articles on one relationship', () => {
  it('tell of one normalisation', async () => {
    const [inA, inB] = [a, b].map(({ claims }) => claims.filter(({ kind }) => kind === 'normalisation'));
    expect(inA).toHaveLength(1);
    expect(inB).toHaveLength(1);
    expect(inB?.[0]).toMatchObject({ joined: true, development: inA?.[0]?.development });
    const [claim] = await claimsOf(a, 'normalisation');
    expect(claim?.valid?.value.edtf).toBe('2020-12');
    expect(claim?.actors.map(({ value }) => `${value.role} ${value.id}`)).toEqual(expect.arrayContaining(['party ISR', 'party MAR', 'broker USA']));
  });

  it('hold the order of the artillery with its price', async () => {
    const orders = [...(await claimsOf(a, 'procurement')), ...(await claimsOf(b, 'procurement'))];
    const order = orders.find(({ object }) => object?.value.includes('ATMOS') === true);
    expect(order?.actors.map(({ value }) => `${value.role} ${value.id}`)).toEqual(expect.arrayContaining(['supplier org:elbit-systems']));
    expect(order?.money[0]?.value).toMatchObject({ currency: 'EUR', min: '200000000', max: '200000000', qualifier: 'approx' });
  });

  it('cite nothing that is not in the text word for word', async () => {
    for (const body of [a, b]) {
      const text = (await ingest.get(`/v1/reports/${body.report}/text`)).text;
      const claims = await Promise.all(body.claims.map(async ({ id }) => (await ingest.get(`/v1/claims/${id}`)).body.claim as Claim));
      const spans = claims.flatMap((claim) => [claim.trigger, ...[...claim.actors, ...claim.money, claim.valid, claim.object].flatMap((field) => field?.spans ?? [])]);
      expect(spans.length).toBeGreaterThan(20);
      for (const { start, end, exact } of spans) expect(text.slice(start, end)).toBe(exact);
    }
  });
});
