import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../api/api-client.js';
import type { ImportView } from './import.views.js';
import { progressWords } from './import-words.js';

const POLL_MS = 250;
const UNFINISHED = new Set(['waiting', 'running']);

/** Follows an import until it rests, with its progress on stderr. */
export async function followImport(api: ApiClient, id: string, quiet: boolean): Promise<ImportView> {
  for (;;) {
    const view = await api.get<ImportView>(`/v1/imports/${encodeURIComponent(id)}`);
    if (!quiet && process.stderr.isTTY) process.stderr.write(`\r${progressWords(view)}   `);
    if (!UNFINISHED.has(view.state)) {
      if (!quiet && process.stderr.isTTY) process.stderr.write('\n');
      return view;
    }
    await sleep(POLL_MS);
  }
}
