import { Inject, Injectable } from '@nestjs/common';
import { PERSONAL_FIELDS, type RecordedEvent } from '@entente/contracts';
import type { EventStore, PersonName } from '@entente/event-store';
import { DataSource } from 'typeorm';
import { SEALED_STORE } from '../database/database.tokens.js';
import { MAIN_LANE } from '../ingest.names.js';
import { inPlain } from './in-plain.js';
import { probesOf, textHolds } from './name.probes.js';

const TYPES = Object.keys(PERSONAL_FIELDS);

/** What was stored before there were keys: in plain, without an index. */
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
    if (upTo === 0n) return [];
    const probes = probesOf(name);
    // Looked for where they lie: a log of a million events is not read into this process for one name.
    const rows = await this.database.query<{ position: string }[]>(
      `SELECT l.position::text FROM event_store.log l
       WHERE l.lane_id = (SELECT n.lane_id FROM event_store.lane n WHERE n.name = $3) AND l.position <= $4
         AND CASE WHEN l.type = ANY($5) THEN ${textHolds('l.data')} ELSE false END ORDER BY l.position`,
      [probes.text, probes.folded, MAIN_LANE, upTo.toString(), TYPES],
    );
    const found: RecordedEvent[] = [];
    for (const { position } of rows) found.push(...(await this.store.readLane({ after: BigInt(position) - 1n, upTo: BigInt(position), limit: 1 })));
    return found.filter((event) => inPlain(event, name));
  }

  async unindexedTexts(): Promise<string[]> {
    if ((await this.since()) === 0n) return [];
    const rows = await this.database.query<{ sha256: string }[]>('SELECT sha256 FROM ingest.report_text t WHERE NOT EXISTS (SELECT FROM ingest.text_word w WHERE w.sha256 = t.sha256)');
    return rows.map(({ sha256 }) => sha256);
  }

  /** Position up to which events may be in plain; 0 when the log was born with keys. */
  async since(): Promise<bigint> {
    const rows = await this.database.query<{ position: string }[]>('SELECT position::text FROM ingest.personal_since');
    return BigInt(rows[0]?.position ?? 0);
  }
}
