import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type Pool } from 'pg';
import { scanLane } from '../scan/scan-lane.js';
import { exportLine } from './export.line.js';

export interface ExportOptions {
  readonly pool: Pool;
  readonly schema: string;
  readonly lane: string;
  readonly after: bigint;
  readonly upTo: bigint;
  /** Must not exist. */
  readonly file: string;
  readonly signal?: AbortSignal;
}

/** Writes a range of a lane as NDJSON, one event a line, on disk when it resolves. Returns the file's SHA-256. */
export async function exportLane({ pool, schema, lane, after, upTo, file, signal }: ExportOptions): Promise<{ events: bigint; sha256: string }> {
  const digest = createHash('sha256');
  const handle = await open(file, 'wx');
  let events = 0n;
  try {
    const range = { after, upTo, ...(signal === undefined ? {} : { signal }) };
    for await (const chunk of scanLane(pool, { schema, lane }, range)) {
      const text = chunk.map(exportLine).join('');
      digest.update(text);
      await handle.writeFile(text);
      events += BigInt(chunk.length);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { events, sha256: digest.digest('hex') };
}
