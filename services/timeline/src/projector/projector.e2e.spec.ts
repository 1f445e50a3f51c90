import { describe, expect, it } from '@jest/globals';
import { migrateEventStore } from '@entente/event-store';
import { aClaim, aReport } from '@entente/domain/testing';
import * as testing from '@entente/testing';
import { EVENT_STORE_SCHEMA, MAIN_LANE } from '../timeline.names.js';
import { timelineDatabase, timelineUnderTest, type TimelineUnderTest } from '../testing/timeline-under-test.js';

function tell(timeline: TimelineUnderTest, name: string): void {
  const report = aReport(name);
  timeline.analyst.submit(report, [aClaim(report, 0, { object: name, edtf: '2023' })]);
}

describe('a service without a log', () => {
  it('starts, says what it waits for, and goes on once ingest has made the log', async () => {
    const timeline = await timelineUnderTest(testing, {}, await testing.testDatabase());
    await testing.eventually(async () => {
      const waiting = await timeline.get('/health/ready');
      expect(waiting.status).toBe(503);
      expect(JSON.stringify(waiting.body)).toContain('waiting for the event store');
    });
    expect((await timeline.get('/health/live')).status).toBe(200);
    expect((await timeline.get('/v1/timelines')).body).toMatchObject({ status: 503, type: 'urn:entente:problem:not-ready' });
    expect((await timeline.get('/v1/timeline/status')).body.waitingFor).toContain('event store');

    await migrateEventStore({ url: timeline.database.url, schema: EVENT_STORE_SCHEMA, lanes: [MAIN_LANE] });
    await testing.eventually(async () => (await timeline.get('/health/ready')).status === 200);
    tell(timeline, 'guns');
    const end = await timeline.log.flush();
    expect((await timeline.get(`/v1/timelines?waitFor=${end}`)).body.items).toHaveLength(1);
  });
});

describe('two replicas', () => {
  it('answer alike, and one takes over when the other stops', async () => {
    const database = await timelineDatabase(testing);
    const [first, second] = [await timelineUnderTest(testing, {}, database), await timelineUnderTest(testing, {}, database)];
    tell(first, 'guns');
    const end = await first.log.flush();
    const [a, b] = [await first.get(`/v1/timelines?waitFor=${end}`), await second.get(`/v1/timelines?waitFor=${end}`)];
    expect(b.body).toEqual(a.body);
    const states = async (): Promise<string[]> => Promise.all([first, second].map(async (one) => ((await one.get('/v1/timeline/status')).body.workers as Record<string, string>)['timeline_v1'] ?? ''));
    expect((await states()).sort()).toEqual(['leading', 'standby']);
    const [leader, other] = (await states())[0] === 'leading' ? [first, second] : [second, first];
    await leader.app.stop();
    tell(first, 'boats');
    const later = await first.log.flush();
    expect((await other.get(`/v1/timelines?waitFor=${later}`)).body.items).toHaveLength(2);
  });
});
