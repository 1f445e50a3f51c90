import { describe, expect, it } from '@jest/globals';
import { aClaim, aReport } from '@entente/domain/testing';
import * as testing from '@entente/testing';
import { timelineDatabase, timelineUnderTest, type Heard } from '../testing/timeline-under-test.js';

const DONE = ['done', 'failed', 'cancelled'];

describe('a service whose NATS is away at the start', () => {
  it('projects and answers, says why it is degraded, keeps a replay to NATS waiting, and joins when NATS comes', async () => {
    const database = await timelineDatabase(testing);
    const stack = await testing.privateStack({ databaseUrl: database.url });
    await stack.stopNats();
    const timeline = await timelineUnderTest(testing, { NATS_URL: stack.natsUrl, SUBJECT_PREFIX: '' }, database);
    const report = aReport('guns');
    timeline.analyst.submit(report, [aClaim(report, 0, { object: 'guns', edtf: '2023' })]);
    const end = await timeline.log.flush();
    expect((await timeline.get(`/v1/timelines?waitFor=${end}`)).body.items).toHaveLength(1);

    const reason = expect.stringContaining('No nats-server answers');
    await testing.eventually(async () => expect((await timeline.get('/health/ready')).body).toMatchObject({ checks: { nats: { status: 'ok', reachable: false, reason } } }));
    expect((await timeline.get('/health/ready')).status).toBe(200);
    expect((await timeline.get('/v1/timeline/status')).body.nats).toEqual({ reachable: false, reason });
    const { body: started } = await timeline.post('/v1/replays', { target: { type: 'nats' } });
    const job = async (): Promise<Heard['body']> => (await timeline.get(`/v1/replays/${started.id as string}`)).body;
    await testing.eventually(async () => expect(await job()).toMatchObject({ state: 'running', reason: expect.stringContaining('NATS is not to be reached') }));

    await stack.startNats();
    await testing.eventually(async () => (await timeline.get('/v1/timeline/status')).body.nats.reachable === true, { timeoutMs: 60_000 });
    const ended = await testing.eventually<Heard['body']>(async () => DONE.includes((await job()).state as string) && ((await job()) as object), { timeoutMs: 60_000 });
    expect(ended).toMatchObject({ state: 'done', reason: null, result: { events: timeline.log.events.length, stream: null } });
  }, 120_000);
});
