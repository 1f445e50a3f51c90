import { beforeAll, describe, expect, it } from '@jest/globals';
import { aClaim, aReport, actor } from '@entente/domain/testing';
import type { Projection } from '@entente/projections';
import * as testing from '@entente/testing';
import { timelineProjection } from '../projection/timeline.projection.js';
import { timelineUnderTest, type Heard, type TimelineUnderTest } from '../testing/timeline-under-test.js';

/** Throws on the reports of an object until it is mended. */
let faulty = 'submarine';
const BROKEN: readonly Projection[] = [
  {
    ...timelineProjection,
    fold: (event, states) => {
      if (event.type === 'procurement.reported' && JSON.stringify(event.data).includes(faulty)) throw new Error(`no fold for a ${faulty}`);
      timelineProjection.fold(event, states as never);
    },
  },
];

let timeline: TimelineUnderTest;
beforeAll(async () => {
  timeline = await timelineUnderTest(testing, {}, undefined, BROKEN);
});

async function tell(name: string, buyer: string): Promise<string> {
  const report = aReport(name);
  timeline.analyst.submit(report, [aClaim(report, 0, { object: name, edtf: '2023', actors: [actor('buyer', buyer), actor('supplier', 'ISR')] })]);
  const end = await timeline.log.flush();
  await testing.eventually(async () => (await timeline.get(`/v1/timelines?waitFor=${end}`)).status === 200);
  return end;
}

interface Parked {
  readonly component: string;
  readonly firstPosition: string;
}
const parked = async (): Promise<Parked[]> => (await timeline.get('/v1/projections/timeline/parked')).body.items as Parked[];
const discarded = async (query = ''): Promise<Heard['body']> => (await timeline.get(`/v1/projections/timeline/discarded${query}`)).body;
const shown = async (pair: string): Promise<Heard['body']> => (await timeline.get(`/v1/timelines/${pair}`)).body;

async function answer(component: string, body: object): Promise<Heard> {
  return timeline.post(`/v1/projections/timeline/versions/1/parked/${encodeURIComponent(component)}`, body);
}

describe('a fold that throws on one stream', () => {
  it('parks its component and nothing else, says so, and tries again when asked', async () => {
    await tell('howitzers', 'MAR');
    await tell('submarine', 'GRC');
    const one = await testing.eventually(async () => (await parked())[0] ?? false);
    expect(one).toMatchObject({ version: 1, eventType: 'procurement.reported', reason: 'Error: no fold for a submarine', attempts: 0 });
    expect(await shown('ISR-MAR')).toMatchObject({ incomplete: false, items: [{ object: 'howitzers' }] });
    expect(await shown('GRC-ISR')).toMatchObject({ incomplete: true, items: [] });
    expect((await answer(one.component, { request: 'retry' })).status).toBe(202);
    await testing.eventually(async () => expect(await parked()).toMatchObject([{ attempts: 1 }]));
  });

  it('is discarded with a reason only, listed, and taken back in once the fold is mended', async () => {
    const [{ component, firstPosition }] = (await parked()) as [Parked];
    const unreasoned = await answer(component, { request: 'discard' });
    expect(unreasoned).toMatchObject({ status: 409 });
    expect(unreasoned.body.detail).toContain('needs a reason');
    await answer(component, { request: 'discard', reason: 'the article was a joke' });
    await testing.eventually(async () => expect(await parked()).toEqual([]));
    expect(await discarded()).toMatchObject({ next: null, items: [{ version: 1, position: firstPosition, component, eventType: 'procurement.reported', failure: 'Error: no fold for a submarine', reason: 'the article was a joke', principal: 'anonymous' }] });

    const again = await answer(component, { request: 'retry' });
    expect(again).toMatchObject({ status: 409 });
    expect(again.body.detail).toContain('npx entente projections discarded timeline');
    const path = `/v1/projections/timeline/versions/1/discarded/main-${firstPosition}/undiscard`;
    expect((await timeline.post(path)).body).toMatchObject({ parked: true });
    expect(await parked()).toHaveLength(1);
    expect((await discarded()).items).toEqual([]);
    expect((await timeline.post(path)).status).toBe(409);

    await answer(component, { request: 'discard', reason: 'until it is mended' });
    await testing.eventually(async () => expect((await discarded()).items).toHaveLength(1));
    faulty = 'nothing of the kind';
    expect((await timeline.post(path)).body).toMatchObject({ parked: false, changed: expect.arrayContaining(['development', 'pair']) });
    expect(await shown('GRC-ISR')).toMatchObject({ incomplete: false, items: [{ object: 'submarine' }] });
  });

  it('and several discards are listed page by page', async () => {
    faulty = 'frigate';
    for (const buyer of ['IND', 'AZE', 'CYP']) await tell(`frigate for ${buyer}`, buyer);
    await testing.eventually(async () => expect(await parked()).toHaveLength(3));
    for (const { component } of await parked()) await answer(component, { request: 'discard', reason: 'not now' });
    await testing.eventually(async () => expect(await parked()).toEqual([]));
    const first = await discarded('?limit=2');
    expect(first.items).toHaveLength(2);
    const second = await discarded(`?limit=2&cursor=${first.next as string}`);
    expect(second).toMatchObject({ next: null, items: [{ reason: 'not now' }] });
    expect((await timeline.get('/v1/projections/timeline/discarded?cursor=bad')).status).toBe(400);
    expect((await timeline.get('/v1/projections/none/discarded')).status).toBe(404);
  });
});
