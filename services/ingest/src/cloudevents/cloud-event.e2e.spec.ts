import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import { jetstream } from '@nats-io/jetstream';
import { headers as natsHeaders } from '@nats-io/transport-node';
import { importFile, type ImportSeen } from '../imports/testing/import-file.js';
import { order } from '../testing/example-records.js';
import { ingestUnderTest, type Heard, type IngestUnderTest } from '../testing/ingest-under-test.js';
import { linkUnderTest } from '../testing/link-under-test.js';

const MAPPING = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../examples/mapping/orders.mapping.json'), 'utf8')) as Record<string, unknown>;
const DATA = { id: 'o-1', buyer: { code: 'MAR', name: 'Morocco' }, supplier: 'org:elbit-systems', signed: '2025-02', goods: 'ATMOS 2000 howitzers', count: 36 };
const STRUCTURED = { 'content-type': 'application/cloudevents+json' };
const BATCH = { 'content-type': 'application/cloudevents-batch+json' };

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

const event = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({ specversion: '1.0', id, source: '/desk', type: 'com.example.order.placed', time: '2025-02-20T09:00:00Z', data: { ...DATA, id }, ...more });
const send = (body: unknown, headers: Record<string, string> = STRUCTURED): Promise<Heard> => ingest.post('/v1/cloudevents', body, headers);
const claims = async (): Promise<number> => Number((await ingest.database.pool.query<{ n: string }>("SELECT count(*) AS n FROM event_store.log WHERE type LIKE '%.reported'")).rows[0]?.n);
const declare = async (name: string, mapping: unknown): Promise<{ status: number; replayed: string | null; body: { errors: { pointer: string }[]; position: string } }> => {
  const answer = await fetch(`${ingest.url}/v1/mappings/${name}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(mapping) });
  return { status: answer.status, replayed: answer.headers.get('idempotent-replayed'), body: (await answer.json()) as { errors: { pointer: string }[]; position: string } };
};

describe('a type without a mapping', () => {
  it('is refused and told what to declare', async () => {
    const heard = await send(event('early'));
    expect([heard.status, heard.body.errors[0]?.pointer]).toEqual([400, '/type']);
    expect(heard.body.errors[0]?.detail).toContain('PUT /v1/mappings');
  });
});

describe('a mapping', () => {
  it('is declared once by an event, and listed', async () => {
    const wrong = await declare('desk-orders', { ...MAPPING, claim: { kind: { constant: 'sale' }, actors: [] } });
    expect([wrong.status, wrong.body.errors.map(({ pointer }) => pointer)]).toEqual([400, ['/claim/kind/constant', '/claim/actors']]);
    expect((await declare('other-name', MAPPING)).body.errors[0]?.pointer).toBe('/name');
    const first = await declare('desk-orders', MAPPING);
    const again = await declare('desk-orders', MAPPING);
    expect([first.status, first.replayed, again.status, again.replayed, again.body.position]).toEqual([200, null, 200, 'true', first.body.position]);
    expect((await ingest.get('/v1/mappings')).body.items).toMatchObject([{ name: 'desk-orders', types: ['com.example.order.placed'] }]);
    expect((await ingest.get('/v1/mappings/nothing')).status).toBe(404);
  });
});

describe('an event over HTTP', () => {
  it('in the structured mode becomes a claim; again it is a duplicate, with other content it is refused', async () => {
    const first = await send(event('e-1'));
    expect([first.status, first.body.claims[0]?.kind]).toEqual([201, 'procurement']);
    const text = await ingest.get(`/v1/reports/${first.body.report}/text`);
    expect(text.text).toContain('com.example.order.placed');
    const again = await send(event('e-1'));
    expect([again.status, again.headers.get('idempotent-replayed'), again.body.report]).toEqual([201, 'true', first.body.report]);
    expect((await send(event('e-1', { data: { ...DATA, count: 40 } }))).status).toBe(422);
    expect(await claims()).toBe(1);
  });

  it('in the binary mode is the same event', async () => {
    const { data, ...attributes } = event('e-1');
    const headers = { ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, String(value)])), 'ce-datacontenttype': '' };
    const { 'ce-datacontenttype': _left, ...rest } = headers;
    const heard = await send(data, { ...rest, 'ce-id': 'e-2', 'content-type': 'application/json' });
    expect([heard.status, heard.body.claims[0]?.joined]).toEqual([201, true]);
    expect((await send(data, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await send('words', { ...rest, 'ce-id': 'e-3', 'content-type': 'text/plain' })).body.errors[0]?.pointer).toBe('/data/buyer/code');
  });

  it('that breaks a rule, or whose data do, is told by pointers', async () => {
    expect((await send({ ...event('x'), specversion: '0.3', time: 'soon' })).body.errors.map(({ pointer }) => pointer)).toEqual(['/specversion', '/time']);
    expect((await send(event('y', { data: { ...DATA, signed: 'soon', buyer: {} } }))).body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/data/buyer/code', '/data/signed']);
  });

  it('of our own types needs no mapping', async () => {
    const claim = order({ source: undefined, url: 'https://wire.example/2' });
    const heard = await send(event('own', { type: 'entente.claim', data: claim }));
    expect([heard.status, heard.body.claims[0]?.joined]).toEqual([201, true]);
    expect((await send(event('own-2', { type: 'entente.claim', data: { ...claim, kind: 'sale' } }))).body.errors[0]?.pointer).toBe('/kind');
    expect((await send(event('own-3', { type: 'entente.report', data: { text: 'Morocco and Israel signed an agreement in Rabat.' } }))).status).toBe(201);
  });
});

describe('a batch', () => {
  it('that is good is stored event by event', async () => {
    const heard = await send([event('b-1'), event('b-2'), event('b-1')], BATCH);
    expect([heard.status, (heard.body as unknown as { events: { status: number }[] }).events.map(({ status }) => status)]).toEqual([201, [201, 201, 201]]);
  });

  it('with bad events keeps the good ones and points at the others; sent again, corrected, it is whole', async () => {
    const before = await claims();
    const bad = [event('b-3'), { ...event('b-4'), id: '' }, event('b-5', { data: {} }), 7];
    const heard = await send(bad, BATCH);
    expect([heard.status, heard.headers.get('content-type')]).toEqual([400, expect.stringContaining('application/problem+json')]);
    expect(heard.body.errors.map(({ pointer }) => pointer)).toEqual(['/1/id', '/2/data/buyer/code', '/3']);
    expect(await claims()).toBe(before + 1);
    const again = await send([event('b-3'), event('b-4'), event('b-5')], BATCH);
    expect([again.status, await claims()]).toEqual([201, before + 3]);
    expect((await send({}, BATCH)).status).toBe(400);
  });
});

describe('an event over NATS', () => {
  it('is taken in both modes; what is refused is kept with its headers and tried again', async () => {
    const link = await linkUnderTest(testing, ingest);
    const publish = async (id: string, data: unknown, more: Record<string, string> = {}): Promise<void> => {
      const headers = natsHeaders();
      for (const [name, value] of Object.entries({ 'Entente-Submission': id, ...more })) headers.set(name, value);
      await jetstream(link.connection).publish(link.subject('inbox.cloudevent.desk'), JSON.stringify(data), { headers });
    };
    const status = async (id: string): Promise<string | undefined> => (await ingest.get(`/v1/submissions/${id}`)).body.status;
    const becomes = (id: string, expected: string): Promise<unknown> => eventually(async () => (await status(id)) === expected, { timeoutMs: 40_000, describe: `${id} to be ${expected}` });
    const binary = { 'ce-specversion': '1.0', 'ce-id': 'n-2', 'ce-source': '/desk', 'ce-type': 'com.example.order.placed', 'content-type': 'application/json' };

    await eventually(async () => publish('n-1', event('n-1'), STRUCTURED).then(() => true, () => false), { timeoutMs: 40_000, describe: 'the inbox to be there' });
    await publish('n-2', { ...DATA, id: 'n-2' }, binary);
    await publish('n-3', event('n-3', { type: 'com.example.unknown' }));
    await publish('n-4', { ...DATA, id: 'n-4' }, { ...binary, 'ce-id': 'n-4', 'ce-type': 'com.example.unknown' });
    await Promise.all([becomes('n-1', 'stored'), becomes('n-2', 'stored'), becomes('n-3', 'rejected'), becomes('n-4', 'rejected')]);

    await declare('unknown-orders', { ...MAPPING, name: 'unknown-orders', types: ['com.example.unknown'] });
    const retried = await Promise.all(['n-3', 'n-4'].map((id) => ingest.post(`/v1/submissions/${id}/retry`, {})));
    expect(retried.map(({ body }) => body.status)).toEqual(['stored', 'stored']);
  });
});

describe('a file of events', () => {
  const imported = async (content: string): Promise<ImportSeen> => importFile(ingest, content, { format: 'cloudevents', name: 'events.json' });
  const waiting = async (id: string): Promise<unknown> => ((await ingest.get(`/v1/imports/${id}/quarantine`)).body.items as unknown as { row: number; problems: { column: string | null }[] }[]).map(({ row, problems }) => [row, problems.map(({ column }) => column)]);

  it('of lines is stored event by event; what is refused waits, is mended and goes in', async () => {
    const before = await claims();
    const file = [event('f-1'), event('f-2', { data: {} }), event('f-3', { type: 'com.example.strange' }), event('f-1', { data: { ...DATA, count: 41 } })].map((one) => JSON.stringify(one)).join('\n');
    const dry = await importFile(ingest, `${file}\n{"id":\n`, { format: 'cloudevents', name: 'events.json', dryRun: 'true' });
    // That the last event goes under a known id is seen only when it is stored.
    expect([dry.counts, await claims()]).toMatchObject([{ events: 2, bad: 3 }, before]);
    const done = await imported(`${file}\n{"id":\n`);
    expect([done.state, done.counts]).toMatchObject(['completed', { events: 1, good: 1, bad: 4 }]);
    expect(await waiting(done.id)).toEqual([[2, ['/data/buyer/code']], [3, ['/type']], [4, [null]], [5, [null]]]);
    const mended = await ingest.post(`/v1/imports/${done.id}/quarantine/2/retry`, { text: JSON.stringify(event('f-2')) });
    const still = await ingest.post(`/v1/imports/${done.id}/quarantine/3/retry`, {});
    expect([mended.body, still.body]).toMatchObject([{ fixed: 1 }, { fixed: 0, still: [{ row: 3, problems: [{ column: '/type' }] }] }]);
    expect(await claims()).toBe(before + 2);
  });

  it('that is one list stores each once, also when it came over HTTP before', async () => {
    const done = await imported(JSON.stringify([event('e-1'), event('g-1'), event('g-2')], null, 2));
    expect([done.state, done.counts]).toMatchObject(['completed', { events: 2, repeated: 1, good: 3, bad: 0 }]);
  });
});
