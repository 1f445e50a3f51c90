import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Claim } from '@entente/contracts';
import * as testing from '@entente/testing';
import { order, retold } from '../testing/example-records.js';
import { ingestUnderTest, type Heard, type IngestUnderTest } from '../testing/ingest-under-test.js';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

interface Told {
  readonly claim: string;
  readonly development: string;
}

async function tell(record: Record<string, unknown>): Promise<Told> {
  const { status, body } = await ingest.post('/v1/claims', record);
  expect(status).toBe(201);
  const [told] = body.claims;
  return { claim: told?.id ?? '', development: told?.development ?? '' };
}

/** An order of its own: nobody else buys this. */
const unlike = (name: string, number: number): Record<string, unknown> =>
  retold(number, { object: `${name} radar`, quote: `Morocco ordered the ${name} radar from Elbit Systems.`, quantity: undefined, money: undefined });

const developmentOf = async (claim: string): Promise<string> => (await ingest.get(`/v1/claims/${claim}`)).body.development;

describe('a correction', () => {
  const changes = { money: { text: '175 million euros', currency: 'EUR', min: '175000000', qualifier: 'exact' }, object: 'ATMOS 2000 guns' };

  it('changes what differs and leaves the old reading in the log', async () => {
    const { claim } = await tell(retold(1));
    const { status, body } = await ingest.post(`/v1/claims/${claim}/corrections`, { reason: 'misprint', changes });
    expect(status).toBe(201);
    expect(body).toMatchObject({ claim, changed: ['money', 'object'], position: expect.stringMatching(/^main-/), event: expect.any(String) });
    const detail = await ingest.get(`/v1/claims/${claim}`);
    expect((detail.body.claim as Claim).money[0]?.value).toMatchObject({ min: '175000000', max: '175000000', qualifier: 'exact' });
    expect(detail.body.history.map((entry) => entry.type)).toEqual(['procurement.reported', 'claim.corrected']);
    expect(detail.body.history[1]).toMatchObject({ reason: 'misprint', principal: 'anonymous' });
  });

  it('twenty times at once is stored once, and may be made again after another', async () => {
    const { claim } = await tell(retold(2));
    const correct = (object: string): Promise<Heard> => ingest.post(`/v1/claims/${claim}/corrections`, { reason: 'r', changes: { object } });
    const heard = await Promise.all(Array.from({ length: 20 }, () => correct('ATMOS guns')));
    expect(new Set(heard.map(({ text }) => text)).size).toBe(1);
    await correct('ATMOS howitzers');
    const back = await correct('ATMOS guns');
    expect(back.headers.get('idempotent-replayed')).toBeNull();
    const detail = await ingest.get(`/v1/claims/${claim}`);
    expect((detail.body.claim as Claim).object?.value).toBe('ATMOS guns');
    expect(detail.body.history).toHaveLength(4);
  });

  it('that says nothing new, or nothing at all, is refused', async () => {
    const { claim } = await tell(retold(3));
    for (const changes of [{ status: 'contract-signed' }, {}]) {
      const same = await ingest.post(`/v1/claims/${claim}/corrections`, { reason: 'r', changes });
      expect(same).toMatchObject({ status: 422, body: { reason: 'nothing-changed' } });
    }
    const wrong = await ingest.post(`/v1/claims/${claim}/corrections`, { reason: 'r', changes: { valid: { edtf: 'soon' }, kind: 'signing', money: { min: '1,5' } } });
    expect(wrong.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/changes/kind', '/changes/money/min', '/changes/valid/edtf']);
    expect((await ingest.post(`/v1/claims/${'0'.repeat(32)}/corrections`, { reason: 'r', changes: { object: 'x' } })).status).toBe(404);
  });
});

describe('a retraction', () => {
  it('is kept, answered the same again, and ends corrections', async () => {
    const { claim } = await tell(retold(4));
    const first = await ingest.post(`/v1/claims/${claim}/retractions`, { reason: 'withdrawn by the paper' });
    const again = await ingest.post(`/v1/claims/${claim}/retractions`, { reason: 'withdrawn by the paper' });
    expect([first.status, again.text, again.headers.get('idempotent-replayed')]).toEqual([201, first.text, 'true']);
    expect(await ingest.post(`/v1/claims/${claim}/retractions`, { reason: 'another' })).toMatchObject({ status: 422, body: { reason: 'claim-retracted' } });
    expect(await ingest.post(`/v1/claims/${claim}/corrections`, { reason: 'r', changes: { object: 'x' } })).toMatchObject({ status: 422 });
    expect((await ingest.get(`/v1/claims/${claim}`)).body.state).toBe('retracted');
    expect((await ingest.post(`/v1/claims/${claim}/retractions`, {})).status).toBe(400);
  });
});

describe('merge, split and undo', () => {
  it('move claims, are told again as they were, and can be taken back', async () => {
    const [one, two] = [await tell(unlike('Alpha', 10)), await tell(unlike('Bravo', 11))];
    expect(two.development).not.toBe(one.development);
    const command = { survivor: one.development, absorbed: [two.development], reason: 'one deal' };
    const merged = await ingest.post('/v1/merges', command);
    expect(merged).toMatchObject({ status: 201, body: { survivor: one.development, absorbed: [two.development] } });
    expect(await developmentOf(two.claim)).toBe(one.development);
    expect((await ingest.post('/v1/merges', command)).text).toBe(merged.text);
    const late = await tell(unlike('Bravo', 12));
    expect(late.development).toBe(one.development);

    const undone = await ingest.post(`/v1/merges/${merged.body.event}/undo`, { reason: 'two deals after all' });
    expect(undone).toMatchObject({ status: 201, body: { undoes: merged.body.event } });
    expect(await Promise.all([one, two, late].map(({ claim }) => developmentOf(claim)))).toEqual([one.development, two.development, one.development]);
    expect((await ingest.post(`/v1/merges/${merged.body.event}/undo`, { reason: 'two deals after all' })).text).toBe(undone.text);
    expect(await ingest.post(`/v1/merges/${merged.body.event}/undo`, { reason: 'again' })).toMatchObject({ status: 422, body: { reason: 'already-undone' } });

    const again = await ingest.post('/v1/merges', command);
    expect(again.status).toBe(201);
    expect(again.body.event).not.toBe(merged.body.event);
  });

  it('split claims off into a development of their own', async () => {
    const [one, two] = [await tell(unlike('Charlie', 20)), await tell(unlike('Charlie', 21))];
    expect(two.development).toBe(one.development);
    const command = { from: one.development, claims: [two.claim], reason: 'another lot' };
    const split = await ingest.post('/v1/splits', command);
    expect(split).toMatchObject({ status: 201, body: { from: one.development } });
    expect(await developmentOf(two.claim)).toBe(split.body.into);
    expect((await ingest.post('/v1/splits', command)).text).toBe(split.text);
    const undone = await ingest.post(`/v1/splits/${split.body.event}/undo`, { reason: 'the same lot' });
    expect(undone.status).toBe(201);
    expect(await developmentOf(two.claim)).toBe(one.development);
  });

  it('at the same time end in one order: the loser decides again on what is now true', async () => {
    const told = await Promise.all(['Delta', 'Echo', 'Foxtrot', 'Golf'].map((name, index) => tell(unlike(name, 30 + index))));
    const [first, ...others] = told.map(({ development }) => development);
    const heard = await Promise.all(others.map((absorbed) => ingest.post('/v1/merges', { survivor: first, absorbed: [absorbed], reason: 'one deal' })));
    expect(heard.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(await Promise.all(told.map(({ claim }) => developmentOf(claim))))).toEqual(new Set([first]));
  });

  it('are refused for what is not there or not so', async () => {
    const { development, claim } = await tell(unlike('Hotel', 40));
    const nowhere = '0'.repeat(32);
    const cases: [string, unknown, number][] = [
      ['/v1/merges', { survivor: nowhere, absorbed: [development], reason: 'r' }, 404],
      ['/v1/merges', { survivor: development, absorbed: [nowhere], reason: 'r' }, 404],
      ['/v1/merges', { survivor: development, absorbed: [development], reason: 'r' }, 422],
      ['/v1/merges', { survivor: development, absorbed: [], reason: 'r' }, 400],
      ['/v1/merges', { survivor: 'x', absorbed: ['y'], reason: '' }, 400],
      ['/v1/splits', { from: nowhere, claims: [claim], reason: 'r' }, 404],
      ['/v1/splits', { from: development, claims: [claim], reason: 'r' }, 422],
      ['/v1/splits', { from: development, claims: [nowhere], reason: 'r' }, 422],
      ['/v1/merges/nothing/undo', { reason: 'r' }, 404],
      [`/v1/splits/${crypto.randomUUID()}/undo`, { reason: 'r' }, 404],
    ];
    const heard = await Promise.all(cases.map(([path, body]) => ingest.post(path, body)));
    expect(heard.map(({ status }) => status)).toEqual(cases.map(([, , status]) => status));
  });
});

describe('PATCH /v1/reports/{id}', () => {
  it('dates a report and resolves its relative dates again', async () => {
    const text = 'Israel and Morocco signed a defence agreement in Rabat last month. They had restored diplomatic ties in December 2020.';
    const { body } = await ingest.post('/v1/reports', { text, source: 'src:undated' });
    const dated = await ingest.patch(`/v1/reports/${body.report}`, { publishedAt: '2021-12-10' });
    expect(dated).toMatchObject({ status: 200, body: { report: body.report, publishedAt: '2021-12-10', previous: null } });
    const signing = body.claims.find(({ kind }) => kind === 'signing');
    expect(dated.body.redated).toEqual([{ claim: signing?.id, edtf: expect.stringContaining('2021-11') }]);
    expect((await ingest.patch(`/v1/reports/${body.report}`, { publishedAt: '2021-12-10' })).text).toBe(dated.text);
    expect((await ingest.get(`/v1/reports/${body.report}`)).body).toMatchObject({ publishedAt: '2021-12-10', dated: [{ publishedAt: '2021-12-10' }] });
    expect((await ingest.patch(`/v1/reports/${body.report}`, { publishedAt: '2021' })).status).toBe(400);
    expect((await ingest.patch(`/v1/reports/${'0'.repeat(32)}`, { publishedAt: '2021-12-10' })).status).toBe(404);
  });

  it('leaves structured claims as they state themselves', async () => {
    const { body } = await ingest.post('/v1/claims', order({ source: 'src:own', quote: undefined }));
    const dated = await ingest.patch(`/v1/reports/${body.report}`, { publishedAt: '2025-03-01' });
    expect(dated).toMatchObject({ status: 200, body: { redated: [] } });
  });
});
