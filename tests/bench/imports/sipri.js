import { openAsBlob } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startService } from '../replay/service.js';
import { median, row } from '../row.js';
import { writeSipriFile } from './sipri-file.js';

/** What 30,000 rows in 20 seconds are. */
const GOAL = 1_500;

/** How fast a release of the trade register becomes claims, and the next one revisions, through the service as it runs. */
export async function sipri({ servers, emit, progress, full }) {
  const rows = full ? 300_000 : 30_000;
  const turns = full ? 1 : 5;
  const folder = await mkdtemp(join(tmpdir(), 'entente-sipri-'));
  const files = [join(folder, 'first.csv'), join(folder, 'second.csv')];
  for (const [release, file] of files.entries()) await writeSipriFile(file, rows, release);
  const measured = [];
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      measured.push(await importBoth(servers, files, rows));
      const { first, second, peakMb } = measured.at(-1);
      progress(`sipri ${turn + 1}/${turns}: first ${Math.round(first)} rows/s, second ${Math.round(second)} rows/s, at most ${Math.round(peakMb)} MB`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  emit(row('import.sipri', median(measured.map(({ first }) => first)), 'rows/s', 'goal', GOAL));
  emit(row('import.sipri.second', median(measured.map(({ second }) => second)), 'rows/s', 'goal', GOAL));
  emit(row('import.sipri.rss', Math.max(...measured.map(({ peakMb }) => peakMb)), 'MB', 'at rest', Math.max(...measured.map(({ restMb }) => restMb))));
}

async function importBoth(servers, files, rows) {
  const database = await servers.database();
  const name = `sipri${Date.now()}`;
  const ingest = await startService('ingest', { ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: servers.natsUrl, ENTENTE_STREAM_PREFIX: name, ENTENTE_SUBJECT_PREFIX: name });
  try {
    const restMb = await statusMb(ingest.pid, 'VmRSS');
    const [first, second] = [await importOne(ingest, files[0], rows), await importOne(ingest, files[1], rows)];
    return { first, second, restMb, peakMb: await statusMb(ingest.pid, 'VmHWM') };
  } finally {
    await ingest.stop();
  }
}

async function importOne(ingest, file, rows) {
  const sent = await fetch(`${ingest.url}/v1/imports?format=sipri&name=register.csv`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: await openAsBlob(file) });
  const { id } = await sent.json();
  for (;;) {
    const view = await (await fetch(`${ingest.url}/v1/imports/${id}`)).json();
    if (view.state === 'completed' && view.counts.good === rows) return rows / ((Date.parse(view.finishedAt) - Date.parse(view.startedAt)) / 1_000);
    if (!['waiting', 'running'].includes(view.state)) throw new Error(`The import is ${view.state} with ${view.counts.good} of ${rows} rows: ${JSON.stringify(view.failure)}`);
    await sleep(200);
  }
}

/** Memory the process holds (VmRSS) and the most it ever held (VmHWM), as Linux counts it; 0 elsewhere. */
async function statusMb(pid, name) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024;
}
