import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aClaim, aReport, actor } from '@entente/domain/testing';
import * as testing from '@entente/testing';
import { timelineUnderTest, type Heard, type TimelineUnderTest } from '../testing/timeline-under-test.js';

let timeline: TimelineUnderTest;
let end: string;
const folder = mkdtempSync(join(tmpdir(), 'entente-replays-'));
const prefix = `replays${String(process.pid)}`;
const developments: string[] = [];
const claims: string[] = [];

beforeAll(async () => {
  timeline = await timelineUnderTest(testing, { REPLAY_FOLDER: folder, SUBJECT_PREFIX: prefix });
  for (let index = 0; index < 30; index += 1) {
    const report = aReport(`r${String(index)}`);
    const buyer = index % 2 === 0 ? 'MAR' : 'GRC';
    const claim = aClaim(report, 0, { object: `thing ${String(index)} ${'abcdefghijklmnopqrstuvwxyz'.charAt(index % 26)}`, edtf: String(1990 + index), actors: [actor('buyer', buyer), actor('supplier', 'ISR')] });
    const [told] = timeline.analyst.submit(report, [claim]);
    developments.push(told?.development ?? '');
    claims.push(claim.id);
  }
  end = await timeline.log.flush();
  await timeline.get(`/v1/timelines?waitFor=${end}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function finished(path: string): Promise<Heard['body']> {
  return testing.eventually<Heard['body']>(async () => {
    const { body } = await timeline.get(path);
    return ['done', 'failed', 'cancelled'].includes(body.state as string) && (body as object);
  });
}

async function replay(body: Record<string, unknown>): Promise<Heard['body']> {
  const started = await timeline.post('/v1/replays', body);
  expect(started.status).toBe(202);
  return finished(`/v1/replays/${started.body.id as string}`);
}

describe('a dry run', () => {
  it('finds nothing to change in a sound view, twice with one hash', async () => {
    const [first, second] = [await replay({ target: { type: 'diff' } }), await replay({ target: { type: 'diff' } })];
    expect(first).toMatchObject({ state: 'done', percent: 100, result: { appear: [], change: [], vanish: [], unchanged: 30, position: end } });
    expect(second.result.sha256).toBe(first.result.sha256);
  });

  it('looks at a slice only', async () => {
    expect((await replay({ pair: 'MAR-ISR', target: { type: 'diff' } })).result).toMatchObject({ unchanged: 15, counts: { appear: 0, change: 0, vanish: 0 } });
    expect((await replay({ kind: 'signing', target: { type: 'diff' } })).result).toMatchObject({ unchanged: 0 });
    expect((await replay({ stream: `development-${developments[3] ?? ''}`, target: { type: 'diff' } })).result.counts).toMatchObject({ appear: 0 });
  });

  it('tells what a damaged view lacks, shows wrong, and shows too much', async () => {
    const [changed, lost] = [developments[0] ?? '', developments[1] ?? ''];
    const pool = timeline.database.pool;
    const before = await pool.query<{ item: string }>(`SELECT item FROM timeline.development_v1 WHERE id = $1`, [changed]);
    await pool.query(`UPDATE timeline.development_v1 SET item = replace(item, '"reports":1', '"reports":7') WHERE id = $1`, [changed]);
    await pool.query(`UPDATE timeline.development_v1 SET id = 'ghost' WHERE id = $1`, [lost]);
    const { result } = await replay({ target: { type: 'diff' } });
    expect(result).toMatchObject({ appear: [{ id: lost }], change: [{ id: changed, fields: [{ field: 'reports', live: 7, replayed: 1 }] }], counts: { appear: 1, change: 1, vanish: 1 }, unchanged: 28 });
    await pool.query(`UPDATE timeline.development_v1 SET item = $2 WHERE id = $1`, [changed, before.rows[0]?.item]);
    await pool.query(`UPDATE timeline.development_v1 SET id = $1 WHERE id = 'ghost'`, [lost]);
    expect((await replay({ target: { type: 'diff' } })).result).toMatchObject({ unchanged: 30 });
  });

  it('of the log up to a position tells what came after', async () => {
    const half = `main-${String(timeline.log.events.findIndex(({ type, data }) => type === 'procurement.reported' && (data as { claim: { id: string } }).claim.id === claims[9]) + 1)}`;
    const { result } = await replay({ to: half, target: { type: 'diff' } });
    expect(result).toMatchObject({ unchanged: 10, counts: { appear: 0, change: 0, vanish: 20 } });
  });

  it('leaves no tables behind', async () => {
    const { rows } = await timeline.database.pool.query(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'timeline' AND table_name LIKE '%_v1000%'`);
    expect(rows).toEqual([]);
  });
});

describe('a replay to a file', () => {
  it('writes the slice as NDJSON, twice the same bytes', async () => {
    const first = await replay({ pair: 'GRC-ISR', target: { type: 'file', name: 'one.ndjson' } });
    const second = await replay({ pair: 'GRC-ISR', target: { type: 'file', name: 'two.ndjson' } });
    const bytes = readFileSync(join(folder, 'one.ndjson'));
    expect(first.result).toMatchObject({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, events: bytes.toString('utf8').trimEnd().split('\n').length });
    expect(second.result.sha256).toBe(first.result.sha256);
    const events = bytes.toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { position: string; data: { about: { principals: string[] } } });
    expect(new Set(events.map(({ data }) => data.about.principals.join('-')))).toEqual(new Set(['GRC-ISR']));
    expect(events.map(({ position }) => Number(position))).toEqual(events.map(({ position }) => Number(position)).sort((a, b) => a - b));
  });

  it('never overwrites', async () => {
    expect(await replay({ target: { type: 'file', name: 'one.ndjson' } })).toMatchObject({ state: 'failed', reason: expect.stringContaining('exists') });
  });

  it('chooses by position, recorded time and valid time', async () => {
    const at = timeline.log.events.length;
    const all = await timeline.store.readLane({ after: 0n, limit: 10_000 });
    expect((await replay({ from: 'main-5', to: '15', target: { type: 'file' } })).result.events).toBe(10);
    expect((await replay({ knownTo: all[19]?.recordedAt, target: { type: 'file' } })).result.events).toBe(Number(await timeline.store.positionAt(all[19]?.recordedAt ?? '')));
    expect((await replay({ knownFrom: '2000-01-01T00:00:00Z', target: { type: 'file' } })).result.events).toBe(at);
    expect((await replay({ from: 'main-99999', target: { type: 'file' } })).result).toMatchObject({ events: 0, bytes: 0 });
    expect((await replay({ validFrom: '2000', validTo: '2004', target: { type: 'file' } })).result.events).toBe(5);
  });
});

describe('a replay under way', () => {
  it('is listed, paused, resumed and cancelled, and then leaves no file', async () => {
    const started = await timeline.post('/v1/replays', { rate: 4, target: { type: 'file', name: 'slow.ndjson' } });
    const path = `/v1/replays/${started.body.id as string}`;
    const becomes = (expected: Record<string, unknown>): Promise<void> => testing.eventually(async () => expect((await timeline.get(path)).body).toMatchObject(expected), { timeoutMs: 60_000 });
    await becomes({ state: 'running', phase: 'send', type: 'replay' });
    expect((await timeline.get('/v1/replays')).body.items[0]).toMatchObject({ id: started.body.id, state: 'running' });
    expect((await timeline.post(`${path}/resume`)).status).toBe(409);
    expect((await timeline.post(`${path}/pause`)).status).toBe(202);
    await becomes({ state: 'paused' });
    expect((await timeline.post(`${path}/resume`)).status).toBe(202);
    await becomes({ state: 'running' });
    expect(readdirSync(folder).filter((name) => name.startsWith('slow.'))).toEqual([`slow.ndjson.${started.body.id as string}.part`]);
    expect((await timeline.post(`${path}/cancel`)).status).toBe(202);
    await becomes({ state: 'cancelled', reason: 'cancelled by an operator' });
    expect(readdirSync(folder).filter((name) => name.startsWith('slow.'))).toEqual([]);
  });
});

describe('a replay to NATS', () => {
  it('publishes each event once, under the id of the replay, with the hash a file has', async () => {
    const connection = await testing.testNats().connect();
    const heard: { subject: string; position: string }[] = [];
    connection.subscribe(`${prefix}.replays.>`, { callback: (_error, message) => void heard.push({ subject: message.subject, position: message.json<{ position: string }>().position }) });
    await connection.flush();
    const job = await replay({ pair: 'GRC-ISR', rate: 100_000, target: { type: 'nats' } });
    await testing.eventually(() => heard.length === job.result.events);
    expect(job.result.sha256).toBe(createHash('sha256').update(readFileSync(join(folder, 'one.ndjson'))).digest('hex'));
    expect(heard.every(({ subject }) => subject.startsWith(`${prefix}.replays.${job.id as string}.events.main.`))).toBe(true);
    expect(new Set(heard.map(({ position }) => position)).size).toBe(heard.length);
  });
});

describe('rebuild, switch, rollback, retire', () => {
  it('is done over HTTP while readers see no difference', async () => {
    const started = await timeline.post('/v1/projections/timeline/rebuilds', {});
    expect(started).toMatchObject({ status: 202, body: { version: 2 } });
    const job = await finished(`/v1/projections/timeline/rebuilds/${started.body.id as string}`);
    expect(job).toMatchObject({ state: 'done', result: { equal: true } });
    expect((await timeline.get('/v1/projections/timeline/rebuilds')).body.items).toMatchObject([{ id: started.body.id, state: 'done', version: 2 }]);
    const before = await timeline.get('/v1/timelines?limit=500');
    const page = await timeline.get('/v1/timelines?limit=7');
    expect(await timeline.post('/v1/projections/timeline/switch', { version: 2 })).toMatchObject({ status: 200, body: { version: 2, previous: 1 } });
    const after = await timeline.get('/v1/timelines?limit=500');
    expect(after.body).toEqual({ ...before.body, projection: { name: 'timeline', version: 2 } });
    const next = await timeline.get(`/v1/timelines?limit=7&cursor=${page.body.next as string}`);
    expect(next.body.projection.version).toBe(1);

    timeline.analyst.retract(claims[4] ?? '');
    const later = await timeline.log.flush();
    expect((await timeline.get(`/v1/timelines?limit=500&waitFor=${later}`)).body.items).toHaveLength(29);
    expect(await timeline.post('/v1/projections/timeline/rollback')).toMatchObject({ status: 200, body: { version: 1, previous: 2 } });
    expect((await timeline.get(`/v1/timelines?limit=500&waitFor=${later}`)).body).toMatchObject({ projection: { version: 1 }, items: { length: 29 } });
    const { body } = await timeline.get('/v1/projections');
    expect(body.items[0]).toMatchObject({ name: 'timeline', active: 1, previous: 2, versions: [{ version: 1, state: 'live' }, { version: 2, state: 'retained' }] });
    expect((await timeline.post('/v1/projections/timeline/versions/2/retire')).status).toBe(204);
    expect((await timeline.post('/v1/projections/timeline/switch', { version: 2 })).status).toBe(409);
  });

  it.each([
    ['/v1/projections/nothing/rebuilds', {}, 404],
    ['/v1/projections/timeline/rebuilds', { version: 1 }, 409],
    ['/v1/projections/timeline/rebuilds', { version: 'x' }, 400],
    ['/v1/projections/timeline/switch', { version: 99 }, 409],
    ['/v1/replays', {}, 400],
    ['/v1/replays', { target: { type: 'moon' } }, 400],
    ['/v1/replays', { target: { type: 'file', name: '../etc' } }, 400],
    ['/v1/replays', { target: { type: 'diff' }, from: 'later' }, 400],
    ['/v1/replays', { target: { type: 'projection', version: 1 }, pair: 'ISR-MAR' }, 409],
    ['/v1/replays/none/cancel', undefined, 404],
  ])('refuses %s %j', async (path, body, status) => {
    expect((await timeline.post(path, body)).status).toBe(status);
  });
});
