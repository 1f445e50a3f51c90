import { createReadStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RecordedEvent } from '@entente/contracts';
import { Refused } from '../errors.js';
import type { EventSink } from './event-sink.js';

const EXISTS = 'EEXIST';

/** Writes NDJSON to a file. A new run never overwrites; a resumed one cuts off what was not yet reported. */
export class FileSink implements EventSink {
  private file: FileHandle | null = null;
  private pending: string[] = [];

  constructor(readonly to: string) {}

  async open(bytes: number): Promise<AsyncIterable<Uint8Array> | null> {
    await mkdir(dirname(this.to), { recursive: true });
    if (bytes === 0) {
      this.file = await this.create();
      return null;
    }
    this.file = await open(this.to, 'r+');
    await this.file.truncate(bytes);
    return createReadStream(this.to, { end: bytes - 1 });
  }

  write(_event: RecordedEvent, line: string): void {
    this.pending.push(line);
  }

  async flush(): Promise<void> {
    const file = this.opened();
    const text = this.pending.join('');
    this.pending = [];
    if (text !== '') await file.appendFile(text);
    await file.datasync();
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = null;
  }

  private opened(): FileHandle {
    if (this.file === null) throw new Error(`${this.to} is not open.`);
    return this.file;
  }

  private async create(): Promise<FileHandle> {
    try {
      return await open(this.to, 'ax');
    } catch (error) {
      if ((error as { code?: string }).code !== EXISTS) throw error;
      throw new Refused(`${this.to} exists: give another name, or remove it first.`);
    }
  }
}
