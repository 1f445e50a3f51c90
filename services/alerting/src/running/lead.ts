import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/queryable.js';

/** How long a replica that says nothing more is waited for, milliseconds by the clock of the database. */
const HELD_FOR_MS = 4_000;

/**
 * The right to follow the feed and to publish alerts: one replica has it, the others stand by, so that they don't take
 * messages from under each other. It spares work and noise; that nothing is doubled rests on the checkpoints, which
 * two can't move both.
 */
export class Lead {
  private readonly holder = randomUUID();

  constructor(private readonly db: Queryable) {}

  /** Takes it or keeps it for a while. @returns false while another replica has it */
  async hold(): Promise<boolean> {
    const { rowCount } = await this.db.query(
      `UPDATE alerting.lead SET holder = $1, held_until = clock_timestamp() + $2 * interval '1 millisecond'
       WHERE holder = $1 OR held_until < clock_timestamp()`,
      [this.holder, HELD_FOR_MS],
    );
    return rowCount === 1;
  }

  /** Lets the next one have it at once. */
  async release(): Promise<void> {
    await this.db.query(`UPDATE alerting.lead SET held_until = '-infinity' WHERE holder = $1`, [this.holder]);
  }
}
