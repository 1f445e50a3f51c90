import { Injectable } from '@nestjs/common';
import { wordsOf, type PersonName } from '@entente/event-store';
import { DataSource } from 'typeorm';
import { PersonalIndex } from './personal.index.js';

interface TextRow {
  readonly sha256: string;
  readonly text: string;
  readonly raw: Buffer | null;
}

/** Stores texts anew with a name covered, as long as they were: every span still points where it did. */
@Injectable()
export class TextCoverer {
  constructor(
    private readonly database: DataSource,
    private readonly index: PersonalIndex,
  ) {}

  async cover(texts: readonly string[], name: PersonName): Promise<void> {
    for (const sha256 of texts) {
      const [row] = await this.database.query<TextRow[]>('SELECT sha256, text, raw FROM ingest.report_text WHERE sha256 = $1', [sha256]);
      if (row === undefined) continue;
      const [text, raw] = [name.cover(row.text), coveredRaw(row.raw, name)];
      if (text === row.text && raw === row.raw) continue;
      await this.database.query(
        `UPDATE ingest.report_text SET text = $2, raw = $3, raw_media_type = CASE WHEN $3::bytea IS NULL THEN NULL ELSE raw_media_type END, covered_at = clock_timestamp() WHERE sha256 = $1`,
        [sha256, text, raw],
      );
      await this.database.query('DELETE FROM ingest.text_word WHERE sha256 = $1', [sha256]);
      await this.index.noteTexts([{ sha256, text, raw }]);
    }
  }
}

/** Received bytes with the name covered; none where its words are there in a way that can't be told apart (tags, entities between them). */
export function coveredRaw(raw: Buffer | null, name: PersonName): Buffer | null {
  if (raw === null) return null;
  const text = raw.toString('utf8');
  const covered = name.isIn(text) ? name.cover(text) : text;
  const words = new Set(wordsOf(covered));
  if (name.spellings.some((spelling) => spelling.length > 1 && spelling.every((word) => words.has(word)))) return null;
  return covered === text ? raw : Buffer.from(covered);
}
