import { OPEN } from '@entente/projections';
import { tableOf } from '../timelines/selection.js';
import type { ViewQuery } from '../view/view.reader.js';

/** A development that began to read otherwise at a position, or ceased to be shown. */
export interface ChangeRow {
  readonly position: string;
  readonly id: string;
  readonly recorded_at: string;
  readonly kind: string;
  readonly pairs: readonly string[];
  /** Null when it is no longer shown. */
  readonly item: string | null;
  readonly target: string | null;
}

/** All changes of the next positions after one, in order; a position is never cut in two. */
export function changesQuery(version: number, after: bigint, limit: number): ViewQuery {
  const table = tableOf('development', version);
  const sql = `
    WITH begun AS (
      SELECT d.known_from AS at, d.id, d.changed_at, d.kind, d.pairs, d.item, NULL::text AS target
      FROM ${table} AS d WHERE d.known_from > $1::bigint ORDER BY d.known_from FETCH FIRST ($2) ROWS WITH TIES),
    ended AS (
      SELECT d.known_to AS at, d.id, d.changed_at, d.kind, d.pairs, NULL::text AS item, x.target
      FROM ${table} AS d LEFT JOIN ${tableOf('redirect', version)} AS x ON x.id = d.id AND x.known_from = d.known_to
      WHERE d.known_to > $1::bigint AND d.known_to <> ${String(OPEN)}
        AND NOT EXISTS (SELECT FROM ${table} AS n WHERE n.id = d.id AND n.known_from = d.known_to)
      ORDER BY d.known_to FETCH FIRST ($2) ROWS WITH TIES),
    both_ends AS (SELECT * FROM begun UNION ALL SELECT * FROM ended),
    last AS (SELECT at FROM both_ends ORDER BY at OFFSET $2 - 1 LIMIT 1)
    SELECT at::text AS position, id, changed_at AS recorded_at, kind, pairs, item, target, at AS ordinal FROM both_ends
    WHERE at <= coalesce((SELECT at FROM last), ${String(OPEN)})`;
  return { sql, values: [after.toString(), limit], order: 'page.ordinal, page.id' };
}
