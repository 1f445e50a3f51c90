import { Inject, Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@entente/contracts';
import { openValues, type EventStore, type PersonName, type PersonalKeys } from '@entente/event-store';
import { DataSource } from 'typeorm';
import { PERSONAL_KEYS, SEALED_STORE } from '../database/database.tokens.js';
import type { ForgetPlan } from './forget.plan.js';
import { inPlain } from './in-plain.js';
import { LegacyLog } from './legacy.log.js';
import { PersonalIndex } from './personal.index.js';
import { coveredRaw } from './text.coverer.js';

const AT_ONCE = 8;

/** Finds all that names somebody, by the index of words, and looks at each place before it counts. */
@Injectable()
export class ForgetPlanner {
  constructor(
    private readonly database: DataSource,
    @Inject(SEALED_STORE) private readonly store: EventStore,
    @Inject(PERSONAL_KEYS) private readonly keys: PersonalKeys | null,
    private readonly index: PersonalIndex,
    private readonly legacy: LegacyLog,
  ) {}

  async plan(name: PersonName): Promise<ForgetPlan> {
    const [events, legacy, texts] = await Promise.all([this.candidates(name), this.legacy.naming(name), this.texts(name)]);
    const naming = events.filter((event) => this.names(event, name));
    const remaining = [...events.filter((event) => inPlain(event, name)), ...legacy];
    return {
      events: naming.map(({ id }) => id),
      claims: [...new Set(naming.flatMap(claimIn))],
      reports: [...new Set(naming.filter(({ type }) => type === 'report.received').map(reportIn))],
      developments: [...new Set(naming.flatMap(developmentsIn))],
      texts,
      remaining: [...new Map(remaining.map((event) => [event.id, event])).values()].map(({ id, position, type }) => ({ event: id, position: `main-${position.toString()}`, type })),
    };
  }

  private async candidates(name: PersonName): Promise<RecordedEvent[]> {
    const ids = await this.index.eventsWith(name.spellings);
    return (await mapSome(ids, (id) => this.store.eventById(id))).filter((event) => event !== null);
  }

  private names(event: RecordedEvent, name: PersonName): boolean {
    const values = this.keys === null ? null : openValues(event, this.keys);
    // Without its key and still in the index: this database is older than a forgetting. Its copies are still to be cleaned.
    if (values === 'destroyed') return true;
    return values !== null && values !== 'foreign' && values.some((value) => name.isIn(value));
  }

  private async texts(name: PersonName): Promise<string[]> {
    const candidates = [...(await this.index.textsWith(name.spellings)), ...(await this.legacy.unindexedTexts())];
    const rows = await this.database.query<{ sha256: string; text: string; raw: Buffer | null }[]>('SELECT sha256, text, raw FROM ingest.report_text WHERE sha256 = ANY($1)', [candidates]);
    return rows.filter(({ text, raw }) => name.isIn(text) || coveredRaw(raw, name) !== raw).map(({ sha256 }) => sha256);
  }
}

function claimIn({ data }: RecordedEvent): string[] {
  const { claim } = data as { claim?: unknown };
  if (typeof claim === 'string') return [claim];
  const id: unknown = typeof claim === 'object' && claim !== null ? Reflect.get(claim, 'id') : undefined;
  return typeof id === 'string' ? [id] : [];
}

/** Developments that somebody wrote a note about. */
function developmentsIn({ type, data }: RecordedEvent): string[] {
  if (type !== 'conflict.triaged' && !type.startsWith('development.')) return [];
  const { development, survivor, from, developments } = data as { development?: string; survivor?: string; from?: string; developments?: readonly string[] };
  return [development, survivor, from, ...(developments ?? [])].filter((id) => id !== undefined);
}

function reportIn({ data }: RecordedEvent): string {
  return (data as { report: { id: string } }).report.id;
}

async function mapSome<Item, Result>(items: readonly Item[], map: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(map))));
  return results;
}
