import { beforeAll, describe, expect, it } from '@jest/globals';
import { aClaim, aReport, actor } from '@entente/domain/testing';
import { connectNats, request } from '@entente/messaging';
import { REQUESTS } from '@entente/contracts';
import * as testing from '@entente/testing';
import { timelineUnderTest, type TimelineUnderTest } from '../testing/timeline-under-test.js';

let timeline: TimelineUnderTest;
const prefix = `timeline${String(process.pid)}`;
beforeAll(async () => {
  timeline = await timelineUnderTest(testing, { SUBJECT_PREFIX: prefix });
});

function tell(name: string, buyer = 'MAR'): string {
  const report = aReport(name);
  const [told] = timeline.analyst.submit(report, [aClaim(report, 0, { object: name, edtf: '2023', actors: [actor('buyer', buyer), actor('supplier', 'ISR')] })]);
  return told?.development ?? '';
}

interface Received {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: { id: string; position: string; item: { kind: string } | null; redirectedTo?: string | null };
}

/** Reads a stream until `count` events came, then leaves. */
async function listen(path: string, count: number, headers: Record<string, string> = {}): Promise<Received[]> {
  const ended = new AbortController();
  const response = await fetch(`${timeline.url}${path}`, { headers, signal: AbortSignal.any([ended.signal, AbortSignal.timeout(30_000)]) });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const received: Received[] = [];
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString('utf8');
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const field = (name: string): string | undefined => frame.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const data = field('data');
      if (data !== undefined) received.push({ id: field('id'), event: field('event'), data: JSON.parse(data) as Received['data'] });
    }
    if (received.length >= count) break;
  }
  ended.abort();
  return received.slice(0, count);
}

describe('GET /v1/stream', () => {
  it('tells every change from a position on, and what ceased to be shown', async () => {
    const [first, second] = [tell('boats', 'GRC'), tell('missiles', 'GRC')];
    await timeline.log.flush();
    expect(timeline.analyst.merge(first, second)).toBeNull();
    const end = await timeline.log.flush();
    await timeline.get(`/v1/timelines?waitFor=${end}`);
    const events = await listen('/v1/stream?from=main-0&pair=GRC-ISR', 4);
    expect(events.map(({ event, data }) => [event, data.id])).toEqual(
      expect.arrayContaining([['changed', first], ['changed', second], ['gone', second]]),
    );
    expect(events.filter(({ event }) => event === 'gone')[0]?.data).toMatchObject({ id: second, redirectedTo: first, item: null });
    expect(events[0]?.id).toMatch(/^[0-9a-f-]{36}\/\d+$/);
  });

  it('goes on after the last event a client saw, and tells the next as it happens', async () => {
    const [seen] = await listen('/v1/stream?from=main-0', 1);
    const listening = listen('/v1/stream?pair=EGY-ISR', 1, { 'last-event-id': seen?.id ?? '' });
    const development = tell('gas', 'EGY');
    await timeline.log.flush();
    expect((await listening)[0]?.data).toMatchObject({ id: development, item: { kind: 'procurement' } });
  });

  it('refuses to resume in another log', async () => {
    const response = await fetch(`${timeline.url}/v1/stream`, { headers: { 'last-event-id': '00000000-0000-4000-8000-000000000000/1' } });
    expect(response.status).toBe(410);
    expect((await fetch(`${timeline.url}/v1/stream`, { headers: { 'last-event-id': 'x' } })).status).toBe(400);
  });
});

describe('the other edges', () => {
  it('counts facets', async () => {
    tell('drones', 'JOR');
    const end = await timeline.log.flush();
    const { body } = await timeline.get(`/v1/facets?pair=ISR-JOR&waitFor=${end}`);
    expect(body.facets).toMatchObject({ kind: [{ value: 'procurement', count: 1 }], pair: [{ value: 'ISR-JOR', count: 1 }], year: [{ value: '2023', count: 1 }] });
  });

  it('tells its status and metrics', async () => {
    const { body } = await timeline.get('/v1/timeline/status');
    expect(body).toMatchObject({ service: 'timeline', projections: [{ projection: 'timeline', version: 1, state: 'live', stopped: null, parked: 0 }], workers: { timeline_v1: 'leading' } });
    expect((await timeline.get('/metrics')).text).toContain('entente_projection_lag_events{projection="timeline",version="1",state="live"} ');
  });

  it('describes itself', async () => {
    const { status, body } = await timeline.get('/openapi.json');
    expect(status).toBe(200);
    const expected = ['/v1/timelines', '/v1/timelines/{pair}', '/v1/developments/{id}', '/v1/facets', '/v1/stream', '/v1/exports', '/v1/projections', '/v1/replays', '/v1/timeline/status'];
    expect(Object.keys(body.paths as object)).toEqual(expect.arrayContaining(expected));
  });

  it('answers the same over NATS', async () => {
    const id = tell('radars', 'CYP');
    const end = await timeline.log.flush();
    const link = await connectNats({ url: testing.runServers().natsUrl, name: 'spec', subjectPrefix: prefix });
    try {
      const page = await request<{ items: { id: string }[] }>(link, REQUESTS.timelineQuery, { pair: 'CYP-ISR', waitFor: end });
      expect(page.items.map((item) => item.id)).toEqual([id]);
      expect(await request(link, REQUESTS.timelineDevelopment, { id })).toMatchObject({ id, claims: 1 });
      await expect(request(link, REQUESTS.timelineQuery, { pair: 'nowhere' })).rejects.toMatchObject({ problem: { status: 400, errors: [{ pointer: '/pair' }] } });
    } finally {
      await link.close();
    }
  });
});
