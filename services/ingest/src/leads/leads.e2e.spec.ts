import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventRow, mentionRow, reciprocal } from '@entente/connectors/testing';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import { ingestUnderTest, type Heard, type IngestUnderTest } from '../testing/ingest-under-test.js';

interface LeadBody {
  readonly id: string;
  readonly rows: string[];
  readonly state: string;
  readonly claim: string | null;
  readonly kind: string;
  readonly event: string;
  readonly actors: readonly ({ id: string } | null)[];
  readonly mentions: readonly { document: string }[];
}
interface ImportBody {
  readonly id: string;
  readonly state: string;
  readonly counts: Record<string, number>;
}

const VISIT = eventRow();
const FILE = [
  VISIT,
  reciprocal(VISIT, { GLOBALEVENTID: '700000002', EventCode: '043', EventBaseCode: '043' }),
  eventRow({ GLOBALEVENTID: '700000003', EventCode: '112', EventBaseCode: '112', EventRootCode: '11', Actor1Code: 'USA', Actor1CountryCode: 'USA', Actor1Name: 'WASHINGTON', SQLDATE: '20201223', SOURCEURL: 'https://other.example/critics' }),
  'damaged row',
  eventRow({ GLOBALEVENTID: '700000004', EventCode: '12', EventRootCode: '1' }),
].join('\n');
const REPORT = { source: 'src:desk', publishedAt: '2020-12-23', text: 'An Israeli delegation flew to Rabat on Tuesday, the first direct flight between the two countries.' };
const QUOTE = 'An Israeli delegation flew to Rabat on Tuesday';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

async function imported(format: string, file: string): Promise<ImportBody> {
  const sent = await ingest.post(`/v1/imports?format=${format}&name=rows.csv`, file, { 'content-type': 'application/octet-stream' });
  const { id } = sent.body as unknown as ImportBody;
  const job = async (): Promise<ImportBody> => (await ingest.get(`/v1/imports/${id}`)).body as unknown as ImportBody;
  await eventually(async () => (await job()).state === 'completed', { timeoutMs: 40_000, describe: `${format} to be imported: ${sent.text}` });
  return job();
}
const leads = async (query = ''): Promise<LeadBody[]> => (await ingest.get(`/v1/leads${query}`)).body.items as unknown as LeadBody[];
const lead = async (id: string): Promise<LeadBody> => (await ingest.get(`/v1/leads/${id}`)).body as unknown as LeadBody;
const types = async (): Promise<string[]> => {
  const { rows } = await ingest.database.pool.query<{ type: string }>('SELECT type FROM event_store.log ORDER BY position');
  return rows.map(({ type }) => type);
};

describe('GDELT rows', () => {
  it('become leads: both sides of one occurrence are one, bad rows wait in quarantine', async () => {
    const job = await imported('gdelt-events', FILE);
    expect(job.counts).toMatchObject({ good: 3, bad: 2, leads: 2, joined: 1 });
    const [criticism, visit] = await leads();
    expect(visit).toMatchObject({ rows: ['700000001', '700000002'], kind: 'dialogue', event: 'Make a visit', state: 'open' });
    expect(criticism).toMatchObject({ rows: ['700000003'], kind: 'criticism' });
    const quarantine = await ingest.get(`/v1/imports/${job.id}/quarantine`);
    expect((quarantine.body.items as unknown as { row: number }[]).map(({ row }) => row)).toEqual([4, 5]);
  });

  it('imported again, in another order and in another file, lead to the same leads', async () => {
    const before = await leads();
    const again = await imported('gdelt', FILE.split('\n').reverse().join('\n'));
    expect(again.counts).toMatchObject({ good: 3, leads: 0 });
    expect(await leads()).toEqual(before);
  });

  it('are joined by their mentions, which may come as often as they like', async () => {
    const mentions = [mentionRow(), mentionRow({ GLOBALEVENTID: '700000002', MentionIdentifier: 'https://third.example/x' }), mentionRow(), mentionRow({ Confidence: 'high' })].join('\n');
    expect((await imported('gdelt-mentions', mentions)).counts).toMatchObject({ mentions: 2, repeated: 1, bad: 1 });
    const [visit] = await leads('?code=042');
    expect((await lead(visit?.id ?? '')).mentions.map(({ document }) => document).sort()).toEqual(['https://news.example/more', 'https://third.example/x']);
  });

  it('make no report, no claim and nothing a timeline is folded from', async () => {
    const recorded = await ingest.get('/v1/reports');
    expect(recorded.body.items).toEqual([]);
    expect(new Set(await types())).toEqual(new Set(['leads.imported', 'import.completed']));
  });
});

describe('GET /v1/leads', () => {
  it.each([
    ['?actor=MAR', 2], ['?actor=USA', 1], ['?pair=ISR-MAR', 1], ['?pair=MAR-ISR', 1], ['?pair=MAR-USA', 1], ['?kind=dialogue', 1], ['?code=11', 1], ['?code=0421', 0], ['?from=2020-12-23', 1], ['?to=2020-12-22', 1],
    ['?text=rabat%20flight', 1], ['?text=RABAT', 2], ['?text=o%27clock%20%26%20%7C', 0], ['?url=https://news.example/first-dir', 1], ['?url=https://news.example/second', 0], ['?state=promoted', 0], ['?actor=ISR&kind=criticism', 0],
  ])('%s finds %s', async (query, count) => {
    expect(await leads(query)).toHaveLength(count);
  });

  it('pages from the newest day on', async () => {
    const first = await ingest.get('/v1/leads?limit=1');
    const second = await ingest.get(`/v1/leads?limit=1&cursor=${first.body.next ?? ''}`);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual((await leads()).map(({ id }) => id));
    expect(second.body.next).toBeNull();
  });

  it.each(['?actor=Israel', '?kind=war', '?from=2020-02-30', '?pair=ISR', '?code=4', '?colour=red'])('%s is refused by name', async (query) => {
    const heard = await ingest.get(`/v1/leads${query}`);
    expect([heard.status, heard.body.errors[0]?.pointer]).toEqual([400, `/${query.slice(1).split('=')[0]}`]);
  });
});

describe('a lead', () => {
  const promote = async (id: string, body: object): Promise<Heard> => ingest.post(`/v1/leads/${id}/promote`, body);

  it('becomes a claim only with a report that says so', async () => {
    const [visit] = await leads('?code=042');
    const id = visit?.id ?? '';
    expect((await promote(id, { quote: QUOTE })).body.errors[0]?.pointer).toBe('/report');
    expect((await promote(id, { evidence: REPORT, quote: 'An Israeli minister resigned' })).body.errors[0]?.pointer).toBe('/quote');
    expect((await promote(id, { report: 'f'.repeat(32), quote: QUOTE })).status).toBe(404);
    expect((await lead(id)).state).toBe('open');

    const done = await promote(id, { evidence: REPORT, quote: QUOTE, claim: { valid: { edtf: '2020-12-22' } } });
    expect(done.status).toBe(201);
    const { claim, development } = done.body as unknown as { claim: string; development: string };
    expect(await lead(id)).toMatchObject({ state: 'promoted', claim });
    const detail = await ingest.get(`/v1/claims/${claim}`);
    expect(detail.body).toMatchObject({ state: 'standing', development, claim: { kind: 'dialogue', trigger: { exact: QUOTE }, valid: { value: { edtf: '2020-12-22' } } } });
    expect(detail.text).toContain('"principal":"');
    const { report } = done.body as unknown as { report: string };
    expect((await ingest.get(`/v1/reports/${report}`)).body.claims).toContainEqual({ id: claim, kind: 'dialogue', lead: id });
  });

  it('promoted again the same way answers the same and stores nothing; another way it is refused', async () => {
    const [visit] = await leads('?state=promoted');
    const id = visit?.id ?? '';
    const before = (await types()).length;
    const again = await promote(id, { evidence: REPORT, quote: QUOTE, claim: { valid: { edtf: '2020-12-22' } } });
    expect([again.status, again.headers.get('idempotent-replayed'), (await types()).length]).toEqual([201, 'true', before]);
    const other = await promote(id, { evidence: REPORT, quote: 'the first direct flight' });
    expect([other.status, (other.body as unknown as { reason: string }).reason]).toEqual([422, 'promoted']);
    expect((await ingest.post(`/v1/leads/${id}/dismiss`, { reason: 'no' })).status).toBe(422);
  });

  it('is dismissed with a reason and stays searchable', async () => {
    const [criticism] = await leads('?state=open');
    const id = criticism?.id ?? '';
    expect((await ingest.post(`/v1/leads/${id}/dismiss`, {})).status).toBe(400);
    expect((await ingest.post(`/v1/leads/${id}/dismiss`, { reason: 'a sports page' })).status).toBe(200);
    expect((await ingest.post(`/v1/leads/${id}/dismiss`, { reason: 'a sports page' })).headers.get('idempotent-replayed')).toBe('true');
    expect((await leads('?state=dismissed')).map((one) => one.id)).toEqual([id]);
    expect((await leads('?actor=USA')).map((one) => one.state)).toEqual(['dismissed']);
    expect((await ingest.get('/v1/leads/nothing')).status).toBe(404);
  });

  it('whose decision the lists missed is noted when it is looked at', async () => {
    await ingest.database.pool.query('DELETE FROM ingest.lead_decision');
    expect(await leads('?state=promoted')).toEqual([]);
    const [visit] = await leads('?code=042');
    expect((await lead(visit?.id ?? '')).state).toBe('promoted');
    expect((await leads('?state=promoted')).map(({ id }) => id)).toEqual([visit?.id]);
  });

  it('whose evidence is below the threshold of its kind and source waits for review, graded as its source is', async () => {
    expect((await ingest.post('/v1/sources/src:tabloid/grades', { grade: 'D', from: '0001-01-01', reason: 'often wrong' })).status).toBe(201);
    expect((await ingest.post('/v1/reviews/thresholds', { kind: 'criticism', source: 'src:tabloid', minimum: 1, reason: 'read each' })).status).toBe(201);
    const [criticism] = await leads('?actor=USA');
    const evidence = { source: 'src:tabloid', publishedAt: '2020-12-23', text: 'Washington criticised the flights of the week, a spokesman said.' };
    const done = await promote(criticism?.id ?? '', { evidence, quote: 'Washington criticised the flights of the week' });
    const { claim } = done.body as unknown as { claim: string };
    const waiting = (await ingest.get('/v1/reviews')).body.items as unknown as { claim: string; source: string; why: string }[];
    expect(waiting).toContainEqual(expect.objectContaining({ claim, source: 'src:tabloid', why: 'below-threshold' }));
    expect((await ingest.get(`/v1/claims/${claim}`)).body).toMatchObject({ claim: { grades: { reliability: 'D' } } });
  });
});
