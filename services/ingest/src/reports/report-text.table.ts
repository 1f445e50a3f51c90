import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonalIndex } from '../forget/personal.index.js';

export interface StoredText {
  readonly text: string;
  readonly raw: { readonly bytes: Buffer; readonly mediaType: string } | null;
}

interface Waiting {
  readonly sha256: string;
  readonly stored: StoredText;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const MOST_AT_ONCE = 64;
const MOST_UNITS_AT_ONCE = 4_000_000;

/**
 * Report texts under their SHA-256: written before the event that names them, once, and never changed. Texts that come
 * while others are being written are written together, since each commit waits for the disk.
 */
@Injectable()
export class ReportTextTable {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(
    private readonly database: DataSource,
    private readonly index: PersonalIndex,
  ) {}

  /** Keeps a text; one that is there already stays as it is. The table itself checks the hash. */
  keep(sha256: string, stored: StoredText): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ sha256, stored, done, failed });
      void this.writeAll();
    });
  }

  async find(sha256: string): Promise<string | null> {
    const rows = await this.database.query<{ text: string }[]>('SELECT text FROM ingest.report_text WHERE sha256 = $1', [sha256]);
    return rows[0]?.text ?? null;
  }

  private async writeAll(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.nextBatch();
      try {
        await this.write(batch);
        for (const { done } of batch) done();
      } catch (error) {
        await this.writeSingly(batch, error);
      }
    }
    this.writing = false;
  }

  private nextBatch(): Waiting[] {
    let units = 0;
    const fits = this.waiting.findIndex(({ stored }, index) => {
      units += stored.text.length + (stored.raw?.bytes.length ?? 0);
      return index >= MOST_AT_ONCE || (index > 0 && units > MOST_UNITS_AT_ONCE);
    });
    return this.waiting.splice(0, fits < 0 ? this.waiting.length : fits);
  }

  /** One text that can't be written must not fail those beside it. */
  private async writeSingly(batch: readonly Waiting[], cause: unknown): Promise<void> {
    if (batch.length === 1) return batch[0]?.failed(cause);
    for (const one of batch) await this.write([one]).then(one.done, one.failed);
  }

  /** In the order of the hashes: two processes that write the same texts can't wait for each other in a ring. */
  private async write(batch: readonly Waiting[]): Promise<void> {
    const rows = [...new Map(batch.map(({ sha256, stored }) => [sha256, stored])).entries()].sort(([one], [other]) => (one < other ? -1 : 1));
    await this.index.noteTexts(rows.map(([sha256, { text, raw }]) => ({ sha256, text, raw: raw?.bytes ?? null })));
    await this.database.query(
      `INSERT INTO ingest.report_text (sha256, text, raw, raw_media_type)
       SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::text[]) ON CONFLICT (sha256) DO NOTHING`,
      [
        rows.map(([sha256]) => sha256),
        rows.map(([, { text }]) => text),
        rows.map(([, { raw }]) => raw?.bytes ?? null),
        rows.map(([, { raw }]) => raw?.mediaType ?? null),
      ],
    );
  }
}
