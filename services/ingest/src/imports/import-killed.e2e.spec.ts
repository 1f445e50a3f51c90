import { describe, expect, it } from '@jest/globals';
import { KilledIngest } from '../testing/killed-ingest.js';
import { syntheticRelease } from './testing/synthetic-release.js';

const ROWS = 2_500;

describe('an import whose process is killed, twice', () => {
  it('goes on where its last portion was committed and stores every order once', async () => {
    const ingest = await KilledIngest.overOwnDatabase();
    const [early, late, done] = await ingest.importKilledTwice(syntheticRelease(ROWS), { early: 5, late: 50, format: 'sipri', name: 'big.csv' });
    expect([early?.state, late?.state]).toEqual(['running', 'running']);
    expect(done).toMatchObject({ state: 'completed', counts: { good: ROWS, bad: 0, reported: ROWS } });
    const { rows } = await ingest.database.pool.query<{ type: string; count: number; streams: number }>(
      'SELECT type, count(*)::int AS count, count(DISTINCT stream_id)::int AS streams FROM event_store.log GROUP BY 1 ORDER BY 1',
    );
    expect(rows.filter(({ type }) => type !== 'matching.assigned')).toEqual([
      { type: 'claim.assigned', count: ROWS, streams: ROWS },
      { type: 'import.completed', count: 1, streams: 1 },
      { type: 'procurement.reported', count: ROWS, streams: ROWS },
      { type: 'register.released', count: 1, streams: 1 },
      { type: 'report.received', count: 1, streams: 1 },
    ]);
  }, 400_000);
});
