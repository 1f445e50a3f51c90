import { gdeltEvents } from '@entente/connectors';
import pg from 'pg';
import { startServers } from '../servers.js';
import { rowOf } from './gdelt-file.js';

/**
 * What an index for searching leads costs while they come in: `node tests/bench/imports/lead-index.js [rows]`.
 * Behind docs/adr/0009; not a group, since it measures tables that the product doesn't have.
 */
const ROWS = Number(process.argv[2] ?? 100_000);
const PORTION = 2_000;
const VARIANTS = { none: {}, 'b-tree for each filter': { btree: true }, 'GIN of words': { words: true }, 'GIN of words and facets': { words: true, facets: true }, both: { words: true, facets: true, btree: true } };

const servers = await startServers(() => undefined);
try {
  for (const [name, variant] of Object.entries(VARIANTS)) process.stdout.write(`${name}: ${Math.round(await measure(variant))} rows/s\n`);
} finally {
  await servers.stop();
}

async function measure(variant) {
  const database = await servers.database();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('CREATE TABLE lead (id uuid PRIMARY KEY, day date, detail json, actor text, pair text, kind text, code text, words tsvector)');
  await client.query('CREATE INDEX ON lead (day DESC, id DESC)');
  if (variant.words) await client.query('CREATE INDEX ON lead USING gin (words)');
  if (variant.btree) for (const filter of ['actor', 'pair', 'kind', 'code']) await client.query(`CREATE INDEX ON lead (${filter}, day DESC, id DESC) WHERE ${filter} IS NOT NULL`);
  const begin = performance.now();
  for (let from = 0; from < ROWS; from += PORTION) await insert(client, Array.from({ length: Math.min(PORTION, ROWS - from) }, (_, index) => leadOf(rowOf(from + index), variant)));
  const seconds = (performance.now() - begin) / 1_000;
  await client.end();
  return ROWS / seconds;
}

function leadOf(line, { words = false, facets = false }) {
  const { record } = gdeltEvents.row({}, line, 1);
  const { id, rows: _rows, day, ...detail } = record;
  const { pair, kind, code } = record;
  const actor = record.actors[0]?.state ?? null;
  const said = words ? `${record.actors.map((one) => one?.name ?? '').join(' ')} ${record.place?.name ?? ''} ${record.url ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) : [];
  const lexemes = [...new Set([...said, ...(facets ? [`=actor:${actor}`, `=pair:${pair}`, `=kind:${kind}`, `=code:${code}`] : [])])];
  return { id, day, detail, actor, pair, kind, code, words: lexemes.map((lexeme) => `'${lexeme}'`).join(' ') };
}

function insert(client, leads) {
  return client.query(
    `INSERT INTO lead SELECT id, day, detail, actor, pair, kind, code, words::tsvector
     FROM json_to_recordset($1::json) AS given (id uuid, day date, detail json, actor text, pair text, kind text, code text, words text) ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(leads)],
  );
}
