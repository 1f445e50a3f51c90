import { beforeAll, describe, expect, it } from '@jest/globals';
import { aClaim, aReport, actor } from '@entente/domain/testing';
import * as testing from '@entente/testing';
import { timelineUnderTest, type Heard, type TimelineUnderTest } from '../testing/timeline-under-test.js';

let timeline: TimelineUnderTest;
beforeAll(async () => {
  timeline = await timelineUnderTest(testing);
});

let told = 0;
async function tell(): Promise<string> {
  told += 1;
  const report = aReport(`r${String(told)}`);
  const states = ['MAR', 'GRC', 'CYP', 'IND', 'USA', 'DEU', 'AZE', 'KOR'];
  const actors = [actor('buyer', states[told % states.length] ?? 'MAR'), actor('supplier', 'ISR')];
  timeline.analyst.submit(report, [aClaim(report, 0, { object: `item number ${String(told)}`, edtf: String(1000 + told), actors })]);
  return timeline.log.flush();
}

describe('rebuild, switch and rollback under load', () => {
  it('give no failed answer, none that mixes versions, and none that goes back in the log', async () => {
    for (let count = 0; count < 40; count += 1) await tell();
    // A service that has just started may not have its first version yet, and says so with 503.
    await testing.eventually(async () => (await timeline.get('/v1/timelines')).status === 200);
    let busy = true;
    const seen: Heard[] = [];
    const writer = (async () => {
      while (busy) await tell();
    })();
    const reader = (async () => {
      while (busy) seen.push(await timeline.get('/v1/timelines?limit=500'));
    })();
    const started = await timeline.post('/v1/projections/timeline/rebuilds', {});
    const job = await testing.eventually<Heard['body']>(async () => {
      const { body } = await timeline.get(`/v1/projections/timeline/rebuilds/${started.body.id as string}`);
      return body.state !== 'running' && body.state !== 'queued' && (body as object);
    });
    expect(job).toMatchObject({ state: 'done', result: { equal: true } });
    for (const version of [2, 1, 2]) expect((await timeline.post('/v1/projections/timeline/switch', { version })).status).toBe(200);
    const end = await tell();
    await timeline.get(`/v1/timelines?waitFor=${end}`);
    busy = false;
    await Promise.all([writer, reader]);

    expect(seen.filter(({ status }) => status !== 200).map(({ text }) => text)).toEqual([]);
    expect(new Set(seen.map(({ body }) => (body.projection as { version: number }).version)).size).toBeGreaterThan(1);
    let last = 0;
    for (const { body } of seen) {
      const position = Number((body.position as string).slice('main-'.length));
      expect(position).toBeGreaterThanOrEqual(last);
      last = position;
      const shown = timeline.log.events.filter((event) => event.type === 'procurement.reported' && event.position <= BigInt(position)).length;
      expect(body.items).toHaveLength(Math.min(500, shown));
    }
  });
});

describe('a version of a definition that this program does not have', () => {
  it('is not compared with, nor gone back to, and the answers say why', async () => {
    const { rows } = await timeline.database.pool.query<{ version: number }>(`UPDATE timeline.projection_version SET definition = '0' WHERE state = 'live' RETURNING version`);
    const old = rows[0]?.version ?? 0;
    const started = await timeline.post('/v1/projections/timeline/rebuilds', {});
    const job = await testing.eventually<Heard['body']>(async () => {
      const { body } = await timeline.get(`/v1/projections/timeline/rebuilds/${started.body.id as string}`);
      return body.state === 'done' && (body as object);
    });
    expect(job.result.notCompared).toContain('definition 0, which this program does not have');
    expect((await timeline.post('/v1/projections/timeline/switch', { version: job.version as number })).status).toBe(200);
    const refused = await testing.eventually(async () => {
      const answer = await timeline.post('/v1/projections/timeline/rollback');
      if (answer.status === 200) await timeline.post('/v1/projections/timeline/switch', { version: job.version as number });
      return answer.status === 409 && answer;
    });
    expect(refused.body.detail).toContain(`Version ${String(old)} is of definition 0`);
    expect((await timeline.post(`/v1/projections/timeline/versions/${String(old)}/retire`)).status).toBe(204);
  });
});
