import { beforeAll, describe, expect, it } from '@jest/globals';
import { aClaim, aReport, actor } from '@entente/domain/testing';
import * as testing from '@entente/testing';
import { timelineUnderTest, type TimelineUnderTest } from '../testing/timeline-under-test.js';

let timeline: TimelineUnderTest;
let end: string;
const COUNT = 510;
const STATES = 'EGY JOR GRC CYP FRA DEU ITA ESP PRT POL IND USA CAN BRA CHL ARG KEN ETH SWE NOR FIN CHE AUT HUN ROU BGR SRB TUR AZE KAZ'.split(' ');

beforeAll(async () => {
  timeline = await timelineUnderTest(testing);
  for (let index = 0; index < COUNT; index += 1) {
    const report = aReport(`r${String(index)}`);
    const actors = [actor('party', 'ISR'), actor('party', index < 10 ? 'MAR' : (STATES[index % STATES.length] ?? 'EGY'))];
    timeline.analyst.submit(report, [aClaim(report, 0, { kind: 'dialogue', actors, edtf: `${String(1400 + index)}-05-01`, quote: `talk ${String(index)}` })]);
  }
  end = await timeline.log.flush();
}, 120_000);

describe('GET /v1/exports', () => {
  it('gives a whole selection, over many pages, as NDJSON', async () => {
    const { text, headers } = await timeline.get(`/v1/exports?waitFor=${end}`);
    expect(headers.get('content-type')).toContain('application/x-ndjson');
    expect(headers.get('entente-known-at')).toBe(end);
    const items = text.trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; valid: { edtf: string } });
    expect(items).toHaveLength(COUNT);
    expect(items.map(({ valid }) => valid.edtf)).toEqual(items.map(({ valid }) => valid.edtf).sort());
  });

  it('gives CSV, selected like a timeline', async () => {
    const { text, headers } = await timeline.get(`/v1/exports?format=csv&pair=ISR-MAR&waitFor=${end}`);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="timeline-ISR-MAR-${end}.csv"`);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]?.startsWith('id,kind,pairs,')).toBe(true);
  });

  it('refuses what it can not write', async () => {
    expect((await timeline.get('/v1/exports?format=docx')).status).toBe(400);
  });
});
