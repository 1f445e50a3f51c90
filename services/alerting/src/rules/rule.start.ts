import type pg from 'pg';
import { readCheckpoint } from '../database/checkpoint.store.js';
import type { RuleStart } from '../log/log.events.js';

/** Learns the last position of lane `main`; null when nobody can be asked now. */
export type LaneEnd = () => Promise<bigint | null>;

/**
 * From where a rule's version holds. Old events must not alert, also while this service is still catching up: so it is the
 * head of the lane, not our own place in it. When nobody can be asked, our place and the clock of our database decide.
 */
export class RuleStarts {
  constructor(
    private readonly pool: pg.Pool,
    private readonly head: LaneEnd,
  ) {}

  async now(): Promise<RuleStart> {
    const [{ position: ours }, head] = await Promise.all([readCheckpoint(this.pool, 'feed'), this.head()]);
    if (head === null) return { position: ours.toString(), recordedAt: await this.databaseTime() };
    return { position: (head > ours ? head : ours).toString(), recordedAt: null };
  }

  /** In the format of `recordedAt`, so that the two compare as texts. */
  private async databaseTime(): Promise<string> {
    const { rows } = await this.pool.query<{ now: string }>(
      `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
    );
    const now = rows[0]?.now;
    if (now === undefined) throw new Error('PostgreSQL did not tell the time');
    return now;
  }
}

/** Whether a version that starts there matches an event. */
export function isBehindStart(start: RuleStart, event: { position: bigint; recordedAt: string }): boolean {
  return event.position > BigInt(start.position) && (start.recordedAt === null || event.recordedAt >= start.recordedAt);
}
