import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileTooLargeError } from '../import.errors.js';

export interface ImportFile {
  readonly sha256: string;
  readonly bytes: number;
}

const CHUNK_BYTES = 256 * 1_024;
/** Chunks of uploads that never ended are kept this long, for uploads that are still coming. */
const ABANDONED_AFTER = '1 day';

interface FileRow {
  readonly sha256: string;
  readonly bytes: string;
}

/** Files as they were received, in chunks, once under their SHA-256. No file is ever in memory as a whole. */
@Injectable()
export class ImportFileTable {
  constructor(private readonly database: DataSource) {}

  /** @throws FileTooLargeError; nothing is kept then, nor when the sender goes away. */
  async keep(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<ImportFile> {
    const upload = randomUUID();
    try {
      const file = await this.receive(upload, bytes, limit);
      return await this.entered(upload, file);
    } catch (error) {
      await this.drop(upload).catch(() => undefined);
      throw error;
    }
  }

  async find(sha256: string): Promise<ImportFile | null> {
    const rows = await this.database.query<FileRow[]>('SELECT sha256, bytes::text FROM ingest.import_file WHERE sha256 = $1', [sha256]);
    return rows[0] === undefined ? null : { sha256, bytes: Number(rows[0].bytes) };
  }

  /** The file from a byte on, a chunk at a time. */
  async *read(sha256: string, from: number): AsyncGenerator<Uint8Array> {
    for (let number = Math.floor(from / CHUNK_BYTES); ; number += 1) {
      const rows = await this.database.query<{ bytes: Buffer }[]>(
        'SELECT c.bytes FROM ingest.import_file f JOIN ingest.import_chunk c USING (upload) WHERE f.sha256 = $1 AND c.number = $2',
        [sha256, number],
      );
      const chunk = rows[0]?.bytes;
      if (chunk === undefined) return;
      const skipped = Math.max(0, from - number * CHUNK_BYTES);
      yield skipped === 0 ? chunk : chunk.subarray(skipped);
    }
  }

  async head(sha256: string, bytes: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let held = 0;
    for await (const chunk of this.read(sha256, 0)) {
      parts.push(chunk);
      held += chunk.length;
      if (held >= bytes) break;
    }
    return Buffer.concat(parts).subarray(0, bytes);
  }

  /** Exports end with a line end; one that was cut mostly doesn't. */
  async endsWithLine(sha256: string, bytes: number): Promise<boolean> {
    for await (const chunk of this.read(sha256, Math.max(0, bytes - 1))) return chunk[0] === 0x0a || chunk[0] === 0x0d;
    return false;
  }

  /** Removes what uploads left behind that were cut off with the process. */
  async sweep(): Promise<void> {
    await this.database.query(
      `DELETE FROM ingest.import_chunk c WHERE c.received_at < clock_timestamp() - $1::interval
         AND NOT EXISTS (SELECT FROM ingest.import_file f WHERE f.upload = c.upload)`,
      [ABANDONED_AFTER],
    );
  }

  private async receive(upload: string, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<ImportFile> {
    const hash = createHash('sha256');
    let waiting: Uint8Array[] = [];
    let held = 0;
    let total = 0;
    let number = 0;
    const flush = async (least: number): Promise<void> => {
      let all = held >= least && held > 0 ? Buffer.concat(waiting) : Buffer.alloc(0);
      while (all.length >= least && all.length > 0) {
        await this.keepChunk(upload, number, all.subarray(0, CHUNK_BYTES));
        number += 1;
        all = all.subarray(CHUNK_BYTES);
        waiting = [all];
        held = all.length;
      }
    };
    for await (const part of bytes) {
      total += part.length;
      if (total > limit) throw new FileTooLargeError(limit);
      hash.update(part);
      waiting.push(part);
      held += part.length;
      await flush(CHUNK_BYTES);
    }
    await flush(1);
    return { sha256: hash.digest('hex'), bytes: total };
  }

  private async keepChunk(upload: string, number: number, bytes: Uint8Array): Promise<void> {
    await this.database.query('INSERT INTO ingest.import_chunk (upload, number, bytes) VALUES ($1, $2, $3)', [upload, number, bytes]);
  }

  /** The first upload of the same bytes stays; a later one is dropped. */
  private async entered(upload: string, { sha256, bytes }: ImportFile): Promise<ImportFile> {
    const rows = await this.database.query<{ sha256: string }[]>(
      'INSERT INTO ingest.import_file (sha256, upload, bytes) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING RETURNING sha256',
      [sha256, upload, bytes],
    );
    if (rows.length === 0) await this.drop(upload);
    return { sha256, bytes };
  }

  private async drop(upload: string): Promise<void> {
    await this.database.query('DELETE FROM ingest.import_chunk WHERE upload = $1', [upload]);
  }
}
