import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { gdeltEvents } from '@entente/connectors';
import { eventRow, reciprocal } from '@entente/connectors/testing';
import type { Lead } from '@entente/contracts';
import { joinLeads } from '@entente/domain';
import { KilledIngest } from '../testing/killed-ingest.js';

const ROWS = 30_000;

/** Every third row tells the one before from the other side; every hundredth is damaged. */
function lineOf(index: number): string {
  const id = String(700_000_000 + index);
  const told = index % 3 === 2 ? index - 1 : index;
  if (index % 100 === 99) return `damaged ${index}`;
  const row = eventRow({ GLOBALEVENTID: id, SOURCEURL: `https://news.example/${told}` });
  return told === index ? row : reciprocal(row, { GLOBALEVENTID: id, SOURCEURL: `https://news.example/${told}` });
}

/** What the table must hold, by the pure reader alone. */
function expected(lines: readonly string[]): string {
  const leads = new Map<string, Lead>();
  lines.forEach((line, index) => {
    const row = gdeltEvents.row({}, line, index + 1);
    if (!row.ok) return;
    const known = leads.get(row.record.id);
    leads.set(row.record.id, known === undefined ? row.record : joinLeads(known, row.record));
  });
  return digest([...leads.values()].map(({ id, rows, actors }) => [id, rows, actors[0]?.code ?? null]));
}

function digest(rows: [string, readonly string[], string | null][]): string {
  const lines = rows.map(([id, ids, first]) => `${id} ${ids.join()} ${first ?? ''}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

describe('an import of leads whose process is killed, twice', () => {
  it('ends with the leads an undisturbed one has, and the log tells of each portion once', async () => {
    const lines = Array.from({ length: ROWS }, (_, index) => lineOf(index));
    const ingest = await KilledIngest.overOwnDatabase();
    const [early, late, done] = await ingest.importKilledTwice(lines.join('\n'), { early: 10, late: 60, format: 'gdelt-events', name: 'big.csv' });
    expect([early?.state, late?.state]).toEqual(['running', 'running']);
    expect(done).toMatchObject({ state: 'completed', counts: { good: ROWS - ROWS / 100, bad: ROWS / 100 } });

    const { rows } = await ingest.database.pool.query<{ id: string; rows: string[]; first: string }>(
      `SELECT replace(id::text, '-', '') AS id, rows::text[] AS rows, detail -> 'actors' -> 0 ->> 'code' AS first FROM ingest.lead`,
    );
    expect(digest(rows.map((row) => [row.id, row.rows, row.first]))).toBe(expected(lines));
    const portions = await ingest.database.pool.query<{ from: number; rows: number }>(`SELECT (data::json -> 'lines' ->> 'from')::int AS from, (data::json ->> 'rows')::int AS rows FROM event_store.log WHERE type = 'leads.imported' ORDER BY 1`);
    expect(portions.rows.reduce((sum, portion) => sum + portion.rows, 0)).toBe(ROWS - ROWS / 100);
    expect(new Set(portions.rows.map(({ from }) => from)).size).toBe(portions.rows.length);
  }, 600_000);
});
