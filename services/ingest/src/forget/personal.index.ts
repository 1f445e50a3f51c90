import { Inject, Injectable } from '@nestjs/common';
import { WordHashes, type PersonalKeys, type SealedValues } from '@entente/event-store';
import { DataSource, type EntityManager } from 'typeorm';
import { PERSONAL_KEYS } from '../database/database.tokens.js';

/**
 * The words need no flush of their own: what they belong to is committed behind them, and flushed with all that lies
 * before it in the same write-ahead log. An append costs no second wait for the disk.
 */
const UNHURRIED = `WITH unhurried AS (SELECT set_config('synchronous_commit', 'off', true) AS mode)`;

/** A text as it is about to be kept. */
export interface IndexedText {
  readonly sha256: string;
  readonly text: string;
  readonly raw: Buffer | null;
}

/**
 * The words of encrypted fields and of texts, as keyed hashes, so that a name is found without reading everything. Written
 * before the event and the text themselves: what is stored can be found. Without keys there is no index.
 */
@Injectable()
export class PersonalIndex {
  private readonly hashes: WordHashes | null;

  constructor(
    private readonly database: DataSource,
    @Inject(PERSONAL_KEYS) keys: PersonalKeys | null,
  ) {
    this.hashes = keys === null ? null : new WordHashes(keys);
  }

  async noteEvents(sealed: readonly SealedValues[]): Promise<void> {
    const { hashes } = this;
    if (hashes === null) return;
    const rows = sealed.map(({ event, values }) => ({ event, words: hashes.of(values) }));
    await this.database.query(
      `${UNHURRIED} INSERT INTO ingest.personal_word SELECT event, words FROM jsonb_to_recordset($1) AS r (event uuid, words integer[]), unhurried
       WHERE mode = 'off' ORDER BY event ON CONFLICT (event) DO UPDATE SET words = excluded.words`,
      [JSON.stringify(rows)],
    );
  }

  async noteTexts(texts: readonly IndexedText[]): Promise<void> {
    await this.writeTexts(texts, this.database, 'NOTHING');
  }

  /** Words of texts that are no longer what they were. The transaction commits unhurried. */
  async noteAnew(texts: readonly IndexedText[], manager: EntityManager): Promise<void> {
    await this.writeTexts(texts, manager, 'UPDATE SET words = excluded.words');
  }

  /** Events whose personal fields hold all words of one of the spellings: candidates, still to be looked at. */
  eventsWith(spellings: readonly (readonly string[])[]): Promise<string[]> {
    return this.having('SELECT event::text AS id FROM ingest.personal_word WHERE words @> $1::integer[]', spellings);
  }

  textsWith(spellings: readonly (readonly string[])[]): Promise<string[]> {
    return this.having('SELECT sha256 AS id FROM ingest.text_word WHERE words @> $1::integer[]', spellings);
  }

  /** What was forgotten is found by nobody any more. */
  async drop(events: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM ingest.personal_word WHERE event = ANY($1::uuid[])', [events]);
  }

  private async writeTexts(texts: readonly IndexedText[], database: DataSource | EntityManager, known: string): Promise<void> {
    const { hashes } = this;
    if (hashes === null) return;
    const rows = texts.map(({ sha256, text, raw }) => ({ sha256, words: hashes.of([text, raw?.toString('utf8') ?? '']) }));
    await database.query(
      `${UNHURRIED} INSERT INTO ingest.text_word SELECT sha256, words FROM jsonb_to_recordset($1) AS r (sha256 text, words integer[]), unhurried
       WHERE mode = 'off' ORDER BY sha256 ON CONFLICT (sha256) DO ${known}`,
      [JSON.stringify(rows)],
    );
  }

  private async having(sql: string, spellings: readonly (readonly string[])[]): Promise<string[]> {
    const { hashes } = this;
    if (hashes === null) return [];
    const sets = [...new Map(spellings.map((words) => [[...words].sort().join(' '), hashes.of([words.join(' ')])])).values()];
    const found = new Set<string>();
    for (const words of sets) for (const { id } of await this.database.query<{ id: string }[]>(sql, [words])) found.add(id);
    return [...found];
  }
}
