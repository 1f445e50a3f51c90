import { Injectable } from '@nestjs/common';
import { pairOf, type About, type MatchingAssigned, type RecordedEvent, type SuggestionDismissed } from '@entente/contracts';
import { isOfRegister, matchingStreamOf, suggestionIdOf, weakLinksOf } from '@entente/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';

const PAGE = 1_000;
const TYPES = ['matching.assigned', 'matching.withdrawn', 'suggestion.dismissed'];

export interface IndexedSuggestion {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  readonly kind: string;
  readonly pair: string | null;
  readonly score: number;
  readonly why: string;
  readonly state: 'open' | 'dismissed';
}

export interface SuggestionSelection {
  readonly state: 'open' | 'dismissed';
  readonly kind: string | null;
  readonly pair: string | null;
  readonly after: { readonly score: number; readonly id: string } | null;
  readonly limit: number;
}

/**
 * All weak links, brought up to the head of the log before they are asked for. Streams on which registers alone tell
 * something are passed over: a register of tens of thousands of orders costs next to nothing here.
 */
@Injectable()
export class SuggestionIndex {
  constructor(
    private readonly database: DataSource,
    private readonly log: EventLog,
    private readonly loader: StreamLoader,
  ) {}

  /** Best first. */
  async page({ state, kind, pair, after, limit }: SuggestionSelection): Promise<IndexedSuggestion[]> {
    await this.catchUp();
    return this.database.query<IndexedSuggestion[]>(
      `SELECT id, first, second, kind, pair, score, why, state FROM ingest.suggestion_index
       WHERE state = $1 AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR pair = $3) AND ($4::float8 IS NULL OR (-score, id) > (-$4::float8, $5::text))
       ORDER BY score DESC, id LIMIT $6`,
      [state, kind, pair, after?.score ?? null, after?.id ?? null, limit],
    );
  }

  /** A link of which one side is no more: absorbed, or without a claim that counts. */
  async drop(id: string): Promise<void> {
    await this.database.query('DELETE FROM ingest.suggestion_index WHERE id = $1', [id]);
  }

  private async catchUp(): Promise<void> {
    const head = await this.log.store.head();
    for (let done = false; !done; ) done = await this.database.transaction((manager) => this.next(manager, head));
  }

  /** @returns whether the index has reached the head */
  private async next(manager: EntityManager, head: { epoch: string; position: bigint }): Promise<boolean> {
    const after = await place(manager, head.epoch);
    if (after >= head.position) return true;
    const events = await this.log.store.readLane({ after, upTo: head.position, limit: PAGE, types: TYPES });
    await this.apply(manager, events);
    const to = events.length < PAGE ? head.position : (events.at(-1)?.position ?? head.position);
    await manager.query('UPDATE ingest.suggestion_place SET epoch = $1, position = $2', [head.epoch, to.toString()]);
    return to >= head.position;
  }

  private async apply(manager: EntityManager, events: readonly RecordedEvent[]): Promise<void> {
    const moved = events.filter(({ type }) => type !== 'suggestion.dismissed').map(({ type, data }) => ({ type, data: data as MatchingAssigned }));
    const streams = [...new Set(moved.filter(({ data: { parties = [] }, type }) => type === 'matching.assigned' && !isOfRegister(parties)).map(({ data }) => matchingStreamOf(data.about)))];
    if (streams.length > 0) await manager.query('INSERT INTO ingest.suggestion_stream SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [streams]);
    await this.relink(manager, moved.map(({ data }) => data));
    const dismissed = events.filter(({ type }) => type === 'suggestion.dismissed').map(({ data }) => data as SuggestionDismissed);
    for (const { suggestion, developments: [first, second], about } of dismissed) {
      await keep(manager, { id: suggestion, first, second, ...wordsOf(about), score: 0, why: '', state: 'dismissed' });
    }
  }

  /** Works the links of every development that moved out anew, from its stream as it is now. */
  private async relink(manager: EntityManager, moved: readonly { readonly about: About; readonly claim: string }[]): Promise<void> {
    const abouts = new Map(moved.map(({ about }) => [matchingStreamOf(about), about]));
    const told = await manager.query<{ stream: string }[]>('SELECT stream FROM ingest.suggestion_stream WHERE stream = ANY ($1)', [[...abouts.keys()]]);
    const states = await this.loader.matching(told.map(({ stream }) => stream));
    for (const { stream } of told) {
      const about = abouts.get(stream);
      if (about === undefined) continue;
      const { state } = states(stream);
      const claims = new Set(moved.filter((one) => matchingStreamOf(one.about) === stream).map(({ claim }) => claim));
      const developments = new Set(state.entries.filter(({ claim }) => claims.has(claim)).map(({ development }) => development));
      for (const development of developments) {
        await manager.query(`DELETE FROM ingest.suggestion_index WHERE (first = $1 OR second = $1) AND state = 'open'`, [development]);
        for (const { development: other, score, why } of weakLinksOf(development, about, state)) {
          const [first = '', second = ''] = [development, other].sort();
          await keep(manager, { id: suggestionIdOf(first, second), first, second, ...wordsOf(about), score, why, state: 'open' });
        }
      }
    }
  }
}

/** What a person said stays, whatever the score becomes. */
async function keep(manager: EntityManager, { id, first, second, kind, pair, score, why, state }: IndexedSuggestion): Promise<void> {
  await manager.query(
    `INSERT INTO ingest.suggestion_index AS kept (id, first, second, kind, pair, score, why, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (id) DO UPDATE SET score = greatest(kept.score, excluded.score), why = CASE WHEN excluded.score > kept.score THEN excluded.why ELSE kept.why END,
       state = CASE WHEN kept.state = 'dismissed' THEN kept.state ELSE excluded.state END`,
    [id, first, second, kind, pair, score, why, state],
  );
}

function wordsOf({ kind, principals }: About): { kind: string; pair: string | null } {
  return { kind, pair: pairOf(principals) };
}

/** Where the index is, held until the transaction ends. Of a restored log it is made anew. */
async function place(manager: EntityManager, epoch: string): Promise<bigint> {
  await manager.query('INSERT INTO ingest.suggestion_place (epoch, position) VALUES ($1, 0) ON CONFLICT (one) DO NOTHING', [epoch]);
  const rows = await manager.query<{ epoch: string; position: string }[]>('SELECT epoch, position::text FROM ingest.suggestion_place FOR UPDATE');
  const row = rows[0];
  if (row === undefined) throw new Error('The index of suggestions has no place though one was just written: check the triggers of ingest.suggestion_place.');
  if (row.epoch === epoch) return BigInt(row.position);
  await manager.query('TRUNCATE ingest.suggestion_index, ingest.suggestion_stream');
  return 0n;
}
