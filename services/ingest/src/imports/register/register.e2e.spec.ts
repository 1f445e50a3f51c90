import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Claim, RecordedEvent } from '@entente/contracts';
import { applyEvent, developmentFold, type DevelopmentState } from '@entente/domain';
import { openEventStore } from '@entente/event-store';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import { ingestUnderTest, type IngestUnderTest } from '../../testing/ingest-under-test.js';
import { RELEASES, releaseFile } from '../testing/example-releases.js';
import { claimSpans } from '../testing/claim-spans.js';
import { importFile, type ImportSeen } from '../testing/import-file.js';

/** All developments as anybody would see them, folded from the log alone. */
async function timeline(ingest: IngestUnderTest): Promise<{ items: unknown[]; events: RecordedEvent[]; claims: Claim[] }> {
  const store = openEventStore({ pool: ingest.database.pool, schema: 'event_store', lane: 'main' });
  const events = await store.readLane({ after: 0n, limit: 10_000 });
  await store.close();
  const states = new Map<string, DevelopmentState>();
  const members = new Map<string, string>();
  for (const event of events) {
    const { developments, memberships } = applyEvent(event, { memberOf: (claim) => members.get(claim), stateOf: (id) => states.get(id) });
    for (const { after } of developments) states.set(after.id, after);
    for (const { claim, development } of memberships) members.set(claim, development);
  }
  const items = [...states.values()].map(developmentFold.item).filter((item) => item !== null);
  const claims = [...states.values()].flatMap((state) => developmentFold.claims(state)).filter(({ state }) => state === 'standing').map(({ claim }) => claim);
  return { items: items.sort((one, other) => (one.id < other.id ? -1 : 1)), events, claims };
}

/** A development keeps the id of the row it was first told from, so ids are left out; everything else is compared. */
function saying(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify({ ...(item as object), id: '' })).sort();
}

const types = (events: readonly RecordedEvent[]): Record<string, number> => events.reduce<Record<string, number>>((count, { type }) => ({ ...count, [type]: (count[type] ?? 0) + 1 }), {});
const summary = ({ body }: { body: ImportSeen }): Record<string, unknown> => body.summary as Record<string, unknown>;

async function imported(order: readonly number[]): Promise<{ ingest: IngestUnderTest; seen: ImportSeen[] }> {
  const ingest = await ingestUnderTest(testing);
  const seen: ImportSeen[] = [];
  for (const index of order) seen.push(await importFile(ingest, releaseFile(RELEASES[index])));
  return { ingest, seen };
}

describe('releases of a register', () => {
  it('make orders, revise them, and say nothing where only words change', async () => {
    const { ingest, seen } = await imported([0, 1, 2]);
    expect(seen.map((body) => [body.state, summary({ body })['new'], summary({ body })['revised'], summary({ body })['cosmetic'], summary({ body })['vanishedInside'], summary({ body })['vanishedOutside']])).toEqual([
      ['completed', 5, 0, 0, 0, 0],
      ['completed', 1, 1, 2, 1, 0],
      ['completed', 0, 1, 1, 0, 1],
    ]);
    const { items, events, claims } = await timeline(ingest);
    expect(types(events)).toMatchObject({ 'procurement.reported': 6, 'claim.corrected': 2, 'claim.retracted': 1, 'report.received': 3, 'register.released': 3, 'import.completed': 3 });
    expect(items).toHaveLength(5);
    expect(items.map((item) => (item as { pairs: string[] }).pairs.join()).sort()).toEqual(['', 'ESH-NOR', 'ISR-MAR', 'ISR-MAR', 'ISR-MAR']);
    for (const claim of claims) await expectWords(ingest, claim);
    expect(items.map((item) => (item as { order?: unknown }).order)).toContainEqual({ ordered: '6', delivered: '4', deliveries: '{2023,2024}', planned: null, condition: 'New', licence: null });
    expect(claims.find(({ object, quantity }) => object?.value === 'Kestrel-5' && quantity?.value.value === '6')?.order).toMatchObject({ delivered: { value: { value: '4' } }, deliveries: { value: '{2023,2024}' } });
  });

  it('come to the same in every order, and twice', async () => {
    const { ingest } = await imported([0, 1, 2]);
    const { items } = await timeline(ingest);
    for (const order of [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0], [2, 1, 2, 0, 0]]) {
      const other = await imported(order);
      expect(saying((await timeline(other.ingest)).items)).toEqual(saying(items));
      await other.ingest.app.stop();
    }
  }, 180_000);

  it('tell nothing new when one is sent again, or written otherwise', async () => {
    const { ingest } = await imported([0]);
    const before = (await timeline(ingest)).events.length;
    const again = await importFile(ingest, releaseFile(RELEASES[0]));
    expect(again.state).toBe('completed');
    const rewritten = await importFile(ingest, `\uFEFF${releaseFile(RELEASES[0]).replaceAll('\n', '\r\n')}`);
    expect(summary({ body: rewritten })).toMatchObject({ repeats: expect.any(String), unreadable: { count: 0, rows: [] } });
    const { events } = await timeline(ingest);
    expect(events.slice(before).map(({ type }) => type)).toEqual(['import.completed']);
  });

  it('show a dry run what they would change, and change nothing', async () => {
    const { ingest } = await imported([0]);
    const { events } = await timeline(ingest);
    const dry = await importFile(ingest, releaseFile(RELEASES[1]), { dryRun: 'true' });
    expect(summary({ body: dry })).toMatchObject({ new: 1, revised: 1, fields: { 'number delivered': 1, 'years of delivery': 1 }, cosmetic: 2, vanishedInside: 1, effect: { reported: 1, corrected: 1, retracted: 1 } });
    expect((await timeline(ingest)).events).toHaveLength(events.length);
    const { rows } = await ingest.database.pool.query('SELECT count(*)::int AS count FROM ingest.register_row WHERE import = $1', [dry.id]);
    expect(rows).toEqual([{ count: 0 }]);
    expect(summary({ body: await importFile(ingest, releaseFile(RELEASES[1])) })).toMatchObject({ new: 1, revised: 1, effect: { reported: 1, corrected: 1, retracted: 1 } });
  });

  it('make claims of deliveries where that is asked for', async () => {
    const ingest = await ingestUnderTest(testing);
    await importFile(ingest, releaseFile(RELEASES[0]), { deliveries: 'true' });
    const { claims } = await timeline(ingest);
    expect(claims.filter(({ kind }) => kind === 'delivery').map(({ valid }) => valid?.value.edtf).sort()).toEqual(['2010', '2020', '2023', '{2003,2004,2005}']);
    for (const claim of claims) await expectWords(ingest, claim);
  });
});

async function expectWords(ingest: IngestUnderTest, claim: Claim): Promise<void> {
  const { text } = await ingest.get(`/v1/reports/${claim.report}/text`);
  for (const spans of claimSpans(claim)) {
    expect(spans.length).toBeGreaterThan(0);
    for (const { start, end, exact } of spans) expect(text.slice(start, end)).toBe(exact);
  }
}

describe('beside articles', () => {
  let ingest: IngestUnderTest;
  beforeAll(async () => {
    ingest = await ingestUnderTest(testing);
    const order = { source: 'src:wire', quote: 'Morocco ordered 6 Kestrel-5 drones from Israel in 2021.', kind: 'procurement', actors: [{ role: 'buyer', id: 'MAR' }, { role: 'supplier', id: 'ISR' }], valid: { edtf: '2021' }, object: 'Kestrel-5 drones' };
    await ingest.post('/v1/claims', order);
    await importFile(ingest, releaseFile(RELEASES[0]));
  });

  it('an order joins what an article tells of it, and no other order of the register', async () => {
    const { items } = await timeline(ingest);
    const kestrels = items.filter((item) => (item as { object: string }).object.startsWith('Kestrel-5')) as { reports: number; sources: string[] }[];
    expect(kestrels.map(({ reports }) => reports).sort()).toEqual([1, 2]);
    expect(kestrels.find(({ reports }) => reports === 2)?.sources).toEqual(['src:sipri', 'src:wire']);
  });

  it('what an analyst changed by hand is left to him', async () => {
    const { claims } = await timeline(ingest);
    const claim = claims.find(({ order, quantity }) => order !== undefined && quantity?.value.value === '6');
    const corrected = await ingest.post(`/v1/claims/${claim?.id}/corrections`, { reason: 'Counted on the ramp.', changes: { quantity: { value: '7', unit: 'piece' } } });
    expect(corrected.status).toBe(201);
    const second = await importFile(ingest, releaseFile(RELEASES[1]));
    expect(summary({ body: second })['effect']).toMatchObject({ held: 1, corrected: 0 });
    expect((await timeline(ingest)).claims.find(({ id }) => id === claim?.id)?.quantity?.value.value).toBe('7');
    await eventually(async () => (await ingest.get('/health/ready')).status === 200);
  });
});

describe('what is measured beside the words of an order', () => {
  it('never holds back a later release: grades, conversions and reviews are no changes by hand', async () => {
    const ingest = await ingestUnderTest(testing);
    await importFile(ingest, releaseFile(RELEASES[0]));
    expect((await ingest.post('/v1/sources/src:sipri/grades', { grade: 'A', from: '0001-01-01', reason: 'checked' })).status).toBe(201);
    const rates = { source: 'ECB reference rates', rates: [{ currency: 'USD', day: '2021-06-30', rate: '1.1884' }] };
    expect((await ingest.post('/v1/rates', rates)).status).toBe(201);
    const graded = types((await timeline(ingest)).events)['claim.graded'] ?? 0;
    expect(graded).toBe(5);
    const second = await importFile(ingest, releaseFile(RELEASES[1]));
    expect(summary({ body: second })['effect']).toEqual({ reported: 1, corrected: 1, retracted: 1, held: 0 });
    const { claims } = await timeline(ingest);
    const kestrel = claims.find(({ quantity }) => quantity?.value.value === '6');
    expect([kestrel?.order?.delivered?.value.value, kestrel?.grades.reliability]).toEqual(['4', 'A']);
  });

  it('makes orders wait only where a threshold names the register', async () => {
    const ingest = await ingestUnderTest(testing);
    const threshold = async (minimum: number, source?: string): Promise<number> => (await ingest.post('/v1/reviews/thresholds', { minimum, reason: 'r', ...(source === undefined ? {} : { source }) })).status;
    expect(await threshold(1)).toBe(201);
    await importFile(ingest, releaseFile(RELEASES[0]));
    expect((await ingest.get('/v1/reviews')).body.items).toEqual([]);
    expect(await threshold(0.9, 'src:sipri')).toBe(201);
    await importFile(ingest, releaseFile(RELEASES[1]));
    expect((await ingest.get('/v1/reviews')).body.items).toEqual([]);
    const uncertain = { generated: '1 Feb 2025 10:00:00 AM', rows: [...(RELEASES[2]?.rows ?? []), 'Morocco,Israel,2023,?,9,?,Owl-2,UAV,1,,2024,New,,1,9,1'] };
    await importFile(ingest, releaseFile(uncertain));
    const waiting = (await ingest.get('/v1/reviews')).body.items as unknown as { claim: string; source: string; why: string }[];
    expect(waiting).toMatchObject([{ source: 'src:sipri', why: 'below-threshold' }]);
    expect((await ingest.post(`/v1/reviews/${waiting[0]?.claim ?? ''}/accept`, { reason: 'seen' })).status).toBe(201);
    const later = { generated: '1 Mar 2025 10:00:00 AM', rows: [...(RELEASES[2]?.rows ?? []), 'Morocco,Israel,2023,?,9,?,Owl-2,UAV,5,,2024,New,,1,9,5'] };
    expect(summary({ body: await importFile(ingest, releaseFile(later)) })['effect']).toMatchObject({ corrected: 1, held: 0 });
  });
});
