import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { startService } from '../replay/service.js';
import { median, row } from '../row.js';
import { followedImport, memoryRows, MOST_MB, peakMb, residentMb } from './followed-import.js';
import { writeGdeltFile } from './gdelt-file.js';
import { goesOn } from './turns.js';

/** How fast GDELT rows become leads, through the service as it runs, beside PostgreSQL taking in the raw lines alone. */
export async function gdelt({ servers, emit, progress, full }) {
  const began = performance.now();
  const rows = full ? 1_000_000 : 100_000;
  const folder = await mkdtemp(join(tmpdir(), 'entente-gdelt-'));
  const file = join(folder, 'rows.export.csv');
  await writeGdeltFile(file, rows);
  const measured = [];
  try {
    for (let turn = 0; goesOn(turn, { full, began }); turn += 1) {
      const one = { ...(await importOnce(servers, file, rows)), copied: await copyOnce(servers, file, rows) };
      measured.push(one);
      progress(`gdelt ${turn + 1}: ${Math.round(one.rate)} rows/s, ${one.leads} leads, at most ${Math.round(one.rssMb)} MB; COPY ${Math.round(one.copied)} lines/s`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  emit(row('import.gdelt', median(measured.map(({ rate }) => rate)), 'rows/s', 'COPY of raw lines', median(measured.map(({ copied }) => copied))));
  memoryRows(measured, emit, { name: 'import.gdelt', row, median });
  emit(row('import.gdelt.rss', Math.max(...measured.map(({ rssMb }) => rssMb)), 'MB', 'goal, at most', MOST_MB));
}

async function importOnce(servers, file, rows) {
  const database = await servers.database();
  const ingest = await startService('ingest', { ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: servers.natsUrl, ENTENTE_STREAM_PREFIX: `gdelt${Date.now()}`, ENTENTE_SUBJECT_PREFIX: `gdelt${Date.now()}` });
  try {
    const restMb = await residentMb(ingest.pid);
    const { rate, counts, memory } = await followedImport(ingest, { file, name: 'rows.export.csv', format: 'gdelt-events', rows });
    return { rate, leads: counts.leads, memory, rssMb: await peakMb(ingest.pid), restMb };
  } finally {
    await ingest.stop();
  }
}

async function copyOnce(servers, file, rows) {
  const database = await servers.database();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('CREATE TABLE raw (line text)');
  const begin = performance.now();
  // A quote and a delimiter that no row holds: each line is one value.
  await pipeline(createReadStream(file), client.query(copyFrom(`COPY raw FROM STDIN WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')`)));
  const seconds = (performance.now() - begin) / 1_000;
  await client.end();
  return rows / seconds;
}
