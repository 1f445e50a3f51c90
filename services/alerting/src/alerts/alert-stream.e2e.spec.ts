import { beforeAll, describe, expect, it } from '@jest/globals';
import { closeAfterFile, eventually } from '@entente/testing';
import { alertingWithFeed, type AlertingWithFeed } from '../testing/alerting-with-feed.js';
import type { Heard, Page } from '../testing/alerting-under-test.js';
import type { Saying } from '../testing/claim.fixture.js';

interface Streamed {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly id: string; readonly position: string; readonly kind: string };
}

const deal = (edtf: string, kind: Saying['kind'] = 'signing'): Saying => ({ kind, actors: [['signatory', 'ISR'], ['signatory', 'MAR']], edtf });

let on: AlertingWithFeed;

beforeAll(async () => {
  on = await alertingWithFeed();
  await on.service.send('POST', '/v1/rules', { name: 'deals', filter: 'kind == "signing"', topic: 'deals', triggers: ['new'] });
});

async function alertOn(saying: Saying): Promise<void> {
  await on.log.report(saying);
  await on.feed.relay();
}

/** Opens the stream and collects what comes until it is cut. */
async function listening(query = '', headers: Record<string, string> = {}): Promise<{ got: Streamed[]; cut: () => void; ended: Promise<void> }> {
  const abort = new AbortController();
  closeAfterFile(async () => abort.abort());
  const response = await fetch(`${on.service.url}/v1/alerts/stream${query}`, { headers, signal: abort.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const got: Streamed[] = [];
  const ended = collect(response, got).catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  return { got, cut: () => abort.abort(), ended };
}

async function collect(response: Response, got: Streamed[]): Promise<void> {
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString('utf8');
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const lines = new Map(frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
      if (lines.has('data')) {
        got.push({ id: lines.get('id') ?? '', event: lines.get('event') ?? '', data: JSON.parse(lines.get('data') ?? '') as Streamed['data'] });
      }
    }
  }
}

describe('GET /v1/alerts/stream', () => {
  it('sends alerts as they are raised', async () => {
    const { got, cut, ended } = await listening();
    await alertOn(deal('2001'));
    await eventually(() => got.length === 1);
    expect(got[0]).toMatchObject({ event: 'alert', data: { kind: 'signing' } });
    expect(got[0]?.id).toMatch(/^[0-9a-f-]{36}\/[0-9]+$/);
    cut();
    await ended;
  });

  it('goes on behind Last-Event-ID, without a hole and without a repeat', async () => {
    const first = await listening('?from=alerting-0');
    await eventually(() => first.got.length === 1);
    first.cut();
    await first.ended;
    await alertOn(deal('2002'));
    await alertOn(deal('2003'));
    const { got, cut } = await listening('', { 'last-event-id': first.got[0]?.id ?? '' });
    await eventually(() => got.length === 2);
    await alertOn(deal('2004'));
    await eventually(() => got.length === 3);
    const all = (await on.service.send('GET', '/v1/alerts?order=oldest')).body.items;
    expect([...first.got, ...got].map(({ data }) => data)).toEqual(all);
    cut();
  });

  it('narrows by rule and pair, named in any order', async () => {
    const none = await listening('?from=alerting-0&pair=EGY-MAR');
    const all = await listening('?from=alerting-0&pair=MAR-ISR');
    await eventually(() => all.got.length >= 4);
    expect(none.got).toEqual([]);
    const page = async (pair: string): Promise<unknown> => (await on.service.send('GET', `/v1/alerts?pair=${pair}`)).body.items;
    expect(await page('MAR-ISR')).toEqual(await page('ISR-MAR'));
    expect(await page('MAR-ISR')).not.toEqual([]);
    none.cut();
    all.cut();
  });

  it('keeps the order of the lane beyond the tenth alert, in pages and in the stream', async () => {
    for (let year = 1990; year < 2000; year += 1) await on.log.report(deal(String(year)));
    await on.feed.relay();
    const { got, cut } = await listening('?from=alerting-0');
    await eventually(() => got.length === 14);
    const positions = got.map(({ data }) => Number(data.position.replace('alerting-', '')));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    const paged: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Heard<Page<Streamed['data']>> = await on.service.send('GET', `/v1/alerts?limit=3${next === '' ? '' : `&cursor=${next}`}`);
      paged.push(...page.body.items.map(({ position }) => Number(position.replace('alerting-', ''))));
      next = page.body.next;
    }
    expect(paged).toEqual([...positions].reverse());
    await eventually(() => on.heard.length === 14);
    expect(on.heard.map(({ alert }) => alert.id)).toEqual(got.map(({ data }) => data.id));
    cut();
  });

  it.each([
    ['nonsense', 'is not an id of this stream'],
    ['00000000-0000-4000-8000-000000000000/1', 'another incarnation of the log'],
  ])('refuses the Last-Event-ID %s with a reason', async (id, reason) => {
    const { status, body } = await on.service.send('GET', '/v1/alerts/stream', undefined, { 'last-event-id': id });
    expect(status).toBe(400);
    expect(body.detail).toContain(reason);
  });

  it('refuses a wrong position', async () => {
    expect((await on.service.send('GET', '/v1/alerts/stream?from=main-3')).status).toBe(400);
  });

  it('sends an alert of another replica', async () => {
    const second = await on.another();
    const { got, cut } = await listening();
    await alertOn(deal('2005'));
    await eventually(() => got.length === 1);
    cut();
    await second.app.stop();
  });

  it('ends when the service stops', async () => {
    const { ended } = await listening();
    await on.service.app.stop();
    await ended;
  });
});
