import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { detachPartition, migrateEventStore } from '@entente/event-store';
import { aClaim, aReport, actor } from '@entente/domain/testing';
import * as testing from '@entente/testing';
import { migrateTimeline } from '../database/migrate-timeline.js';
import { EVENT_STORE_SCHEMA, MAIN_LANE } from '../timeline.names.js';
import { timelineUnderTest, type Heard, type TimelineUnderTest } from '../testing/timeline-under-test.js';

const TABLES = ['development', 'pair', 'claim', 'redirect', 'report', 'timeline_state'];

let timeline: TimelineUnderTest;
let archives: string;
let replays: string;

/** Small partitions, so that a short history leaves some that may go. */
beforeAll(async () => {
  const database = await testing.testDatabase();
  archives = await mkdtemp(join(tmpdir(), 'entente-archives-'));
  replays = await mkdtemp(join(tmpdir(), 'entente-replays-'));
  testing.closeAfterFile(async () => {
    for (const folder of [archives, replays]) await rm(folder, { recursive: true });
  });
  await migrateEventStore({ url: database.url, schema: EVENT_STORE_SCHEMA, lanes: [MAIN_LANE], partitionSize: 20n });
  await migrateTimeline(database.url);
  timeline = await timelineUnderTest(testing, { ARCHIVE_FOLDER: archives, REPLAY_FOLDER: replays }, database);
});

async function tell(count: number): Promise<string> {
  for (let made = 0; made < count; made += 1) {
    const report = aReport(`r${String(timeline.log.events.length)}`);
    const actors = [actor('buyer', ['MAR', 'GRC', 'IND'][made % 3] ?? 'MAR'), actor('supplier', 'ISR')];
    timeline.analyst.submit(report, [aClaim(report, 0, { object: `item ${String(timeline.log.events.length)}`, edtf: String(1000 + made), actors })]);
  }
  return timeline.log.flush();
}

async function dump(version: number): Promise<unknown> {
  const read = async (table: string) => (await timeline.database.pool.query<{ row: string }>(`SELECT t::text AS row FROM timeline.${table}_v${String(version)} AS t ORDER BY 1`)).rows;
  return Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await read(table)] as const)));
}

async function ended(path: string, body: object): Promise<Heard['body']> {
  const { id } = (await timeline.post(path, body)).body as { id: string };
  return testing.eventually(async () => {
    const { body: job } = await timeline.get(`${path}/${id}`);
    return ['done', 'failed'].includes(job.state as string) && (job as object);
  });
}

async function detach(name: string): Promise<bigint> {
  const { url } = timeline.database;
  const gone = await detachPartition({ url, schema: EVENT_STORE_SCHEMA, lane: MAIN_LANE, archive: join(archives, name), drop: true });
  return gone?.to ?? 0n;
}

describe('after the oldest partitions of the log were archived', () => {
  let first: Heard['body'];

  beforeAll(async () => {
    const end = await tell(30);
    await testing.eventually(async () => (await timeline.get(`/v1/timelines?waitFor=${end}`)).status === 200);
    first = await ended('/v1/replays', { target: { type: 'file', name: 'before.ndjson' } });
    expect(await detach('main-a.ndjson')).toBeGreaterThan(10n);
    expect(await detach('main-b.ndjson')).toBeGreaterThan(30n);
  });

  it('a rebuild, in bulk and by batches, gives exactly the view of before', async () => {
    const whole = await dump(1);
    for (const body of [{}, { rate: 5_000 }]) {
      const job = await ended('/v1/projections/timeline/rebuilds', body);
      expect(job).toMatchObject({ state: 'done', result: { equal: true } });
      expect(await dump(job.version as number)).toEqual(whole);
    }
  });

  it('replays give the same bytes, whichever way they read', async () => {
    const again = await ended('/v1/replays', { target: { type: 'file', name: 'after.ndjson' } });
    expect(again.result).toMatchObject({ events: first.result.events, sha256: first.result.sha256 });
    expect(await readFile(join(replays, 'after.ndjson'))).toEqual(await readFile(join(replays, 'before.ndjson')));
    const paced = await ended('/v1/replays', { target: { type: 'file', name: 'paced.ndjson' }, rate: 1_000_000 });
    expect(paced.result.sha256).toBe(first.result.sha256);
    expect((await ended('/v1/replays', { target: { type: 'diff' } })).result).toMatchObject({ counts: { appear: 0, change: 0, vanish: 0 }, unchanged: 30 });
    const { id } = (await timeline.get('/v1/timelines?limit=1')).body.items[0] as { id: string };
    const refolded = await timeline.post(`/v1/projections/timeline/versions/1/components/development:${id}/refold`);
    expect(refolded.body).toMatchObject({ changed: [], parked: false });
  });

  it('an instant in the archived part is known still', async () => {
    const { rows } = await timeline.database.pool.query<{ recorded: string }>(`SELECT to_char(first_recorded AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded FROM event_store.partition WHERE detached_at IS NOT NULL ORDER BY from_position`);
    const { status, body } = await timeline.get(`/v1/timelines?knownAt=${rows[1]?.recorded ?? ''}&limit=500`);
    expect(status).toBe(200);
    expect((body.items as unknown[]).length).toBeLessThan(30);
    expect((body.items as unknown[]).length).toBeGreaterThan(0);
  });

  it('a missing archive is named, and nothing is built without it', async () => {
    await rename(join(archives, 'main-a.ndjson'), join(archives, 'elsewhere'));
    const said = `${join(archives, 'main-a.ndjson')} can't be read (ENOENT)`;
    for (const body of [{}, { rate: 5_000 }]) {
      const job = await ended('/v1/projections/timeline/rebuilds', body);
      expect(job).toMatchObject({ state: 'failed', reason: expect.stringContaining(said) });
    }
    expect(await ended('/v1/replays', { target: { type: 'file', name: 'never.ndjson' } })).toMatchObject({ state: 'failed', reason: expect.stringContaining(said) });
    expect(await ended('/v1/replays', { target: { type: 'diff' } })).toMatchObject({ state: 'failed', reason: expect.stringContaining(said) });
    const { items } = (await timeline.get('/v1/projections')).body;
    expect((items[0].versions as { state: string }[]).map(({ state }) => state)).not.toContain('building');
    const end = await tell(1);
    expect((await timeline.get(`/v1/timelines?waitFor=${end}&limit=500`)).body.items).toHaveLength(31);
    await rename(join(archives, 'elsewhere'), join(archives, 'main-a.ndjson'));
    expect(await ended('/v1/projections/timeline/rebuilds', {})).toMatchObject({ state: 'done', result: { equal: true } });
  });
});
