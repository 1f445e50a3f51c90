import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Analyst, aClaim, aReport, actor } from '@entente/domain/testing';
import { openEventStore } from '@entente/event-store';
import * as testing from '@entente/testing';
import { MirroredLog } from '../testing/mirrored-log.js';
import { ReplayStream } from '../testing/replay-stream.js';
import { TimelineProcess } from '../testing/service-process.js';
import { timelineDatabase } from '../testing/timeline-under-test.js';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly percent: number;
  readonly result: { readonly sha256: string; readonly events: number } | null;
}

const folder = mkdtempSync(join(tmpdir(), 'entente-kill-'));
const STREAM = `kill${String(process.pid)}`;
let environment: Record<string, string>;
let service: TimelineProcess;
let stream: ReplayStream;
let events: number;

beforeAll(async () => {
  const database = await timelineDatabase(testing);
  const nats = testing.testNats();
  const prefix = nats.prefix('kill');
  stream = await ReplayStream.open(await nats.connect(), STREAM, prefix);
  testing.closeAfterFile(() => stream.delete());
  const log = new MirroredLog(openEventStore({ pool: database.pool, schema: 'event_store', lane: 'main' }));
  const analyst = new Analyst(log);
  for (let index = 0; index < 300; index += 1) {
    const report = aReport(`r${String(index)}`);
    analyst.submit(report, [aClaim(report, 0, { object: `thing ${String(index)}`, edtf: String(1000 + index), actors: [actor('buyer', 'MAR'), actor('supplier', 'ISR')] })]);
  }
  await log.flush();
  events = log.events.length;
  environment = { DATABASE_URL: database.url, NATS_URL: nats.url, SUBJECT_PREFIX: prefix, REPLAY_FOLDER: folder };
  service = await TimelineProcess.start(environment);
}, 120_000);
afterAll(async () => {
  await service.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function start(body: Record<string, unknown>): Promise<string> {
  const response = await fetch(`${service.url}/v1/replays`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  return ((await response.json()) as Job).id;
}

async function job(id: string): Promise<Job> {
  return (await (await fetch(`${service.url}/v1/replays/${id}`)).json()) as Job;
}

async function done(id: string): Promise<Job> {
  return testing.eventually(async () => {
    const one = await job(id);
    if (one.state === 'failed') throw new Error(one.reason ?? 'failed');
    return one.state === 'done' && one;
  }, { timeoutMs: 60_000 });
}

it('a service killed in the middle of replays to a file and to a stream completes both, nothing lost or doubled, with the hash of an undisturbed run', async () => {
  const undisturbed = await done(await start({ target: { type: 'file', name: 'undisturbed.ndjson' } }));
  const rate = Math.floor(events / 3);
  const [file, nats] = [await start({ rate, target: { type: 'file', name: 'disturbed.ndjson' } }), await start({ rate, target: { type: 'nats' } })];
  await testing.eventually(async () => (await job(file)).percent > 20 && (await job(nats)).percent > 20, { timeoutMs: 60_000, everyMs: 20 });
  await service.kill();
  expect(readdirSync(folder).sort()).toEqual([`disturbed.ndjson.${file}.part`, 'undisturbed.ndjson']);
  const stored = await stream.count();
  expect(stored).toBeGreaterThan(0);
  expect(stored).toBeLessThan(events);

  service = await TimelineProcess.start(environment);
  for (const id of [file, nats]) expect((await done(id)).result).toMatchObject({ events, sha256: undisturbed.result?.sha256 });
  expect(readdirSync(folder).sort()).toEqual(['disturbed.ndjson', 'undisturbed.ndjson']);
  expect(readFileSync(join(folder, 'disturbed.ndjson')).equals(readFileSync(join(folder, 'undisturbed.ndjson')))).toBe(true);
  expect((await stream.positions()).get(nats)).toEqual(Array.from({ length: events }, (_, index) => String(index + 1)));
}, 180_000);
