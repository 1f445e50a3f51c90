import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import { ingestUnderTest, type Heard, type IngestUnderTest } from '../testing/ingest-under-test.js';

interface ImportBody {
  readonly id: string;
  readonly state: string;
  readonly counts: Record<string, number>;
  readonly options: Record<string, string>;
}

const example = (name: string): string => readFileSync(join(import.meta.dirname, '../../../../examples/mapping', name), 'utf8');
const CONTRACTS = example('contracts.mapping.json');

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

const send = (format: string, file: string, mapping: string, more = ''): Promise<Heard> =>
  ingest.post(`/v1/imports?format=${format}&name=rows&mapping=${encodeURIComponent(mapping)}${more}`, file, { 'content-type': 'application/octet-stream' });
const job = async (id: string): Promise<ImportBody> => (await ingest.get(`/v1/imports/${id}`)).body as unknown as ImportBody;
async function imported(format: string, file: string, mapping: string, more = ''): Promise<ImportBody> {
  const sent = await send(format, file, mapping, more);
  const { id } = sent.body as unknown as ImportBody;
  await eventually(async () => (await job(id)).state === 'completed', { timeoutMs: 40_000, describe: `the import to end: ${sent.text}` });
  return job(id);
}
const quarantine = async (id: string): Promise<{ row: number; problems: { column: string | null }[] }[]> =>
  (await ingest.get(`/v1/imports/${id}/quarantine`)).body.items as unknown as { row: number; problems: { column: string | null }[] }[];

describe('a CSV file with a mapping', () => {
  it('is counted by a dry run and stored by the import; bad rows wait, are mended and go in', async () => {
    const dry = await imported('csv', example('contracts.csv'), CONTRACTS, '&dryRun=true');
    expect(dry.counts).toMatchObject({ good: 3, bad: 1, claims: 3 });
    expect((await ingest.get('/v1/reports')).body.items).toEqual([]);

    const done = await imported('csv', example('contracts.csv'), CONTRACTS);
    expect(done.counts).toMatchObject({ good: 3, bad: 1, claims: 3 });
    const [bad] = await quarantine(done.id);
    expect([bad?.row, bad?.problems.map(({ column }) => column)]).toEqual([6, ['Client', 'Signé', 'Quantité']]);
    const text = 'C-4;Achat;Maroc;France;Thales;radios;1200;1.250;28/02/2025;signé;03/03/2025;';
    expect((await ingest.post(`/v1/imports/${done.id}/quarantine/6/retry`, { text })).status).toBeLessThan(300);
    expect((await ingest.get('/v1/reports')).body.items).toHaveLength(4);
  });

  it('gives claims whose fields point at the row, beside which the row itself is kept', async () => {
    const reports = (await ingest.get('/v1/reports')).body.items as unknown as { id: string; url: string | null; textHash: string }[];
    const order = reports.find(({ url }) => url === 'https://registre.example/C-1');
    const { text } = await ingest.get(`/v1/reports/${order?.id ?? ''}/text`);
    const claims = (await ingest.get(`/v1/reports/${order?.id ?? ''}`)).body.claims;
    const { claim } = (await ingest.get(`/v1/claims/${claims[0]?.id ?? ''}`)).body as unknown as { claim: { object: { spans: { start: number; end: number; exact: string }[] }; money: { value: { min: string } }[] } };
    const [span] = claim.object.spans;
    expect([span?.exact, text.slice(span?.start, span?.end), claim.money[0]?.value.min]).toEqual(['obusiers ATMOS 2000; munitions', 'obusiers ATMOS 2000; munitions', '200500000']);
    const { rows } = await ingest.database.pool.query<{ raw: Buffer; raw_media_type: string }>('SELECT raw, raw_media_type FROM ingest.report_text WHERE sha256 = $1', [order?.textHash]);
    expect([rows[0]?.raw_media_type, rows[0]?.raw.toString('utf8')]).toEqual(['text/csv', example('contracts.csv').split('\n')[1]]);
  });

  it('with more rows later stores what is new', async () => {
    const more = `${example('contracts.csv').split('\n').slice(0, 2).join('\n')}\nC-9;Accord;Maroc;France;-;un accord;;;2025;;;\n`;
    expect((await imported('csv', more, CONTRACTS)).counts).toMatchObject({ claims: 1, repeated: 1 });
  });

  it.each([
    ['no mapping', '', '/mapping'],
    ['a name nobody declared', 'nobody', '/mapping'],
    ['a wrong mapping', '{"mapping":1,"name":"x"}', '/mapping'],
  ])('is refused with %s', async (_name, mapping, pointer) => {
    const heard = await send('csv', example('contracts.csv'), mapping);
    expect([heard.status, heard.body.errors[0]?.pointer]).toEqual([400, pointer]);
  });
});

describe('an NDJSON file', () => {
  it('is read with a mapping that was declared before; the job keeps what it was read with', async () => {
    await fetch(`${ingest.url}/v1/mappings/desk-orders`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: example('orders.mapping.json') });
    const done = await imported('ndjson', example('orders.ndjson'), 'desk-orders');
    expect(done.counts).toMatchObject({ good: 2, bad: 1, claims: 2 });
    expect(JSON.parse(done.options['mapping'] ?? '')).toMatchObject({ name: 'desk-orders' });
    expect((await quarantine(done.id)).map(({ row }) => row)).toEqual([3]);
  });
});
