import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Shares of an import at which its memory is looked at. */
const MARKS = [10, 50, 100];

/** What the whole service may hold while a file of any length comes in. */
export const MOST_MB = 350;

/** Sends a file and follows its import to the end. @returns rows a second and the memory held at 10, 50 and 100 percent, in MB */
export async function followedImport(ingest, { file, name, format, rows }) {
  const sent = await fetch(`${ingest.url}/v1/imports?format=${format}&name=${name}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: await openAsBlob(file) });
  const { id } = await sent.json();
  const memory = {};
  for (;;) {
    const view = await (await fetch(`${ingest.url}/v1/imports/${id}`)).json();
    for (const mark of MARKS) if (view.progress.percent >= mark) memory[mark] ??= await residentMb(ingest.pid);
    if (view.state === 'completed' && view.counts.good === rows) {
      for (const mark of MARKS) memory[mark] ??= await residentMb(ingest.pid);
      return { rate: rows / ((Date.parse(view.finishedAt) - Date.parse(view.startedAt)) / 1_000), counts: view.counts, memory };
    }
    if (!['waiting', 'running'].includes(view.state)) throw new Error(`The import is ${view.state} with ${view.counts.good} of ${rows} rows: ${JSON.stringify(view.failure)}`);
    await sleep(100);
  }
}

/** Memory the process holds, and the most it ever held, as Linux counts it; 0 elsewhere. */
export const residentMb = (pid) => statusMb(pid, 'VmRSS');
export const peakMb = (pid) => statusMb(pid, 'VmHWM');

async function statusMb(pid, name) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024;
}

/** Median memory at each mark over the turns. */
export function memoryRows(measured, emit, { name, row, median }) {
  for (const mark of MARKS) emit(row(`${name}.rss.${mark}`, median(measured.map(({ memory }) => memory[mark])), 'MB', 'at rest', median(measured.map(({ restMb }) => restMb))));
}
