import { edtfBounds } from '@entente/domain';
import { FilterSqlError, checkFilter, itemColumns, toSql, type Filter } from '@entente/filter';
import { ProblemException } from '@entente/http';
import { OPEN, versionedTable } from '@entente/projections';
import { TIMELINE_PROJECTION, TIMELINE_SCHEMA } from '../timeline.names.js';
import type { SqlParts } from '../view/sql-parts.js';
import type { TimelineQuery } from './timeline.query.dto.js';

type Table = 'development' | 'pair' | 'claim' | 'redirect' | 'report';

/** Physical name of a table; names come from this fixed list only. */
export function tableOf(table: Table, version: number): string {
  return versionedTable({ schema: TIMELINE_SCHEMA, projection: TIMELINE_PROJECTION, version }, table);
}

/** Condition for the revisions of `alias` that held at a position; null means now. */
export function heldAt(parts: SqlParts, alias: string, position: bigint | null): string {
  if (position === null) return `${alias}.known_to = ${String(OPEN)}`;
  const at = parts.param(position.toString());
  return `${alias}.known_from <= ${at}::bigint AND ${alias}.known_to > ${at}::bigint`;
}

/** What a filter's names stand for in the table of developments; `d` is its alias. */
const COLUMNS = {
  ...itemColumns('(d.item::jsonb)'),
  ...{ id: 'd.id', kind: 'd.kind', status: 'd.status', actors: 'd.actors', pairs: 'd.pairs', sources: 'd.sources' },
  ...{ 'valid.earliest': 'd.earliest', 'valid.latest': 'd.latest' },
};

export type Selection = Pick<TimelineQuery, 'kind' | 'actor' | 'source' | 'filter' | 'from' | 'to' | 'mode' | 'validAt' | 'undated' | 'include' | 'pair'>;

/** Adds the conditions of a selection over the table of developments `d`. @throws ProblemException 400 */
export function select(parts: SqlParts, selection: Selection): void {
  const { kind, actor, source, filter, include } = selection;
  if (kind !== undefined) parts.where(`d.kind = ANY(${parts.param(kind)}::text[])`);
  else if (include !== 'all') parts.where('d.listed');
  if (actor !== undefined) parts.where(`d.actors @> ${parts.param([actor])}::text[]`);
  if (source !== undefined) parts.where(`d.sources @> ${parts.param([source])}::text[]`);
  selectDates(parts, selection);
  if (filter !== undefined) parts.where(compiled(parts, checkedFilter(filter)));
}

function selectDates(parts: SqlParts, { from, to, mode, validAt, undated }: Selection): void {
  const first = from === undefined ? null : boundsOf(from, 'from').earliest;
  const last = to === undefined ? null : boundsOf(to, 'to').latest;
  if (first !== null && last !== null && first > last) throw invalid(`from=${from} lies after to=${to}: nothing can be between them. Exchange the two.`, [{ pointer: '/from', detail: 'after to' }]);
  const narrowed = first !== null || last !== null || validAt !== undefined;
  const bucket = undated ?? (narrowed ? 'exclude' : 'include');
  if (bucket === 'only') parts.where('NOT d.dated');
  if (bucket === 'exclude') parts.where('d.dated');
  const dates: string[] = [];
  if (first !== null) dates.push(mode === 'within' ? `d.earliest >= ${parts.param(first)}` : `(d.latest IS NULL OR d.latest >= ${parts.param(first)})`);
  if (last !== null) dates.push(mode === 'within' ? `d.latest <= ${parts.param(last)}` : `(d.earliest IS NULL OR d.earliest <= ${parts.param(last)})`);
  if (validAt !== undefined) dates.push(...overlap(parts, boundsOf(validAt, 'validAt')));
  if (dates.length > 0) parts.where(bucket === 'exclude' ? dates.join(' AND ') : `(NOT d.dated OR (${dates.join(' AND ')}))`);
}

function overlap(parts: SqlParts, { earliest, latest }: { earliest: string | null; latest: string | null }): string[] {
  return [
    ...(earliest === null ? [] : [`(d.latest IS NULL OR d.latest >= ${parts.param(earliest)})`]),
    ...(latest === null ? [] : [`(d.earliest IS NULL OR d.earliest <= ${parts.param(latest)})`]),
  ];
}

function boundsOf(text: string, parameter: string): { earliest: string | null; latest: string | null } {
  const bounds = edtfBounds(text);
  if (bounds !== null) return bounds;
  throw invalid(`"${text}" is not an EDTF date such as 2020, 2020-12 or 2020-12-22.`, [{ pointer: `/${parameter}`, detail: 'not EDTF' }]);
}

/** @throws ProblemException 400 with line and column */
export function checkedFilter(source: string): Filter {
  const check = checkFilter(source);
  if (check.ok) return check.filter;
  const errors = check.errors.map(({ message, line, column }) => ({ pointer: '/filter', detail: message, line, column }));
  throw invalid(`The filter can't be read: ${check.errors[0]?.message ?? ''}`, errors);
}

function compiled(parts: SqlParts, filter: Filter): string {
  try {
    const { sql, params } = toSql(filter, COLUMNS, { firstParam: parts.values.length + 1 });
    for (const value of params) parts.param(value);
    return sql;
  } catch (error) {
    if (!(error instanceof FilterSqlError)) throw error;
    throw invalid(error.problem.message, [{ pointer: '/filter', detail: error.problem.message }]);
  }
}

function invalid(detail: string, errors: readonly { pointer: string; detail: string }[]): ProblemException {
  return new ProblemException({ name: 'validation', status: 400, title: 'The request is not valid', detail, errors });
}

