import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface StoredText {
  readonly text: string;
  readonly raw: { readonly bytes: Buffer; readonly mediaType: string } | null;
}

/** Report texts under their SHA-256: written before the event that names them, once, and never changed. */
@Injectable()
export class ReportTextTable {
  constructor(private readonly database: DataSource) {}

  /** Keeps a text; one that is there already stays as it is. The table itself checks the hash. */
  async keep(sha256: string, { text, raw }: StoredText): Promise<void> {
    await this.database.query(
      `INSERT INTO ingest.report_text (sha256, text, raw, raw_media_type)
       VALUES ($1, $2, $3, $4) ON CONFLICT (sha256) DO NOTHING`,
      [sha256, text, raw?.bytes ?? null, raw?.mediaType ?? null],
    );
  }

  async find(sha256: string): Promise<string | null> {
    const rows = await this.database.query<{ text: string }[]>('SELECT text FROM ingest.report_text WHERE sha256 = $1', [sha256]);
    return rows[0]?.text ?? null;
  }
}
