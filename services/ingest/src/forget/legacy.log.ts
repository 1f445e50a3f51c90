import { Inject, Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@entente/contracts';
import { PERSONAL_FIELDS } from '@entente/contracts';
import type { EventStore, PersonName } from '@entente/event-store';
import { DataSource } from 'typeorm';
import { SEALED_STORE } from '../database/database.tokens.js';
import { inPlain } from './forget.planner.js';

const PAGE = 5_000;
const TYPES = Object.keys(PERSONAL_FIELDS);

/** What was stored before there were keys: in plain, without an index. It is read from the beginning, however long it is. */
@Injectable()
export class LegacyLog {
  constructor(
    private readonly database: DataSource,
    @Inject(SEALED_STORE) private readonly store: EventStore,
  ) {}

  /** Remembers, once, where the log ended when the first process with keys began. */
  async begin(): Promise<void> {
    const { position } = await this.store.head();
    await this.database.query('INSERT INTO ingest.personal_since (position) VALUES ($1) ON CONFLICT (one) DO NOTHING', [position.toString()]);
  }

  async naming(name: PersonName): Promise<RecordedEvent[]> {
    const upTo = await this.since();
    const found: RecordedEvent[] = [];
    for (let after = 0n; after < upTo; ) {
      const events = await this.store.readLane({ after, upTo, limit: PAGE, types: TYPES });
      found.push(...events.filter((event) => inPlain(event, name)));
      after = events.length < PAGE ? upTo : (events.at(-1)?.position ?? upTo);
    }
    return found;
  }

  async unindexedTexts(): Promise<string[]> {
    if ((await this.since()) === 0n) return [];
    const rows = await this.database.query<{ sha256: string }[]>('SELECT sha256 FROM ingest.report_text t WHERE NOT EXISTS (SELECT FROM ingest.text_word w WHERE w.sha256 = t.sha256)');
    return rows.map(({ sha256 }) => sha256);
  }

  private async since(): Promise<bigint> {
    const rows = await this.database.query<{ position: string }[]>('SELECT position::text FROM ingest.personal_since');
    return BigInt(rows[0]?.position ?? 0);
  }
}
