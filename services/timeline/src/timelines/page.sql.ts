import { sortedPair } from '@entente/contracts';
import { ORDER } from '../projection/timeline.tables.js';
import { SqlParts } from '../view/sql-parts.js';
import type { ViewQuery } from '../view/view.reader.js';
import { heldAt, select, tableOf, type Selection } from './selection.js';

/** The last row of a page: its sort columns, in order. */
export type After = readonly [string, string, string, string];

export interface PageRequest {
  readonly selection: Selection;
  readonly position: bigint | null;
  readonly after: After | null;
  readonly limit: number;
}

/** One row of a page, as it is read. */
export interface PageRow {
  readonly id: string;
  readonly item: string;
  readonly known_from: string;
  readonly sort_earliest: string;
  readonly sort_latest: string;
  readonly recorded_at: string;
}

/**
 * A page of a timeline. A relationship is read from its narrow rows, which give the order, and joined by id;
 * everything else from the developments themselves.
 */
export function pageQuery(version: number, { selection, position, after, limit }: PageRequest): ViewQuery {
  const parts = new SqlParts();
  const { pair } = selection;
  const from = tableOf('development', version);
  const narrow = pair === undefined ? 'd' : 'p';
  if (pair !== undefined) {
    parts.where(`p.pair = ${parts.param(sortedPair(pair))}`);
    parts.where(heldAt(parts, 'p', position));
  }
  parts.where(heldAt(parts, 'd', position));
  select(parts, selection);
  const order = ORDER.map((column) => `${narrow}.${column}`).join(', ');
  if (after !== null) parts.where(`(${order}) > (${after.map((value) => `${parts.param(value)}::text COLLATE "C"`).join(', ')})`);
  const join = pair === undefined ? `${from} AS d` : `${tableOf('pair', version)} AS p JOIN ${from} AS d ON d.id = p.id`;
  const sql = `
    SELECT d.id, d.item, d.known_from::text, ${narrow}.sort_earliest, ${narrow}.sort_latest, ${narrow}.recorded_at
    FROM ${join} ${parts.whereClause()}
    ORDER BY ${order} LIMIT ${parts.param(limit)}`;
  return { sql, values: parts.values, order: ORDER.map((column) => `page.${column}`).join(', ') };
}
