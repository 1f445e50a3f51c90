import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { parseExportLine } from '../export/export.line.js';
import { type StoredEvent } from '../scan/stored-event.js';

/** Lines between two noted offsets: memory against bytes read for one look-up. */
const STRIDE = 500n;

/** The file is not the one that was written when its partition was detached. */
export class ArchiveChanged extends Error {}

/**
 * Reads events of one archive file by position. The first read checks its SHA-256 and notes where lines begin; later ones go
 * there.
 */
export class ArchiveFile {
  #offsets: Promise<readonly number[]> | null = null;

  constructor(
    readonly path: string,
    readonly from: bigint,
    /** Exclusive. */
    readonly end: bigint,
    /** Of the file, hex; null when it was not kept. */
    readonly sha256: string | null,
  ) {}

  /** Events after a position up to another (inclusive), at most `limit`, that pass. */
  async read(range: { after: bigint; upTo: bigint; limit: number; passes?: (event: StoredEvent) => boolean }): Promise<StoredEvent[]> {
    const handle = await open(this.path);
    try {
      const offsets = await (this.#offsets ??= this.#notedOffsets(handle));
      const first = range.after + 1n > this.from ? range.after + 1n : this.from;
      const start = offsets[Number((first - this.from) / STRIDE)];
      const events: StoredEvent[] = [];
      if (start === undefined) return events;
      for await (const line of handle.readLines({ start, autoClose: false })) {
        const event = parseExportLine(line);
        if (event.position > range.upTo) break;
        if (event.position > range.after && (range.passes?.(event) ?? true)) events.push(event);
        if (events.length >= range.limit) break;
      }
      return events;
    } finally {
      await handle.close();
    }
  }

  async #notedOffsets(handle: FileHandle): Promise<readonly number[]> {
    try {
      const { offsets, sha256 } = await readThrough(handle);
      if (this.sha256 !== null && sha256 !== this.sha256) throw new ArchiveChanged(`SHA-256 ${sha256} instead of ${this.sha256}`);
      return offsets;
    } catch (error) {
      // Another file may have been put there until the next read.
      this.#offsets = null;
      throw error;
    }
  }
}

async function readThrough(handle: FileHandle): Promise<{ offsets: readonly number[]; sha256: string }> {
  const offsets = [0];
  const digest = createHash('sha256');
  const buffer = Buffer.alloc(1 << 20);
  let lines = 0n;
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return { offsets, sha256: digest.digest('hex') };
    digest.update(buffer.subarray(0, bytesRead));
    for (let index = buffer.indexOf(10); index >= 0 && index < bytesRead; index = buffer.indexOf(10, index + 1)) {
      lines += 1n;
      if (lines % STRIDE === 0n) offsets.push(at + index + 1);
    }
    at += bytesRead;
  }
}
