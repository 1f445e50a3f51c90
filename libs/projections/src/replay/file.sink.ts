import { createReadStream } from 'node:fs';
import { link, mkdir, open, rm, stat, truncate, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refused } from '../errors.js';
import type { EventSink, Portion, SentPlace } from './event-sink.js';

const WRITE_BYTES = 1_048_576;

/**
 * Writes NDJSON. While it runs the file is called `<name>.<job>.part`; it gets its name when it is complete and on the disk,
 * and never takes the name from another. A resumed run cuts off what was not yet reported.
 */
export class FileSink implements EventSink {
  readonly linesOnly = true;
  readonly flushesAside = true;
  private readonly part: string;
  private file: FileHandle | null = null;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    readonly to: string,
    job: string,
  ) {
    this.part = `${to}.${job}.part`;
  }

  async open(place: SentPlace | null): Promise<AsyncIterable<Uint8Array> | null> {
    await mkdir(dirname(this.to), { recursive: true });
    const bytes = place?.bytes ?? 0;
    if (bytes === 0) {
      if ((await sizeOf(this.to)) !== null) throw this.taken();
      this.file = await open(this.part, 'w');
      return null;
    }
    // Killed between giving the name and saying so: then the name is ours, and all of it.
    const from = (await sizeOf(this.part)) === null ? this.to : this.part;
    const size = await sizeOf(from);
    if (size === null || size < bytes) throw new Refused(`${this.part} is ${size === null ? 'gone' : 'shorter than what was written'}: start the replay anew.`);
    if (from === this.to && size !== bytes) throw this.taken();
    if (from === this.to) await link(this.to, this.part);
    await truncate(this.part, bytes);
    // Appending: a handle opened for writing would begin at the start of the file.
    this.file = await open(this.part, 'a');
    return createReadStream(this.part, { end: bytes - 1 });
  }

  /** Written by the megabyte, while the next is made. */
  async write({ lines }: Portion): Promise<void> {
    this.pending.push(lines);
    this.pendingBytes += lines.length;
    if (this.pendingBytes < WRITE_BYTES) return;
    await this.writing;
    this.drain();
  }

  async flush(): Promise<void> {
    this.drain();
    await this.writing;
    await this.opened().datasync();
  }

  async finish(): Promise<Readonly<Record<string, unknown>>> {
    this.drain();
    await this.writing;
    await this.file?.close();
    this.file = null;
    await this.giveName();
    await unlink(this.part);
    return {};
  }

  async close(): Promise<void> {
    await this.writing.catch(() => undefined);
    await this.file?.close();
    this.file = null;
  }

  async discard(): Promise<void> {
    await rm(this.part, { force: true });
  }

  private drain(): void {
    if (this.pendingBytes === 0) return;
    const file = this.opened();
    const bytes = Buffer.concat(this.pending);
    this.pending = [];
    this.pendingBytes = 0;
    this.writing = this.writing.then(() => file.appendFile(bytes));
    // Heard by whoever awaits it next; not awaiting at once is the point.
    this.writing.catch(() => undefined);
  }

  /** A second name rather than a new one: unlike a rename it never replaces a file. */
  private async giveName(): Promise<void> {
    try {
      await link(this.part, this.to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const [part, named] = [await stat(this.part), await stat(this.to)];
      if (part.ino !== named.ino || part.dev !== named.dev) throw this.taken();
    }
  }

  private taken(): Refused {
    return new Refused(`${this.to} exists: give another name, or remove it first.`);
  }

  private opened(): FileHandle {
    if (this.file === null) throw new Error(`${this.to} is not open.`);
    return this.file;
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
