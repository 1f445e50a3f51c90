import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { KilledIngest } from '../testing/killed-ingest.js';

const ROWS = 600;
/** Every hundredth is damaged. */
const BAD = ROWS / 100;
const MAPPINGS = join(import.meta.dirname, '../../../../examples/mapping');
const CONTRACTS = readFileSync(join(MAPPINGS, 'contracts.mapping.json'), 'utf8');
const ORDERS = readFileSync(join(MAPPINGS, 'orders.mapping.json'), 'utf8');

const HEADER = 'Numéro;Type;Client;Pays;Fournisseur;Objet;Quantité;Montant (M€);Signé;État;Publié;Lien';
const rows = Array.from({ length: ROWS }, (_, index) => index);
const isBad = (index: number): boolean => index % 100 === 99;

const csv = [HEADER, ...rows.map((index) => `C-${index};Achat;Maroc;France;Thales;système ${index};${isBad(index) ? 'beaucoup' : index + 1};;02/2025;signé;20/02/2025;`), ''].join('\n');
const order = (index: number): object => ({ id: `o-${index}`, buyer: { code: 'MAR', name: 'Morocco' }, supplier: 'org:iai', signed: isBad(index) ? 'soon' : '2025-02', goods: `System ${index}`, count: 1 + index });
const ndjson = rows.map((index) => JSON.stringify({ time: '2025-02-20T09:00:00Z', data: order(index) })).join('\n');
const events = rows.map((index) => JSON.stringify({ specversion: '1.0', id: `e-${index}`, source: '/desk', type: 'com.example.order.placed', time: '2025-02-20T09:00:00Z', data: order(index) })).join('\n');

describe.each([
  { format: 'csv', file: csv, mapping: CONTRACTS },
  { format: 'ndjson', file: ndjson, mapping: ORDERS },
  { format: 'cloudevents', file: events, mapping: '' },
])('an import of $format whose process is killed, twice', ({ format, file, mapping }) => {
  let ingest: KilledIngest;
  beforeAll(async () => {
    ingest = await KilledIngest.overOwnDatabase();
    if (mapping !== '') return;
    const declaring = await ingest.start('declaring');
    const declared = await fetch(`${declaring.url}/v1/mappings/desk-orders`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: ORDERS });
    expect(declared.status).toBe(200);
    await declaring.kill();
  }, 200_000);

  it('stores every row once, and keeps every bad one once', async () => {
    const asked = { format, name: 'rows', ...(mapping === '' ? {} : { mapping }) };
    const [early, late, done] = await ingest.importKilledTwice(file, { early: 10, late: 60, ...asked });
    expect([early?.state, late?.state]).toEqual(['running', 'running']);
    expect(done).toMatchObject({ state: 'completed', counts: { good: ROWS - BAD, bad: BAD } });
    // Rows of a portion that was cut off are in the log already when it comes again: they count as repeated.
    const { claims = 0, events: taken = 0, repeated = 0 } = done?.counts ?? {};
    expect(claims + taken + repeated).toBe(ROWS - BAD);

    const { pool } = ingest.database;
    const told = await pool.query<{ count: number; streams: number }>(`SELECT count(*)::int AS count, count(DISTINCT stream_id)::int AS streams FROM event_store.log WHERE type = 'procurement.reported'`);
    expect(told.rows).toEqual([{ count: ROWS - BAD, streams: ROWS - BAD }]);
    const reports = await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM event_store.log WHERE type = 'report.received'`);
    expect(reports.rows).toEqual([{ count: ROWS - BAD }]);
    const kept = await pool.query<{ count: number; different: number }>('SELECT count(*)::int AS count, count(DISTINCT number)::int AS different FROM ingest.import_bad_row');
    expect(kept.rows).toEqual([{ count: BAD, different: BAD }]);
  }, 600_000);
});
