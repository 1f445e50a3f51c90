import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../replay/service.js';
import { median, row } from '../row.js';
import { followedImport, memoryRows, MOST_MB, peakMb, residentMb } from './followed-import.js';
import { writeSipriFile } from './sipri-file.js';
import { goesOn } from './turns.js';

/** What 30,000 rows in 20 seconds are. */
const GOAL = 1_500;

/** How fast a release of the trade register becomes claims, and the next one revisions, through the service as it runs. */
export async function sipri({ servers, emit, progress, full }) {
  const began = performance.now();
  const rows = full ? 300_000 : 30_000;
  const folder = await mkdtemp(join(tmpdir(), 'entente-sipri-'));
  const files = [join(folder, 'first.csv'), join(folder, 'second.csv')];
  for (const [release, file] of files.entries()) await writeSipriFile(file, rows, release);
  const measured = [];
  try {
    for (let turn = 0; goesOn(turn, { full, began }); turn += 1) {
      measured.push(await importBoth(servers, files, rows));
      const { first, second, peakMb } = measured.at(-1);
      progress(`sipri ${turn + 1}: first ${Math.round(first)} rows/s, second ${Math.round(second)} rows/s, at most ${Math.round(peakMb)} MB`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  emit(row('import.sipri', median(measured.map(({ first }) => first)), 'rows/s', 'goal', GOAL));
  memoryRows(measured, emit, { name: 'import.sipri', row, median });
  emit(row('import.sipri.second', median(measured.map(({ second }) => second)), 'rows/s', 'goal', GOAL));
  emit(row('import.sipri.rss', Math.max(...measured.map(({ peakMb }) => peakMb)), 'MB', 'goal, at most', MOST_MB));
}

async function importBoth(servers, files, rows) {
  const database = await servers.database();
  const name = `sipri${Date.now()}`;
  const ingest = await startService('ingest', { ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: servers.natsUrl, ENTENTE_STREAM_PREFIX: name, ENTENTE_SUBJECT_PREFIX: name });
  try {
    const restMb = await residentMb(ingest.pid);
    const release = (file) => followedImport(ingest, { file, name: 'register.csv', format: 'sipri', rows });
    const [first, second] = [await release(files[0]), await release(files[1])];
    return { first: first.rate, second: second.rate, memory: first.memory, restMb, peakMb: await peakMb(ingest.pid) };
  } finally {
    await ingest.stop();
  }
}
