import { open, rm, mkdtemp, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READ_BYTES = 64 * 1_024;

/**
 * Holds what a client has not read yet. Many clients send a whole body before they read a word: answers are then kept
 * in memory up to a bound and beyond it in a temporary file, so that the batch goes on and memory stays constant.
 */
export class AnswerSpool {
  private waiting: Buffer[] = [];
  private held = 0;
  private file: { readonly handle: FileHandle; readonly folder: string } | null = null;
  private written = 0;
  private read = 0;
  private ended: { readonly error: unknown } | 'ended' | null = null;
  private left = false;
  private wake: (() => void) | null = null;

  constructor(private readonly memoryBytes: number) {}

  /** Keeps a piece, one call at a time; nothing once the reader has left. */
  async put(piece: string): Promise<void> {
    if (this.left) return;
    const bytes = Buffer.from(piece);
    if (this.file === null && this.held + bytes.length <= this.memoryBytes) {
      this.waiting.push(bytes);
      this.held += bytes.length;
    } else {
      this.file ??= await opened();
      await this.file.handle.write(bytes, 0, bytes.length, this.written);
      this.written += bytes.length;
    }
    this.wake?.();
  }

  end(error: unknown = null): void {
    this.ended ??= error === null ? 'ended' : { error };
    this.wake?.();
  }

  /** Everything that was put, in order; removes the file when it ends or the reader leaves. */
  async *pieces(): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        const piece = this.fromMemory() ?? (await this.fromFile());
        if (piece !== null) yield piece;
        else if (!this.hasMore()) {
          if (this.ended === 'ended') return;
          if (this.ended !== null) throw this.ended.error;
          await new Promise<void>((resolve) => (this.wake = resolve));
        }
      }
    } finally {
      this.left = true;
      await this.discard();
    }
  }

  private hasMore(): boolean {
    return this.waiting.length > 0 || this.read < this.written;
  }

  private fromMemory(): Buffer | null {
    const piece = this.waiting.shift() ?? null;
    this.held -= piece?.length ?? 0;
    return piece;
  }

  /** Nothing is put into memory once there is a file, so what is in memory always comes first. */
  private async fromFile(): Promise<Buffer | null> {
    if (this.file === null || this.read >= this.written) return null;
    const { buffer, bytesRead } = await this.file.handle.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, this.read);
    this.read += bytesRead;
    return buffer.subarray(0, bytesRead);
  }

  private async discard(): Promise<void> {
    const { file } = this;
    if (file === null) return;
    await file.handle.close();
    await rm(file.folder, { recursive: true, force: true });
  }
}

async function opened(): Promise<{ handle: FileHandle; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-batch-'));
  return { folder, handle: await open(join(folder, 'answers.ndjson'), 'w+', 0o600) };
}
