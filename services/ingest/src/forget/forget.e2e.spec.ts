import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonalKeys } from '@entente/event-store';
import * as testing from '@entente/testing';
import { ingestDatabase, ingestUnderTest, type IngestUnderTest, type TestDatabase } from '../testing/ingest-under-test.js';
import { TextCoverer } from './text.coverer.js';

const NAME = 'Zephyrine Quillbrook';
const report = (number: number, name = NAME) => ({
  source: 'src:desk',
  title: `${name} ${String(number)}`,
  publishedAt: '2025-02-12',
  text: `Morocco ordered ${String(30 + number)} ATMOS 2000 howitzers from Elbit Systems in February ${String(2010 + number)} for 200 million euros, said ${name}.`,
});

const quoted = (year: number, name = NAME) => ({ source: 'src:register', kind: 'procurement', quote: `${name}: bought in ${String(year)}.`, actors: [{ role: 'buyer', id: 'MAR' }, { role: 'supplier', id: 'ISR' }], valid: { edtf: String(year) } });

interface Forgotten {
  readonly step: string;
  readonly events: number;
  readonly texts: number;
  readonly remaining: readonly { readonly type: string }[];
}

let folder: string;
let keys: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-forget-'));
  testing.closeAfterFile(() => Promise.resolve(rmSync(folder, { recursive: true })));
});

/** Keys remember whom they forgot: each test has its own. */
beforeEach(() => {
  keys = join(folder, randomUUID());
  PersonalKeys.create(keys);
});

const withKeys = (on?: TestDatabase): Promise<IngestUnderTest> => ingestUnderTest(testing, { PERSONAL_KEYS: keys }, on);
const forget = async (ingest: IngestUnderTest, body: object): Promise<Forgotten & { readonly status: number; readonly problem: string }> => {
  const { status, body: answer } = await ingest.post('/v1/forgets', { name: NAME, ...body });
  return { ...(answer as unknown as Forgotten), status, problem: answer.detail };
};
const textOf = async (ingest: IngestUnderTest, id: string): Promise<string> => (await ingest.get(`/v1/reports/${id}/text`)).text;

describe('forgetting', () => {
  it('is told of a submission that it was stored before, though it is encrypted and forgotten', async () => {
    const ingest = await withKeys();
    const first = await ingest.post('/v1/reports', report(1), { 'idempotency-key': 'k1' });
    expect(first.status).toBe(201);
    const again = async () => [await ingest.post('/v1/reports', report(1), { 'idempotency-key': 'k1' }), await ingest.post('/v1/reports', report(1))];
    for (const { text, headers } of await again()) expect([text, headers.get('idempotent-replayed')]).toEqual([first.text, 'true']);
    expect(await forget(ingest, {})).toMatchObject({ status: 200, step: 'done', texts: 1, remaining: [] });
    for (const { text, headers } of await again()) expect([text, headers.get('idempotent-replayed')]).toEqual([first.text, 'true']);
    expect(await textOf(ingest, first.body.report)).toContain('said [erased............].');
    expect((await ingest.get(`/v1/reports/${first.body.report}`)).text).toContain('"title":"erased"');
  });

  it('takes the words of the events that name somebody, and leaves those of others', async () => {
    const ingest = await withKeys();
    const [one, other] = [await ingest.post('/v1/claims', quoted(2001)), await ingest.post('/v1/claims', quoted(2011, 'Ottoline Marchbanks'))];
    await forget(ingest, {});
    expect((await ingest.get(`/v1/claims/${one.body.claims[0]?.id ?? ''}`)).text).toContain('"exact":"erased"');
    expect((await ingest.get(`/v1/claims/${other.body.claims[0]?.id ?? ''}`)).text).toContain('Ottoline Marchbanks');
  });

  it('finds a name in other letters, and tells a dry run without doing anything', async () => {
    const ingest = await withKeys();
    const { body } = await ingest.post('/v1/reports', report(4, 'José García'));
    expect(await forget(ingest, { name: 'GARCIA JOSE', dryRun: true })).toMatchObject({ step: 'dry-run', texts: 1 });
    expect(await textOf(ingest, body.report)).toContain('José García');
    expect(await forget(ingest, { name: 'J. Garcia', also: ['Jose Garcia'] })).toMatchObject({ step: 'done', texts: 1 });
    expect(await textOf(ingest, body.report)).not.toContain('José');
  });

  it('goes on where it was killed, by itself, after the keys are gone', async () => {
    const database = await ingestDatabase(testing);
    const dying = await withKeys(database);
    const { body } = await dying.post('/v1/claims', quoted(2001));
    const coverer = dying.app.nest.get(TextCoverer);
    coverer.cover = () => Promise.reject(new Error('killed here'));
    expect((await dying.post('/v1/forgets', { name: NAME })).status).toBe(500);
    const steps = async (): Promise<string[]> => (await database.pool.query<{ step: string }>('SELECT step FROM ingest.forget')).rows.map(({ step }) => step);
    expect(await steps()).toEqual(['told']);
    expect((await dying.get(`/v1/claims/${body.claims[0]?.id ?? ''}`)).text).toContain('"exact":"erased"');
    await dying.app.stop();
    const next = await withKeys(database);
    await testing.eventually(async () => (await steps()).every((step) => step === 'done'), { describe: 'the next process to end it', timeoutMs: 30_000 });
    expect(await textOf(next, body.report)).not.toContain('Zephyrine');
    expect((await database.pool.query(`SELECT FROM ingest.forget WHERE name IS NOT NULL`)).rowCount).toBe(0);
    expect(await forget(next, {})).toMatchObject({ events: 0, texts: 0 });
  });

  it('is applied again to a database that is older than it', async () => {
    const [later, earlier] = [await ingestDatabase(testing), await ingestDatabase(testing)];
    const [one, two] = [await withKeys(later), await withKeys(earlier)];
    const name = 'Perpetua Longstaff';
    await one.post('/v1/reports', report(6, name));
    const { body } = await two.post('/v1/reports', report(6, name));
    await two.app.stop();
    await forget(one, { name });
    const restored = await withKeys(earlier);
    await testing.eventually(async () => !(await textOf(restored, body.report)).includes('Perpetua'), { describe: 'the text to be covered again', timeoutMs: 30_000 });
  });

  it('refuses while events remain in plain, and then does what it can', async () => {
    const database = await ingestDatabase(testing);
    const plain = await ingestUnderTest(testing, {}, database);
    const { body } = await plain.post('/v1/claims', quoted(2001));
    expect((await plain.post('/v1/forgets', { name: NAME })).status).toBe(409);
    expect((await plain.get('/v1/reviews')).status).toBe(200);
    await plain.app.stop();
    const ingest = await withKeys(database);
    await ingest.post('/v1/claims', quoted(2002));
    await ingest.post('/v1/claims', quoted(2003, 'Perpetua Longstaff'));
    expect((await ingest.get('/v1/reviews')).status).toBe(200);
    expect(await forget(ingest, {})).toMatchObject({ status: 409, problem: expect.stringContaining('Nothing was changed') });
    const done = await forget(ingest, { acceptRemaining: true });
    expect(done.remaining.map(({ type }) => type).sort()).toEqual(['procurement.reported']);
    const { rows } = await database.pool.query<{ quote: string }>('SELECT quote FROM ingest.claim_index ORDER BY position');
    expect(rows.map(({ quote }) => quote)).toEqual(['erased', 'erased', 'Perpetua Longstaff: bought in 2003.']);
    expect(await textOf(ingest, body.report)).not.toContain('Zephyrine');
  });
});
