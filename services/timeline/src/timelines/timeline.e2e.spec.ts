import { beforeAll, describe, expect, it } from '@jest/globals';
import { aClaim, aReport, actor, money } from '@entente/domain/testing';
import * as testing from '@entente/testing';
import { timelineUnderTest, type TimelineUnderTest } from '../testing/timeline-under-test.js';

let timeline: TimelineUnderTest;
let end: string;
const ids: Record<string, string> = {};

function tell(name: string, ...sketches: Parameters<typeof aClaim>[2][]): string[] {
  const report = aReport(name);
  const claims = sketches.map((sketch, index) => aClaim(report, index, sketch));
  const submitted = timeline.analyst.submit(report, claims);
  ids[name] = submitted[0]?.development ?? '';
  return claims.map(({ id }) => id);
}

const parties = (...states: string[]) => states.map((state) => actor('party', state));

beforeAll(async () => {
  timeline = await timelineUnderTest(testing);
  tell('normalisation', { kind: 'normalisation', actors: parties('ISR', 'MAR'), edtf: '2020-12' });
  tell('guns', { object: 'ATMOS howitzers', edtf: '2023', money: [money({ min: '200000000' })], status: 'contract-signed' });
  tell('dialogue', { kind: 'dialogue', actors: parties('MAR', 'ISR'), edtf: '2022-05-01/2022-05-03' });
  tell('undated', { kind: 'exercise', actors: parties('ISR', 'MAR') });
  tell('elsewhere', { kind: 'signing', actors: [actor('signatory', 'FRA'), actor('signatory', 'MAR')], edtf: '2024' });
  tell('trend', { kind: 'trend', actors: parties('ISR', 'MAR'), edtf: '2020/..' });
  end = await timeline.log.flush();
});

const kinds = async (path: string): Promise<string[]> => {
  const { body, status } = await timeline.get(`${path}${path.includes('?') ? '&' : '?'}waitFor=${end}`);
  expect(status).toBe(200);
  return (body.items as { kind: string }[]).map(({ kind }) => kind);
};

describe('GET /v1/timelines/{pair}', () => {
  it('answers in the order of the world, undated last, with where it was read', async () => {
    const { body, headers } = await timeline.get(`/v1/timelines/ISR-MAR?waitFor=${end}`);
    expect(headers.get('content-type')).toContain('application/json');
    expect((body.items as { kind: string }[]).map(({ kind }) => kind)).toEqual(['normalisation', 'dialogue', 'procurement', 'exercise']);
    expect(body).toMatchObject({ pair: 'ISR-MAR', projection: { name: 'timeline', version: 1 }, knownAt: end, position: end, next: null, incomplete: false });
    expect(body.items[0]).toMatchObject({ id: ids['normalisation'], valid: { edtf: '2020-12' }, reports: 1, knownFrom: expect.stringMatching(/^main-\d+$/) });
  });

  it('takes the pair in either order', async () => {
    expect(await kinds('/v1/timelines/MAR-ISR')).toHaveLength(4);
  });

  it.each([
    ['kind=procurement', ['procurement']],
    ['kind=procurement,dialogue', ['dialogue', 'procurement']],
    ['kind=trend', ['trend']],
    ['include=all', ['trend', 'normalisation', 'dialogue', 'procurement', 'exercise']],
    ['from=2022&to=2022', ['dialogue']],
    ['from=2022-05-02&to=2022-05-02', ['dialogue']],
    ['from=2022-05-02&to=2022-05-02&mode=within', []],
    ['from=2023-06', ['procurement']],
    ['validAt=2022-05-02', ['dialogue']],
    ['undated=only', ['exercise']],
    ['undated=exclude', ['normalisation', 'dialogue', 'procurement']],
    ['from=2023&undated=include', ['procurement', 'exercise']],
    ['source=src:guns', ['procurement']],
    ['actor=ISR', ['normalisation', 'dialogue', 'procurement', 'exercise']],
    ['actor=USA', []],
    [`filter=${encodeURIComponent('kind == "procurement" && "MAR" in actors && money.eur >= 100000000')}`, ['procurement']],
    [`filter=${encodeURIComponent('money.eur >= 300000000')}`, []],
  ])('selects by %s', async (query, expected) => {
    expect(await kinds(`/v1/timelines/ISR-MAR?${query}`)).toEqual(expected);
  });

  it('pages without loss or repetition', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await timeline.get(`/v1/timelines/ISR-MAR?include=all&limit=2&waitFor=${end}${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      next = body.next as string | null;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('answers an empty pair with an empty list', async () => {
    expect(await kinds('/v1/timelines/USA-ZWE')).toEqual([]);
  });

  it.each([
    ['/v1/timelines/israel-morocco', '/pair'],
    ['/v1/timelines/ISR-ISR', '/pair'],
    ['/v1/timelines?pair=ISR-ISR', '/pair'],
    ['/v1/timelines/ISR-MAR?kind=war', '/kind'],
    ['/v1/timelines/ISR-MAR?from=yesterday', '/from'],
    ['/v1/timelines/ISR-MAR?from=2025&to=2024-12', '/from'],
    ['/v1/timelines/ISR-MAR?knownAt=soon', '/knownAt'],
    ['/v1/timelines/ISR-MAR?limit=0', '/limit'],
    ['/v1/timelines/ISR-MAR?colour=red', '/colour'],
    ['/v1/timelines/ISR-MAR?cursor=abc', '/cursor'],
    [`/v1/timelines/ISR-MAR?filter=${encodeURIComponent('colour == "red"')}`, '/filter'],
  ])('refuses %s and points at %s', async (path, pointer) => {
    const { status, headers, body } = await timeline.get(path);
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect((body.errors as { pointer: string }[]).map((error) => error.pointer)).toContain(pointer);
  });

  it('refuses a cursor of another question', async () => {
    const { body } = await timeline.get(`/v1/timelines/ISR-MAR?limit=1&waitFor=${end}`);
    expect((await timeline.get(`/v1/timelines/ISR-MAR?limit=1&kind=dialogue&cursor=${body.next as string}`)).status).toBe(400);
  });

  it('says so when a position is not reached in time', async () => {
    const { status, body } = await timeline.get('/v1/timelines/ISR-MAR?waitFor=main-99999');
    expect(status).toBe(504);
    expect(body).toMatchObject({ type: 'urn:entente:problem:not-yet', position: end, head: end });
  });
});

describe('GET /v1/timelines', () => {
  it('answers all relations at once', async () => {
    expect(await kinds('/v1/timelines')).toEqual(['normalisation', 'dialogue', 'procurement', 'signing', 'exercise']);
    expect(await kinds('/v1/timelines?actor=FRA')).toEqual(['signing']);
    expect(await kinds('/v1/timelines?pair=FRA-MAR')).toEqual(['signing']);
  });
});

describe('what was known', () => {
  it('is kept through a correction, a merge, its undo and a retraction', async () => {
    const [gun = ''] = tell('radar', { object: 'Barak radar', edtf: '2021', actors: [actor('buyer', 'GRC'), actor('supplier', 'ISR')] });
    const told = await timeline.log.flush();
    expect(timeline.analyst.correct(gun, { valid: aClaim(aReport('x'), 0, { edtf: '2021-06' }).valid })).toBeNull();
    const corrected = await timeline.log.flush();
    const [other = ''] = tell('second', { object: 'missile boats', edtf: '2019', actors: [actor('buyer', 'GRC'), actor('supplier', 'ISR')] });
    const before = await timeline.log.flush();
    const [first, second] = [ids['radar'] ?? '', ids['second'] ?? ''];
    expect(timeline.analyst.merge(first, second)).toBeNull();
    const merged = await timeline.log.flush();

    const page = async (knownAt: string) => (await timeline.get(`/v1/timelines/GRC-ISR?knownAt=${knownAt}`)).body.items as { id: string; claims: number; valid: { edtf: string } }[];
    expect((await page(told)).map(({ id, valid }) => [id, valid.edtf])).toEqual([[first, '2021']]);
    expect((await page(corrected)).map(({ valid }) => valid.edtf)).toEqual(['2021-06']);
    expect((await page(before)).map(({ id }) => id)).toEqual([second, first]);
    expect((await page(merged)).map(({ id, claims }) => [id, claims])).toEqual([[first, 2]]);

    const absorbed = await timeline.get(`/v1/developments/${second}?knownAt=${merged}`);
    expect(absorbed.body).toMatchObject({ id: first, redirectedTo: first, redirectedFrom: second, claims: 2 });
    expect((absorbed.body.claimsDetail as { claim: { id: string } }[]).map(({ claim }) => claim.id).sort()).toEqual([gun, other].sort());
    expect((await timeline.get(`/v1/developments/${second}?knownAt=${before}`)).body).toMatchObject({ id: second, claims: 1, knownAt: before });

    const merge = timeline.log.events.find(({ type }) => type === 'development.merged');
    expect(timeline.analyst.undo(merge!)).toBeNull();
    const undone = await timeline.log.flush();
    expect((await page(undone)).map(({ id }) => id)).toEqual([second, first]);
    expect(timeline.analyst.retract(other)).toBeNull();
    const retracted = await timeline.log.flush();
    expect((await page(retracted)).map(({ id }) => id)).toEqual([first]);
    const withdrawn = await timeline.get(`/v1/developments/${second}?waitFor=${retracted}`);
    expect(withdrawn.body).toMatchObject({ id: second, withdrawn: true, claimsDetail: [{ state: 'retracted' }] });
    expect((withdrawn.body.history as { recordedAt: string }[]).every(({ recordedAt }) => recordedAt.endsWith('Z'))).toBe(true);
    expect((withdrawn.body.history as { changed: string[] }[]).map(({ changed }) => changed[0])).toEqual(['created', 'withdrawn', 'created', 'withdrawn']);
  });
});

describe('GET /v1/developments/{id}', () => {
  it('answers with claims, spans, reports and history', async () => {
    const { body } = await timeline.get(`/v1/developments/${ids['guns'] ?? ''}?waitFor=${end}`);
    expect(body).toMatchObject({
      id: ids['guns'],
      object: 'ATMOS howitzers',
      claimsDetail: [{ state: 'standing', claim: { trigger: { exact: 'quote 0' } }, source: 'src:guns' }],
      reportsDetail: [{ source: 'src:guns', title: 'guns', receivedAt: expect.stringMatching(/Z$/) }],
      history: [{ changed: ['created'] }],
    });
  });

  it('is not found before it was known, and when nobody ever spoke of it', async () => {
    expect((await timeline.get(`/v1/developments/${ids['guns'] ?? ''}?knownAt=main-1`)).status).toBe(404);
    expect((await timeline.get('/v1/developments/nothing')).body).toMatchObject({ type: 'urn:entente:problem:not-found', status: 404 });
  });
});

describe('readiness', () => {
  it('names version and position', async () => {
    const { body } = await timeline.get('/health/ready');
    expect(body).toMatchObject({ checks: { projection: { status: 'ok', version: 1 } } });
  });
});
