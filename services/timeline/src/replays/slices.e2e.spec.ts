import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DevelopmentItem, RecordedEvent } from '@entente/contracts';
import { MemoryView, aClaim, aReport, actor, field } from '@entente/domain/testing';
import * as testing from '@entente/testing';
import { ReplayStream } from '../testing/replay-stream.js';
import { timelineUnderTest, type Heard, type TimelineUnderTest } from '../testing/timeline-under-test.js';

type Slice = Record<string, string>;
interface Case {
  readonly slice: () => Slice;
  /** Whether an event is in the slice, said here without the service's own words. */
  readonly holds: (event: RecordedEvent) => boolean;
  /** Whether a development may be compared by a dry run of it; all when not given. */
  readonly shown?: (item: DevelopmentItem) => boolean;
  /** Without dates of their own; a fold takes them along. */
  readonly undated?: (event: RecordedEvent) => boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'entente-slices-'));
const STREAM = `slices${String(process.pid)}`;
let timeline: TimelineUnderTest;
let stream: ReplayStream;
let events: RecordedEvent[];
let live: DevelopmentItem[];

beforeAll(async () => {
  const nats = testing.testNats();
  const prefix = nats.prefix('slices');
  stream = await ReplayStream.open(await nats.connect(), STREAM, prefix);
  testing.closeAfterFile(() => stream.delete());
  timeline = await timelineUnderTest(testing, { REPLAY_FOLDER: folder, SUBJECT_PREFIX: prefix });
  await tellStory();
  const end = await timeline.log.flush();
  await timeline.get(`/v1/timelines?waitFor=${end}`);
  events = await timeline.store.readLane({ after: 0n, limit: 10_000 });
  live = new MemoryView().applyAll(events).items();
  for (const name of NAMES) for (const target of ['file', 'nats', 'projection', 'diff']) if (name !== 'everything' || target !== 'projection') await start(name, target);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Orders and signings of three pairs over thirty years, some corrected, retracted, merged. */
async function tellStory(): Promise<void> {
  const { analyst } = timeline;
  const told = Array.from({ length: 30 }, (_, index) => {
    const report = aReport(`r${String(index)}`);
    const other = ['MAR', 'GRC', 'CYP'][index % 3] ?? 'MAR';
    const signing = index % 5 === 0;
    const actors = signing ? [actor('signatory', other), actor('signatory', 'ISR')] : [actor('buyer', other), actor('supplier', 'ISR')];
    const claim = aClaim(report, 0, { kind: signing ? 'signing' : 'procurement', object: `thing ${String(index)}`, edtf: index === 7 ? null : String(1990 + index), actors });
    return { claim: claim.id, development: analyst.submit(report, [claim])[0]?.development ?? '' };
  });
  const [first, , , fourth, , sixth, , , ninth] = told;
  await timeline.log.flush();
  expect(analyst.correct(first?.claim ?? '', { object: field('another thing') })).toBeNull();
  expect(analyst.retract(fourth?.claim ?? '')).toBeNull();
  expect(analyst.merge(told[2]?.development ?? '', told[8]?.development ?? '')).toBeNull();
  expect([sixth, ninth].every((one) => one !== undefined)).toBe(true);
}

interface Loose {
  readonly about?: { readonly kind: string; readonly principals: readonly string[] };
  readonly claim?: { readonly valid?: { readonly value: { readonly edtf: string } } | null } | string;
}
const loose = (event: RecordedEvent): Loose => event.data as Loose;
const yearOf = (event: RecordedEvent): number | null => {
  const { claim } = loose(event);
  const edtf = typeof claim === 'object' ? claim.valid?.value.edtf : undefined;
  return edtf === undefined ? null : Number(edtf);
};

const middle = (): RecordedEvent => events[Math.floor(events.length / 2)] as RecordedEvent;
const CASES: Readonly<Record<string, Case>> = {
  everything: { slice: () => ({}), holds: () => true },
  positions: { slice: () => ({ from: 'main-20', to: '90' }), holds: ({ position }) => position > 20n && position <= 90n },
  'recorded time': { slice: () => ({ knownTo: middle().recordedAt }), holds: ({ recordedAt }) => recordedAt <= middle().recordedAt },
  'recorded time from': { slice: () => ({ knownFrom: middle().recordedAt }), holds: ({ recordedAt }) => recordedAt > middle().recordedAt },
  'valid time': {
    slice: () => ({ validFrom: '1995', validTo: '2001' }),
    holds: (event) => (yearOf(event) ?? 0) >= 1995 && (yearOf(event) ?? 9999) <= 2001,
    undated: (event) => yearOf(event) === null,
    shown: ({ valid }) => valid.earliest !== null && valid.earliest >= '1995' && valid.earliest < '2002',
  },
  stream: { slice: () => ({ stream: middle().stream }), holds: ({ stream }) => stream === middle().stream },
  kind: { slice: () => ({ kind: 'signing' }), holds: (event) => loose(event).about?.kind === 'signing', shown: ({ kind }) => kind === 'signing' },
  pair: { slice: () => ({ pair: 'MAR-ISR' }), holds: (event) => [...(loose(event).about?.principals ?? [])].sort().join('-') === 'ISR-MAR', shown: ({ pairs }) => pairs.includes('ISR-MAR') },
  'all at once': {
    slice: () => ({ from: '10', to: '100', kind: 'procurement', pair: 'GRC-ISR', validFrom: '1992' }),
    holds: (event) => event.position > 10n && event.position <= 100n && loose(event).about?.kind === 'procurement' && (loose(event).about?.principals ?? []).includes('GRC') && (yearOf(event) ?? 0) >= 1992,
    undated: (event) => event.position > 10n && event.position <= 100n && loose(event).about?.kind === 'procurement' && (loose(event).about?.principals ?? []).includes('GRC') && yearOf(event) === null,
    shown: ({ kind, pairs, valid }) => kind === 'procurement' && pairs.includes('GRC-ISR') && valid.earliest !== null && valid.earliest >= '1992',
  },
};
const NAMES = Object.keys(CASES);
const caseOf = (name: string): Case => CASES[name] as Case;
const positionsOf = (name: string): string[] => events.filter(caseOf(name).holds).map(({ position }) => String(position));
const foldedOf = (name: string): RecordedEvent[] => events.filter((event) => caseOf(name).holds(event) || caseOf(name).undated?.(event) === true);

const started = new Map<string, string>();

/** All are started before the first is looked at: they queue, and two at a time run beside each other. */
async function start(name: string, target: string): Promise<void> {
  const { status, body } = await timeline.post('/v1/replays', { ...caseOf(name).slice(), target: { type: target } });
  expect([status, body.detail]).toEqual([202, undefined]);
  started.set(`${name} to ${target}`, body.id as string);
}

async function outcomeOf(name: string, target: string): Promise<Heard['body']> {
  return testing.eventually<Heard['body']>(async () => {
    const job = (await timeline.get(`/v1/replays/${started.get(`${name} to ${target}`) ?? ''}`)).body;
    if (job.state === 'failed') throw new Error(job.reason as string);
    return job.state === 'done' && (job as object);
  }, { everyMs: 20, timeoutMs: 60_000 });
}

describe('a slice', () => {
  it.each(NAMES)('by %s gives a file and a stream the same events, in order, with one hash', async (name) => {
    const file = await outcomeOf(name, 'file');
    const bytes = readFileSync(join(folder, `${file.id as string}.ndjson`));
    const lines = bytes.toString('utf8').split('\n').filter((line) => line !== '');
    expect(lines.map((line) => (JSON.parse(line) as { position: string }).position)).toEqual(positionsOf(name));
    expect(file.result).toMatchObject({ events: positionsOf(name).length, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    const nats = await outcomeOf(name, 'nats');
    expect(nats.result).toMatchObject({ events: file.result.events, sha256: file.result.sha256, stream: STREAM });
    expect((await stream.positions()).get(nats.id as string) ?? []).toEqual(positionsOf(name));
  });

  it.each(NAMES.filter((name) => name !== 'everything'))('by %s makes a version that holds what its events fold to, and never goes live', async (name) => {
    const job = await outcomeOf(name, 'projection');
    const version = job.version as number;
    expect(job.result).toMatchObject({ version, parked: 0 });
    const { rows } = await timeline.database.pool.query<{ item: string }>(`SELECT item FROM timeline.development_v${String(version)} WHERE known_to = 9223372036854775807 ORDER BY id`);
    expect(rows.map(({ item }) => (JSON.parse(item) as DevelopmentItem).id)).toEqual(new MemoryView().applyAll(foldedOf(name)).items().map(({ id }) => id));
    const refused = await timeline.post('/v1/projections/timeline/switch', { version });
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('slice of the log and never goes live') } });
    expect((await timeline.get('/v1/projections')).body.items[0].versions).toContainEqual(expect.objectContaining({ version, state: 'partial', lag: { events: '0', seconds: 0 } }));
    expect((await timeline.post(`/v1/projections/timeline/versions/${String(version)}/retire`)).status).toBe(204);
  });

  it.each(NAMES)('by %s is compared with what the live view shows of it', async (name) => {
    const { shown = () => true, slice } = caseOf(name);
    const folded = new MemoryView().applyAll(foldedOf(name));
    const replayed = new Map(folded.items().filter(shown).map((item) => [item.id, item]));
    // A range that begins late, and a stream, say nothing of developments they never touched.
    const blind = slice()['from'] !== undefined || slice()['knownFrom'] !== undefined || slice()['stream'] !== undefined;
    const seen = new Map(live.filter(shown).filter(({ id }) => !blind || folded.states.has(id)).map((item) => [item.id, item]));
    const { result } = await outcomeOf(name, 'diff');
    const both = [...replayed.keys()].filter((id) => seen.has(id));
    const same = both.filter((id) => JSON.stringify(replayed.get(id)) === JSON.stringify(seen.get(id)));
    expect(result.counts).toEqual({ appear: replayed.size - both.length, change: both.length - same.length, vanish: seen.size - both.length });
    expect(result.unchanged).toBe(same.length);
    expect((result.change as { id: string }[]).map(({ id }) => id).sort()).toEqual(both.filter((id) => !same.includes(id)).sort());
    expect((result.vanish as { id: string }[]).map(({ id }) => id).sort()).toEqual([...seen.keys()].filter((id) => !replayed.has(id)).sort());
  });
});
