import type { DevelopmentClaim } from '@entente/contracts';
import { heldAt, tableOf } from '../timelines/selection.js';
import { SqlParts } from '../view/sql-parts.js';
import type { ViewQuery } from '../view/view.reader.js';

/** One row: everything that is known of a development at a position, each part as JSON. */
export interface DevelopmentRow {
  readonly target: string | null;
  readonly history: readonly RevisionRow[];
  readonly claims: readonly (DevelopmentClaim & { source: string | null; retracted: { position: string; reason: string } | null })[];
  readonly reports: readonly Record<string, unknown>[];
}

export interface RevisionRow {
  readonly item: string;
  readonly known_from: string;
  readonly known_to: string;
  readonly changed_at: string;
}

/** All revisions up to the position, with claims, reports and redirect as they stood there. Positions are text: JSON has no bigint. */
export function developmentQuery(version: number, id: string, position: bigint | null): ViewQuery {
  const parts = new SqlParts();
  const key = parts.param(id);
  const upTo = position === null ? 'true' : `d.known_from <= ${parts.param(position.toString())}::bigint`;
  const claim = heldAt(parts, 'c', position);
  const report = heldAt(parts, 'r', position);
  const redirect = heldAt(parts, 'x', position);
  const sql = `
    SELECT
      (SELECT x.target FROM ${tableOf('redirect', version)} AS x WHERE x.id = ${key} AND ${redirect}) AS target,
      (SELECT coalesce(json_agg(json_build_object('item', d.item, 'known_from', d.known_from::text, 'known_to', d.known_to::text,
          'changed_at', d.changed_at) ORDER BY d.known_from), '[]')
        FROM ${tableOf('development', version)} AS d WHERE d.id = ${key} AND ${upTo}) AS history,
      (SELECT coalesce(json_agg(c.detail::json ORDER BY c.place, c.id), '[]')
        FROM ${tableOf('claim', version)} AS c WHERE c.development = ${key} AND ${claim}) AS claims,
      (SELECT coalesce(json_agg(r.detail::json ORDER BY r.id), '[]') FROM ${tableOf('report', version)} AS r
        WHERE r.id IN (SELECT c.report FROM ${tableOf('claim', version)} AS c WHERE c.development = ${key} AND ${claim}) AND ${report}) AS reports`;
  return { sql, values: parts.values };
}

/** Up to three ids with this beginning, absorbed and withdrawn ones too. */
export function idsQuery(version: number, beginning: string): ViewQuery {
  const parts = new SqlParts();
  const [first, last] = [parts.param(beginning), parts.param(`${beginning}\u{10ffff}`)];
  const within = `id >= ${first} AND id < ${last}`;
  const sql = `
    SELECT DISTINCT id FROM (
      SELECT id FROM ${tableOf('development', version)} WHERE ${within}
      UNION SELECT id FROM ${tableOf('redirect', version)} WHERE ${within}) AS either ORDER BY id LIMIT 3`;
  return { sql, values: parts.values, order: 'page.id' };
}
