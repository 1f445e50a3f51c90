import { beforeAll, describe, expect, it } from '@jest/globals';
import { REQUESTS, doorbellSubject } from '@entente/contracts';
import { fromCloudEvent, request, RequestRefused, type FeedCloudEvent, type NatsLink } from '@entente/messaging';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import type { EventJson, EventsRead } from '../events-read/events.reader.js';
import type { SubmissionAnswer } from '../submissions/submission.js';
import { retold } from '../testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';
import { linkUnderTest } from '../testing/link-under-test.js';

let ingest: IngestUnderTest;
let link: NatsLink;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
  link = await linkUnderTest(testing, ingest);
  await eventually(() => request(link, REQUESTS.ingestEventsRead, { after: '0', limit: 1 }), { describe: 'ingest on NATS' });
});

const ask = <Answer>(pattern: string, body: unknown): Promise<Answer> => request<Answer>(link, pattern, body, { timeoutMs: 30_000 });

describe('requests over NATS', () => {
  it('are the same commands as over HTTP', async () => {
    const told = await ask<SubmissionAnswer>(REQUESTS.ingestClaim, retold(1));
    const http = await ingest.post('/v1/claims', retold(1));
    expect(http.body).toEqual(told);
    expect(http.headers.get('idempotent-replayed')).toBe('true');
    const report = await ask<SubmissionAnswer>(REQUESTS.ingestReport, { source: 's', text: 'Nothing happened.' });
    expect(report).toMatchObject({ claims: [], events: 2 });
  });

  it('are refused with the same problems', async () => {
    const refused = ask(REQUESTS.ingestClaim, retold(2, { colour: 'red', kind: 'purchase' }));
    await expect(refused).rejects.toBeInstanceOf(RequestRefused);
    await expect(refused).rejects.toMatchObject({ problem: { status: 400, errors: [{ pointer: '/colour' }, { pointer: '/kind' }].map((entry) => expect.objectContaining(entry) as unknown) } });
  });

  it('read the log without a hole, as events or as the feed has them', async () => {
    for (let number = 10; number < 20; number += 1) await ingest.post('/v1/claims', retold(number));
    const all: EventJson[] = [];
    for (let head = ''; all.at(-1)?.position !== head || head === ''; ) {
      const read = await ask<EventsRead>(REQUESTS.ingestEventsRead, { after: all.at(-1)?.position ?? '0', limit: 7 });
      all.push(...(read.events as EventJson[]));
      head = read.head;
    }
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => String(index + 1)));
    const feed = await ask<EventsRead>(REQUESTS.ingestEventsRead, { after: '0', limit: 4, format: 'cloudevents' });
    const events = (feed.events as FeedCloudEvent[]).map((event) => fromCloudEvent(JSON.stringify(event)));
    expect(events.map((event) => event.kind === 'event' && { id: event.event.id, type: event.event.type, data: event.event.data })).toEqual(all.slice(0, 4).map(({ id, type, data }) => ({ id, type, data })));
    expect((feed.events as FeedCloudEvent[]).map(({ subject }) => subject)).toContain('events.main.procurement.reported.ISR-MAR');
    await expect(ask(REQUESTS.ingestEventsRead, { after: -1 })).rejects.toMatchObject({ problem: { status: 400 } });
  });
});

describe('after a commit', () => {
  it('the doorbell rings with the position, and the event is on the feed', async () => {
    const rings: string[] = [];
    const subjects: string[] = [];
    link.connection.subscribe(link.subject(doorbellSubject('main')), { callback: (_error, message) => void rings.push(message.string()) });
    link.connection.subscribe(link.subject('events.>'), { callback: (_error, message) => void subjects.push(link.withoutPrefix(message.subject)) });
    await link.connection.flush();
    const { body } = await ingest.post('/v1/claims', retold(30));
    await eventually(() => rings.includes(body.position.slice('main-'.length)), { describe: 'the doorbell' });
    await eventually(() => subjects.includes('events.main.procurement.reported.ISR-MAR'), { describe: 'the event on the feed' });
  });
});

describe('GET /v1/ingest/status and /health/ready', () => {
  it('tell where the lane stands and how far the streams are', async () => {
    const { body } = await ingest.post('/v1/claims', retold(40));
    const status = await eventually(async () => {
      const heard = await ingest.get('/v1/ingest/status');
      return heard.text.includes('"lagEvents":"0"') && !/"lagEvents":"[1-9]/.test(heard.text) && heard;
    });
    expect(status.body).toMatchObject({ service: 'ingest', nats: 'connected', head: { lane: 'main', position: body.position }, streams: [{ stream: 'EVENTS', position: body.position }, { stream: 'RELATIONS' }] });
    const ready = await ingest.get('/health/ready');
    expect([ready.status, ready.text]).toEqual([200, expect.stringMatching(/eventStore.*migrations.*nats/s)]);
  });
});
