import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { ingestUnderTest, type IngestUnderTest } from '../../testing/ingest-under-test.js';
import { RELEASES, releaseFile } from '../testing/example-releases.js';
import { atRest, importFile, sendFile, type ImportSeen } from '../testing/import-file.js';
import { syntheticRelease } from '../testing/synthetic-release.js';

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing, { IMPORT_FILE_LIMIT: '2000000' });
});

const file = (rows: readonly string[]): string => releaseFile({ generated: '7 Mar 2025 1:00:00 PM', rows });
const good = RELEASES[0]?.rows ?? [];
const types = async (): Promise<Record<string, number>> => {
  const { rows } = await ingest.database.pool.query<{ type: string; count: number }>('SELECT type, count(*)::int AS count FROM event_store.log GROUP BY 1');
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
};

describe('an import', () => {
  it('is a job: accepted, followed, done, with a line of provenance', async () => {
    const taken = await ingest.post('/v1/imports?format=sipri&name=register.csv', file(good), { 'content-type': 'application/octet-stream' });
    expect([taken.status, taken.headers.get('location')]).toEqual([202, `/v1/imports/${(taken.body as unknown as ImportSeen).id}`]);
    const done = await atRest(ingest, (taken.body as unknown as ImportSeen).id);
    expect(done).toMatchObject({ state: 'completed', stage: 'done', name: 'register.csv', connector: 'sipri/1', principal: expect.any(String), counts: { good: 5, bad: 0, reported: 5 }, progress: { rows: 5, percent: 100, etaSeconds: 0 } });
    const { rows } = await ingest.database.pool.query<{ data: unknown }>("SELECT data FROM event_store.log WHERE type = 'import.completed'");
    expect(rows).toEqual([{ data: expect.objectContaining({ import: done.id, connector: 'sipri/1', file: { name: 'register.csv', ...done.file }, rows: 5 }) }]);
  });

  it('sent again is the same job, stored once', async () => {
    const again = await ingest.post('/v1/imports?format=sipri&name=other.csv', file(good), { 'content-type': 'text/csv' });
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    const { sha256 } = (again.body as unknown as ImportSeen).file;
    const known = await ingest.post(`/v1/imports?format=sipri&file=${sha256}`, '', { 'content-type': 'text/csv' });
    expect((known.body as unknown as ImportSeen).id).toBe((again.body as unknown as ImportSeen).id);
  });

  it('is listed a page at a time, newest first', async () => {
    await importFile(ingest, file(good.slice(0, 2)));
    const first = await ingest.get('/v1/imports?limit=1&format=sipri&state=completed');
    const second = await ingest.get(`/v1/imports?limit=1&cursor=${encodeURIComponent(String(first.body.next))}`);
    expect([first.body.items.length, second.body.items.length]).toEqual([1, 1]);
    expect(second.body.items[0]?.id).not.toBe(first.body.items[0]?.id);
  });

  it.each<[string, string, string, number, string]>([
    ['no format', '?name=x', file(good), 400, 'format'],
    ['an unknown format', '?format=xls', file(good), 400, 'sipri'],
    ['an unknown option', '?format=sipri&colour=red', file(good), 400, 'colour'],
    ['a file that is no register', '?format=sipri', 'a,b\n1,2\n', 400, 'trade register'],
    ['a file that is too large', '?format=sipri', `${file(good)}${'\n'.repeat(2_000_000)}`, 413, '2000000'],
    ['a file nobody sent', `?format=sipri&file=${'0'.repeat(64)}`, '', 404, 'file'],
  ])('is refused with %s', async (_name, query, content, status, words) => {
    const heard = await ingest.post(`/v1/imports${query}`, content, { 'content-type': 'text/csv' });
    expect([heard.status, heard.text]).toEqual([status, expect.stringContaining(words)]);
    const { rows } = await ingest.database.pool.query('SELECT upload FROM ingest.import_chunk EXCEPT SELECT upload FROM ingest.import_file');
    expect(status === 413 ? rows : []).toEqual([]);
  });

  it('of JSON is refused', async () => {
    expect((await ingest.post('/v1/imports?format=sipri', '{}')).status).toBe(415);
    expect((await ingest.get('/v1/imports/none')).status).toBe(404);
  });
});

describe('rows that can not be read', () => {
  let seen: ImportSeen;
  const bad = (good[1] ?? '').replace('2021', 'MMXXI').replace('Kestrel-5', 'Falcon-9');
  beforeAll(async () => {
    seen = await importFile(ingest, file([...good, bad, 'footer', ...good.map((row) => row.replace(/(Kestrel|Heron|T-1|Falx)/, '$1x'))]));
  });

  it('wait in quarantine with line and reason, the others go in', async () => {
    expect(seen).toMatchObject({ state: 'completed', counts: { good: 10, bad: 2 }, summary: { unreadable: { count: 2, rows: [{ row: 10 }, { row: 11 }] } } });
    const first = await ingest.get(`/v1/imports/${seen.id}/quarantine?limit=1`);
    expect(first.body.items).toEqual([expect.objectContaining({ row: 10, text: bad, state: 'waiting', problems: [{ column: 'Year of order', detail: '"MMXXI" is not a year of four digits.' }] })]);
    const second = await ingest.get(`/v1/imports/${seen.id}/quarantine?limit=1&cursor=${encodeURIComponent(String(first.body.next))}`);
    expect(second.body).toMatchObject({ items: [{ row: 11, text: 'footer' }], next: null });
  });

  it('are mended by hand, and then are orders quoted from the mended words', async () => {
    const still = await ingest.post(`/v1/imports/${seen.id}/quarantine/10/retry`, {});
    expect(still.body).toMatchObject({ fixed: 0, stillCount: 1, still: [{ row: 10 }] });
    const before = await types();
    const fixed = await ingest.post(`/v1/imports/${seen.id}/quarantine/10/retry`, { text: bad.replace('MMXXI', '2021') });
    expect([fixed.status, fixed.body]).toMatchObject([200, { fixed: 1, stillCount: 0 }]);
    await atRest(ingest, seen.id);
    const after = await types();
    expect([(after['procurement.reported'] ?? 0) - (before['procurement.reported'] ?? 0), (after['report.received'] ?? 0) - (before['report.received'] ?? 0)]).toEqual([1, 1]);
    const { rows } = await ingest.database.pool.query<{ data: { claim: { report: string; object: { spans: { start: number; end: number; exact: string }[] } } } }>(
      "SELECT data FROM event_store.log WHERE type = 'procurement.reported' ORDER BY position DESC LIMIT 1",
    );
    const claim = rows[0]?.data.claim;
    const { text } = await ingest.get(`/v1/reports/${claim?.report}/text`);
    expect(claim?.object.spans.map(({ start, end, exact }) => [text.slice(start, end), exact])).toEqual([['Falcon-9', 'Falcon-9']]);
    expect((await ingest.post(`/v1/imports/${seen.id}/quarantine/10/retry`, {})).status).toBe(409);
  });

  it('are discarded with a reason, or retried all at once', async () => {
    const discarded = await ingest.post(`/v1/imports/${seen.id}/quarantine/11/discard`, { reason: 'A footer.' });
    expect([discarded.status, discarded.body]).toMatchObject([200, { state: 'discarded', reason: 'A footer.' }]);
    await atRest(ingest, seen.id);
    expect((await ingest.post(`/v1/imports/${seen.id}/quarantine/retry`, {})).body).toMatchObject({ fixed: 0, stillCount: 0 });
    expect((await ingest.get(`/v1/imports/${seen.id}/quarantine?state=waiting`)).body.items).toEqual([]);
    expect((await ingest.post(`/v1/imports/${seen.id}/quarantine/99/retry`, {})).status).toBe(404);
  });
});

describe('an import that is stopped', () => {
  it('pauses, resumes, and ends as if it had not been', async () => {
    const taken = await sendFile(ingest, syntheticRelease(1_200, '1 Jan 2026 1:00:00 AM'));
    expect((await ingest.post(`/v1/imports/${taken.id}/pause`, {})).status).toBe(202);
    const paused = await atRest(ingest, taken.id);
    expect(paused.state).toBe('paused');
    expect(paused.progress.percent).toBeLessThan(100);
    expect((await ingest.post(`/v1/imports/${taken.id}/pause`, {})).status).toBe(409);
    expect((await ingest.post(`/v1/imports/${taken.id}/resume`, {})).status).toBe(202);
    expect(await atRest(ingest, taken.id)).toMatchObject({ state: 'completed', counts: { good: 1_200, reported: 1_200 } });
  });

  it('is cancelled without a trace while it was reading, and can be sent again', async () => {
    const content = syntheticRelease(500, '1 Jan 2023 1:00:00 AM').replaceAll('System-', 'Other-');
    const other = await ingestUnderTest(testing, { IMPORT_CONCURRENCY: '0' });
    const taken = await sendFile(other, content);
    expect((await other.post(`/v1/imports/${taken.id}/cancel`, {})).body).toMatchObject({ state: 'cancelled' });
    expect((await other.database.pool.query('SELECT count(*)::int AS count FROM event_store.log')).rows).toEqual([{ count: 0 }]);
    expect(await sendFile(other, content)).toMatchObject({ id: taken.id, state: 'waiting' });
  });
});
