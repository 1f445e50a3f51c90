import { Injectable } from '@nestjs/common';
import { sortedPair, formatLanePosition } from '@entente/contracts';
import { MAIN_LANE, TIMELINE_PROJECTION } from '../timeline.names.js';
import { heldAt, select, tableOf, type Selection } from '../timelines/selection.js';
import type { TimelineQuery } from '../timelines/timeline.query.dto.js';
import { KnownAt } from '../view/known-at.js';
import { SqlParts } from '../view/sql-parts.js';
import { ViewReader, type ViewQuery } from '../view/view.reader.js';

interface FacetRow {
  readonly facet: string;
  readonly value: string;
  readonly n: number;
}

const MOST_VALUES = 100;

/** Counts what a selection holds by kind, pair, actor, source, status and year. */
@Injectable()
export class FacetReader {
  constructor(
    private readonly view: ViewReader,
    private readonly knownAt: KnownAt,
  ) {}

  async facets(query: TimelineQuery): Promise<Record<string, unknown>> {
    const position = await this.knownAt.resolve(query.knownAt, query.waitFor);
    const label = query.pair === undefined ? undefined : sortedPair(query.pair);
    const { at, rows } = await this.view.read<FacetRow>((version) => facetQuery(version, query, position), { label });
    const facets: Record<string, { value: string; count: number }[]> = { kind: [], pair: [], actor: [], source: [], status: [], year: [] };
    for (const { facet, value, n } of rows) facets[facet]?.push({ value, count: n });
    const known = formatLanePosition(MAIN_LANE, position ?? at.position);
    return { facets, projection: { name: TIMELINE_PROJECTION, version: at.version }, knownAt: known, epoch: at.epoch, incomplete: at.incomplete };
  }
}

function facetQuery(version: number, selection: Selection, position: bigint | null): ViewQuery {
  const parts = new SqlParts();
  parts.where(heldAt(parts, 'd', position));
  if (selection.pair !== undefined) parts.where(`${parts.param(sortedPair(selection.pair))} = ANY (d.pairs)`);
  select(parts, selection);
  const each = (name: string, values: string): string => `SELECT '${name}' AS facet, v.value FROM chosen AS d, ${values} AS v (value)`;
  const sql = `
    WITH chosen AS MATERIALIZED (SELECT d.* FROM ${tableOf('development', version)} AS d ${parts.whereClause()}),
    counted AS (
      SELECT facet, value, count(*)::int AS n, row_number() OVER (PARTITION BY facet ORDER BY count(*) DESC, value) AS rank
      FROM (${each('kind', 'LATERAL (SELECT d.kind)')}
        UNION ALL ${each('pair', 'unnest(d.pairs)')} UNION ALL ${each('actor', 'unnest(d.actors)')}
        UNION ALL ${each('source', 'unnest(d.sources)')} UNION ALL ${each('status', 'LATERAL (SELECT d.status)')}
        UNION ALL ${each('year', 'LATERAL (SELECT left(d.earliest, 4))')}) AS one
      WHERE value IS NOT NULL GROUP BY facet, value)
    SELECT facet, value, n FROM counted WHERE rank <= ${String(MOST_VALUES)}`;
  return { sql, values: parts.values, order: 'page.facet, page.n DESC, page.value' };
}
