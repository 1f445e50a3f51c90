import { describe, expect, it } from '@jest/globals';
import { aClaim, aReport, actor } from '@entente/domain/testing';
import type { Projection } from '@entente/projections';
import * as testing from '@entente/testing';
import { timelineProjection } from '../projection/timeline.projection.js';
import { timelineDatabase, timelineUnderTest, type Heard, type TimelineUnderTest } from '../testing/timeline-under-test.js';

/** The release before this one: the same fold under the name it had. */
const BEFORE: readonly Projection[] = [{ ...timelineProjection, definition: String(Number(timelineProjection.definition) - 1) }];

let told = 0;
async function tell({ analyst, log }: TimelineUnderTest): Promise<string> {
  told += 1;
  const report = aReport(`r${String(told)}`);
  const actors = [actor('buyer', ['MAR', 'GRC', 'IND'][told % 3] ?? 'MAR'), actor('supplier', 'ISR')];
  analyst.submit(report, [aClaim(report, 0, { object: `item number ${String(told)}`, edtf: String(1000 + told), actors })]);
  return log.flush();
}

/** An installation of the release before, with some developments in its view. */
async function installation(): Promise<TimelineUnderTest> {
  const old = await timelineUnderTest(testing, {}, await timelineDatabase(testing), BEFORE);
  let end = '';
  for (let count = 0; count < 25; count += 1) end = await tell(old);
  await testing.eventually(async () => (await old.get(`/v1/timelines?waitFor=${end}`)).status === 200);
  return old;
}

async function projection(timeline: TimelineUnderTest): Promise<Heard['body']> {
  return (await timeline.get('/v1/projections')).body.items[0];
}

async function untilSwitched(timeline: TimelineUnderTest): Promise<void> {
  await testing.eventually(async () => expect((await projection(timeline)).active).toBe(2));
}

describe('a replica of a newer definition', () => {
  it('builds the view anew beside the live one while old replicas go on, and no reader notices', async () => {
    const old = await installation();
    let busy = true;
    const seen: Heard[] = [];
    const writer = (async () => {
      while (busy) await tell(old);
    })();
    const replicas = await Promise.all([timelineUnderTest(testing, {}, old.database), timelineUnderTest(testing, {}, old.database)]);
    const readers = [old, ...replicas].map(async (replica) => {
      while (busy) seen.push(await replica.get('/v1/timelines?limit=500'));
    });
    await untilSwitched(old);
    const after = await tell(old);
    for (const replica of [old, ...replicas]) expect((await replica.get(`/v1/timelines?waitFor=${after}`)).body).toMatchObject({ projection: { version: 2 } });
    busy = false;
    await Promise.all([writer, ...readers]);

    expect(seen.filter(({ status }) => status !== 200).map(({ text }) => text)).toEqual([]);
    expect(new Set(seen.map(({ body }) => body.projection.version as number))).toEqual(new Set([1, 2]));
    for (const { body } of seen) {
      const position = BigInt((body.position as string).slice('main-'.length));
      const shown = old.log.events.filter((event) => event.type === 'procurement.reported' && event.position <= position).length;
      expect(body.items).toHaveLength(Math.min(500, shown));
    }
    const { versions, outdated } = await projection(old);
    expect(outdated).toBeNull();
    expect(versions).toMatchObject([{ version: 1, definition: BEFORE[0]?.definition, state: 'retained' }, { version: 2, definition: timelineProjection.definition, state: 'live' }]);
    const jobs = (await old.get('/v1/projections/timeline/rebuilds')).body.items;
    expect(jobs).toMatchObject([{ state: 'done', principal: 'service:timeline', result: { switched: true } }]);

    const later = await tell(old);
    await testing.eventually(async () => expect((await projection(old)).versions[0]).toMatchObject({ version: 1, led: true, position: later }));
    expect((await old.post('/v1/projections/timeline/rollback')).body).toMatchObject({ version: 1 });
    // Gone back to on purpose: nobody goes forward again by himself.
    expect((await projection(replicas[0])).outdated.reason).toContain('Version 2 has it and is retained: npx entente projections switch timeline 2');
    expect((await old.get('/v1/projections/timeline/rebuilds')).body.items).toHaveLength(1);
  });

  it('that replaces the only old one answers from the old view meanwhile, and says why it stands still', async () => {
    const old = await installation();
    await old.app.stop();
    // A rebuild that takes its time, so that there is a meanwhile.
    const next = await timelineUnderTest(testing, { REBUILD_OUTDATED: 'false' }, old.database);
    const end = await tell(old);
    await testing.eventually(async () => (await next.get('/v1/timelines')).status === 200);
    const { body } = await next.get('/v1/timelines?limit=500');
    expect(body).toMatchObject({ projection: { version: 1 } });
    expect(body.items).toHaveLength(25);
    const status = (await next.get('/v1/timeline/status')).body;
    expect(Number(status.lag.events)).toBeGreaterThan(0);
    expect(status.outdated[0].reason).toContain('npx entente projections rebuild timeline --switch');
    expect(await metric(next, 'entente_projection_outdated')).toBe(1);
    expect((await projection(next)).outdated).toMatchObject({ version: 1, rebuild: null });

    const job = (await next.post('/v1/projections/timeline/rebuilds', { switch: true, rate: 60 })).body;
    await testing.eventually(async () => {
      const { outdated } = (await next.get('/v1/timeline/status')).body;
      expect(outdated[0].reason).toMatch(/Version 2 is being built \(fold, [\d.]+ %, [\d.]+ s left\) and goes live when it is ready/);
    });
    expect((await next.get('/v1/timelines?limit=500')).body.items).toHaveLength(25);
    await untilSwitched(next);
    expect((await next.get(`/v1/timelines?waitFor=${end}&limit=500`)).body.items).toHaveLength(26);
    await testing.eventually(async () => expect((await next.get(`/v1/projections/timeline/rebuilds/${job.id as string}`)).body).toMatchObject({ state: 'done', result: { switched: true } }));
    expect(await metric(next, 'entente_projection_outdated')).toBe(0);
    expect((await next.get('/v1/timeline/status')).body.outdated).toBeUndefined();
  });
});

async function metric(timeline: TimelineUnderTest, name: string): Promise<number> {
  return testing.eventually(async () => {
    const line = (await timeline.get('/metrics')).text.split('\n').find((one) => one.startsWith(`${name}{`) && one.includes('state="live"'));
    return line === undefined ? false : Number(line.split(' ').at(-1));
  });
}
