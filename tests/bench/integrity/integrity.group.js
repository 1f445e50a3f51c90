import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { migrateEventStore, openEventStore, verifyChain } from '@entente/event-store';
import pg from 'pg';
import { appendRate, fill, migrated } from '../append/load.js';
import { median, row } from '../row.js';

/** How fast the chain is checked, and what it costs to make. */
export async function run(context) {
  await verifyRate(context);
  await hashCost(context);
}

async function verifyRate({ servers, progress, emit, full }) {
  const database = await migrated(servers);
  await fill(database.url, full ? 1_000_000 : 200_000, progress);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  const rates = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const begin = performance.now();
    const report = await verifyChain({ pool, schema: 'event_store', lane: 'main' });
    if (!report.ok) throw new Error(`the filled log is bad at ${report.position}`);
    rates.push((Number(report.to) / (performance.now() - begin)) * 1_000);
    progress(`verify ${turn + 1}/5: ${rates.at(-1).toFixed(0)}/s`);
  }
  await pool.end();
  emit(row('verify.rate', median(rates), 'events/s', 'goal', 200_000));
}

/** Pairs in turns, with and without the chain, at 64 callers; the median of what each pair says, in per cent. */
async function hashCost({ servers, progress, emit, full }) {
  const pairs = 9;
  const milliseconds = full ? 5_000 : 1_500;
  const database = await migrated(servers);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  await migrateEventStore({ url: database.url, schema: 'without_chain', lanes: ['main'] });
  await pool.query(appendWithoutChain());
  const stores = ['event_store', 'without_chain'].map((schema) => openEventStore({ pool, schema, lane: 'main' }));
  for (const store of stores) await appendRate(store, 64, 1_000);
  const costs = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    // Who goes first changes, so that a drift of the machine cancels out.
    const order = pair % 2 === 0 ? [0, 1] : [1, 0];
    const rates = [];
    for (const index of order) rates[index] = await appendRate(stores[index], 64, milliseconds);
    costs.push((1 - rates[0] / rates[1]) * 100);
    progress(`hash cost ${pair + 1}/${pairs}: with ${rates[0].toFixed(0)}/s, without ${rates[1].toFixed(0)}/s`);
  }
  await pool.end();
  emit(row('append.hashcost', median(costs), 'per cent', 'goal', 5));
}

/** The append function with the two lines of the chain taken out. */
function appendWithoutChain() {
  const root = join(dirname(createRequire(import.meta.url).resolve('@entente/event-store')), '..');
  const sql = readFileSync(join(root, 'sql/migrations/0020_append_batch.sql'), 'utf8').replaceAll('@schema@', 'without_chain');
  const cut = sql
    .replace(/without_chain\.preimage\([^)]*\)/, 'p_event_payload_hash[e]')
    .replace('v_hash := sha256(v_preimage || v_hash);', 'v_hash := v_preimage;')
    .replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION');
  if (cut.includes('sha256(v_preimage') || cut.includes('.preimage(')) throw new Error('the append function reads differently: adapt this bench');
  return cut;
}
