import type pg from 'pg';
import { readCheckpoint, type Checkpoint } from '../database/checkpoint.store.js';
import type { NatsSide } from '../nats-side.js';
import { HistoryUnavailableError } from './feed.history.js';
import type { IngestHistory } from './ingest.history.js';

const ASK_WITHIN_MS = 1_000;

/** What is known of where lane `main` ends and how far it was matched. */
export class FeedHeads {
  constructor(
    private readonly pool: pg.Pool,
    private readonly nats: NatsSide,
    private readonly history: Pick<IngestHistory, 'head'>,
  ) {}

  /** Where the lane ends, as its owner says or else the feed; null when neither can be asked now. */
  async end(): Promise<bigint | null> {
    try {
      return await this.history.head(ASK_WITHIN_MS);
    } catch (error) {
      if (error instanceof HistoryUnavailableError) return this.nats.feedHead();
      throw error;
    }
  }

  matched(): Promise<Checkpoint> {
    return readCheckpoint(this.pool, 'feed');
  }

  /** The furthest position anybody told us of: its owner, the feed, the doorbell, our own place. */
  async known(): Promise<bigint> {
    const [place, end] = await Promise.all([this.matched(), this.end()]);
    const heard = this.nats.running?.watch.heard ?? 0n;
    return [place.position, end ?? 0n, heard].reduce((most, one) => (one > most ? one : most), 0n);
  }

  /** Since when the matched position stands still, in seconds of the database's clock; null before the first event. */
  async standingSeconds(): Promise<number | null> {
    const { rows } = await this.pool.query<{ seconds: number }>(
      `SELECT extract(epoch FROM clock_timestamp() - changed_at)::float8 AS seconds FROM alerting.checkpoint WHERE name = 'feed'`,
    );
    return rows[0]?.seconds ?? null;
  }
}
