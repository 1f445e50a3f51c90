import { beforeAll, describe, expect, it } from '@jest/globals';
import { aClaim, aReport, actor } from '@entente/domain/testing';
import * as testing from '@entente/testing';
import { timelineUnderTest, type TimelineUnderTest } from '../testing/timeline-under-test.js';

let timeline: TimelineUnderTest;
beforeAll(async () => {
  timeline = await timelineUnderTest(testing);
});

function tell(name: string): { development: string; claim: string } {
  const report = aReport(name);
  const claim = aClaim(report, 0, { object: name, edtf: '2023', actors: [actor('buyer', 'GRC'), actor('supplier', 'ISR')] });
  return { development: timeline.analyst.submit(report, [claim])[0]?.development ?? '', claim: claim.id };
}

async function dump(): Promise<unknown> {
  const tables = ['development', 'pair', 'claim', 'redirect', 'report', 'timeline_state'];
  const read = async (table: string) => (await timeline.database.pool.query<{ row: string }>(`SELECT t::text AS row FROM timeline.${table}_v1 AS t ORDER BY 1`)).rows;
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await read(table)] as const)));
}

describe('refolding one development', () => {
  it('gives the same rows from whichever side of merges, splits and their undo it begins', async () => {
    const [boats, guns, ghosts] = [tell('missile boats'), tell('howitzers'), tell('submarines')];
    tell('bystander drones');
    expect(timeline.analyst.merge(boats.development, guns.development)).toBeNull();
    const merge = timeline.log.events.find(({ type }) => type === 'development.merged');
    expect(timeline.analyst.undo(merge!)).toBeNull();
    expect(timeline.analyst.merge(ghosts.development, boats.development)).toBeNull();
    expect(timeline.analyst.split(ghosts.development, [boats.claim])).toBeNull();
    expect(timeline.analyst.retract(guns.claim)).toBeNull();
    const end = await timeline.log.flush();
    await timeline.get(`/v1/timelines?waitFor=${end}`);
    const into = (timeline.log.events.find(({ type }) => type === 'development.split')?.data as { into: string }).into;
    const sound = await dump();
    for (const id of [boats.development, guns.development, ghosts.development, into]) {
      const { status, body } = await timeline.post(`/v1/projections/timeline/versions/1/components/development:${id}/refold`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ changed: [], parked: false });
      expect((body.keys as string[]).filter((key) => key.startsWith('development:'))).toEqual([boats, guns, ghosts].map(({ development }) => `development:${development}`).concat(`development:${into}`).sort());
      expect(await dump()).toEqual(sound);
    }
  });

  it('repairs what was damaged by hand', async () => {
    const { development } = tell('patrol boats');
    const end = await timeline.log.flush();
    await timeline.get(`/v1/timelines?waitFor=${end}`);
    const sound = await dump();
    await timeline.database.pool.query(`DELETE FROM timeline.pair_v1 WHERE id = $1`, [development]);
    expect((await timeline.post(`/v1/projections/timeline/versions/1/components/development:${development}/refold`)).body.changed).toEqual(['pair']);
    expect(await dump()).toEqual(sound);
  });

  it('is refused for what does not exist', async () => {
    expect((await timeline.post('/v1/projections/timeline/versions/1/components/development:none/refold')).status).toBe(409);
    expect((await timeline.post('/v1/projections/timeline/versions/8/components/development:none/refold')).status).toBe(404);
  });
});
