import { setTimeout as sleep } from 'node:timers/promises';
import type { IngestUnderTest } from '../../testing/ingest-under-test.js';

/** An import as specs look at it. */
export interface ImportSeen {
  readonly id: string;
  readonly state: string;
  readonly stage: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly summary: unknown;
  readonly failure: { readonly detail: string } | null;
  readonly file: { readonly sha256: string; readonly bytes: number };
  readonly progress: { readonly rows: number; readonly percent: number; readonly etaSeconds: number | null };
}

const AT_REST = ['completed', 'failed', 'cancelled', 'paused'];

export async function sendFile(ingest: IngestUnderTest, content: string, options: Record<string, string> = {}): Promise<ImportSeen> {
  const query = new URLSearchParams({ format: 'sipri', name: 'release.csv', ...options });
  const heard = await ingest.post(`/v1/imports?${query.toString()}`, content, { 'content-type': 'text/csv' });
  if (heard.status !== 202 && heard.status !== 200) throw new Error(`${heard.status} ${heard.text}`);
  return heard.body as unknown as ImportSeen;
}

/** Sends a file and waits until its import rests. */
export async function importFile(ingest: IngestUnderTest, content: string, options: Record<string, string> = {}): Promise<ImportSeen> {
  return atRest(ingest, (await sendFile(ingest, content, options)).id);
}

export async function atRest(ingest: IngestUnderTest, id: string): Promise<ImportSeen> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(20)) {
    const seen = (await ingest.get(`/v1/imports/${id}`)).body as unknown as ImportSeen;
    if (AT_REST.includes(seen.state)) return seen;
  }
  throw new Error(`Import ${id} did not come to rest within a minute.`);
}
