import { Injectable } from '@nestjs/common';
import { wordsOf, type PersonName } from '@entente/event-store';
import { DataSource } from 'typeorm';
import { PersonalIndex, type IndexedText } from './personal.index.js';

/** Texts in one transaction: a few megabytes. */
const AT_ONCE = 50;

/** Stores texts anew with a name covered, as long as they were: every span still points where it did. */
@Injectable()
export class TextCoverer {
  constructor(
    private readonly database: DataSource,
    private readonly index: PersonalIndex,
  ) {}

  async cover(texts: readonly string[], name: PersonName): Promise<void> {
    for (let at = 0; at < texts.length; at += AT_ONCE) {
      const rows = await this.database.query<IndexedText[]>('SELECT sha256, text, raw FROM ingest.report_text WHERE sha256 = ANY($1)', [texts.slice(at, at + AT_ONCE)]);
      const changed = rows.flatMap(({ sha256, text, raw }): IndexedText[] => {
        const covered = { sha256, text: name.cover(text), raw: coveredRaw(raw, name) };
        return covered.text === text && covered.raw === raw ? [] : [covered];
      });
      if (changed.length > 0) await this.replace(changed);
    }
  }

  /** Together with their words. Waits for no disk: the step that says that all is cleaned is written behind it, and waits. */
  private async replace(texts: readonly IndexedText[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `UPDATE ingest.report_text AS t SET text = c.text, raw = c.raw, raw_media_type = CASE WHEN c.raw IS NULL THEN NULL ELSE t.raw_media_type END, covered_at = clock_timestamp()
         FROM unnest($1::text[], $2::text[], $3::bytea[]) AS c (sha256, text, raw) WHERE t.sha256 = c.sha256`,
        [texts.map(({ sha256 }) => sha256), texts.map(({ text }) => text), texts.map(({ raw }) => raw)],
      );
      await this.index.noteAnew(texts, manager);
    });
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
