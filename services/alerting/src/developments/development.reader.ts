import type { DevelopmentState } from '@entente/domain';
import type pg from 'pg';

/** Reads this service's own fold of the developments. */
export class DevelopmentReader {
  constructor(private readonly pool: pg.Pool) {}

  /** The state and the position in lane `main` of the event that made it; null when the feed never told of it. */
  async one(id: string): Promise<{ state: DevelopmentState; position: bigint } | null> {
    const { rows } = await this.pool.query<{ state: DevelopmentState; position: string }>(
      'SELECT state, position::text AS position FROM alerting.development WHERE id = $1',
      [id],
    );
    const row = rows[0];
    return row === undefined ? null : { state: row.state, position: BigInt(row.position) };
  }
}
