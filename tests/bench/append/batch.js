import { migrateEventStore, openEventStore } from '@entente/event-store';
import pg from 'pg';
import { sampleEvent } from '../adapters/sample.js';
import { row } from '../row.js';
import { medianPair } from './median-pair.js';

const TURNS = 5;
const SIZES = [10, 100, 500];

/** Commands of many events, one caller, against a plain multi-row insert of the same rows into a table of two indexes. */
export async function batchRows({ servers, progress, emit, full }) {
  const milliseconds = full ? 8_000 : 2_000;
  const database = await servers.database();
  await migrateEventStore({ url: database.url, schema: 'event_store', lanes: ['main'] });
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  await pool.query(RAW_TABLE);
  const rows = [];
  for (const size of SIZES) {
    const ours = [];
    const raw = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      ours.push(await rate(milliseconds, size, appendBatch(pool)));
      raw.push(await rate(milliseconds, size, insertRaw(pool)));
      progress(`append.batch ${size} ${turn + 1}/${TURNS}: ours ${ours.at(-1).toFixed(0)}/s, raw ${raw.at(-1).toFixed(0)}/s`);
    }
    const { value, baseline } = medianPair(ours, raw);
    rows.push(row(`append.batch.${size}`, value, 'events/s', 'raw insert', baseline));
  }
  await pool.end();
  const worst = rows.reduce((least, candidate) => (candidate.ratio < least.ratio ? candidate : least));
  emit({ ...worst, name: 'append.batch' });
  rows.forEach(emit);
}

const RAW_TABLE = `CREATE TABLE raw_log (position bigserial PRIMARY KEY, stream text NOT NULL, stream_version bigint NOT NULL, type text NOT NULL,
  id uuid NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(), metadata jsonb NOT NULL, data jsonb NOT NULL, UNIQUE (stream, stream_version))`;

async function rate(milliseconds, size, write) {
  const begin = performance.now();
  let events = 0;
  while (performance.now() - begin < milliseconds) {
    await write(Array.from({ length: size }, (_, index) => sampleEvent(index)));
    events += size;
  }
  return (events / (performance.now() - begin)) * 1_000;
}

function appendBatch(pool) {
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  return async (events) => {
    const stream = `b-${events[0].id}`;
    const writes = [{ stream, expected: 'none', events: events.map((event) => ({ ...event, schemaVersion: 1 })) }];
    const answer = await store.append({ key: stream, digest: stream, writes });
    if (answer.outcome !== 'appended') throw new Error(JSON.stringify(answer.outcome));
  };
}

function insertRaw(pool) {
  const text = `INSERT INTO raw_log (stream, stream_version, type, id, metadata, data)
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(stream text, v bigint, type text, id uuid, metadata jsonb, data jsonb)`;
  return (events) => {
    const stream = `b-${events[0].id}`;
    return pool.query(text, [JSON.stringify(events.map((event, index) => ({ ...event, stream, v: index + 1 })))]);
  };
}
