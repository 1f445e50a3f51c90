import { Injectable } from '@nestjs/common';
import { sortedPair, formatLanePosition, type DevelopmentConflict, type DevelopmentItem, type Kind } from '@entente/contracts';
import { ProblemException, decodeCursor, encodeCursor } from '@entente/http';
import { MAIN_LANE, TIMELINE_PROJECTION } from '../timeline.names.js';
import { heldAt, tableOf } from '../timelines/selection.js';
import { goneAsProblem } from '../timelines/timeline.reader.js';
import { KnownAt } from '../view/known-at.js';
import { SqlParts } from '../view/sql-parts.js';
import { ViewReader, type ViewPoint, type ViewQuery } from '../view/view.reader.js';
import type { ConflictQuery } from './conflict.query.dto.js';

/** A conflict with what it is about. */
export interface ListedConflict extends DevelopmentConflict {
  readonly development: string;
  readonly kind: Kind;
  readonly pairs: readonly string[];
  readonly object: string | null;
}

export interface ConflictPage {
  readonly items: readonly ListedConflict[];
  readonly knownAt: string;
  readonly position: string;
  readonly epoch: string;
  readonly projection: { readonly name: string; readonly version: number };
  /** A page ends with a development: it may hold more conflicts than the limit. */
  readonly next: string | null;
  readonly incomplete: boolean;
}

interface Row {
  readonly id: string;
  readonly item: string;
}

const LIST = 'conflicts';

/** Lists conflicts as the view shows them, as of any position; a page is bound to one version and position. */
@Injectable()
export class ConflictReader {
  constructor(
    private readonly view: ViewReader,
    private readonly knownAt: KnownAt,
  ) {}

  async page(query: ConflictQuery): Promise<ConflictPage> {
    const cursor = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, ['i', 'p', 'v']);
    const position = cursor === null ? await this.knownAt.resolve(query.knownAt, query.waitFor) : BigInt(String(cursor['p']));
    const after = cursor === null ? '' : String(cursor['i']);
    const options = cursor === null ? {} : { version: Number(cursor['v']) };
    const { at, rows } = await this.view.read<Row>((version) => conflictsQuery(version, { query, position, after }), options).catch(tooOld).catch(goneAsProblem);
    const known = position ?? at.position;
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    const next = last === undefined ? null : encodeCursor(LIST, { i: last.id, p: known.toString(), v: String(at.version) });
    return { items: page.flatMap((row) => conflictsIn(row, query)), ...placeOf(at, known), next };
  }
}

function conflictsQuery(version: number, { query, position, after }: { query: ConflictQuery; position: bigint | null; after: string }): ViewQuery {
  const { state, field, pair, development } = query;
  const parts = new SqlParts();
  parts.where(heldAt(parts, 'd', position));
  parts.where(`d.conflicts <> '{}'`);
  const tag = state === 'any' ? field : field === undefined ? state : `${field}:${state}`;
  if (tag !== undefined) parts.where(`${parts.param(tag)}::text = ANY (d.conflicts)`);
  if (pair !== undefined) parts.where(`${parts.param(sortedPair(pair))}::text = ANY (d.pairs)`);
  if (development !== undefined) parts.where(`d.id = ${parts.param(development)}`);
  parts.where(`d.id > ${parts.param(after)}`);
  const sql = `SELECT d.id, d.item FROM ${tableOf('development', version)} AS d ${parts.whereClause()} ORDER BY d.id LIMIT ${parts.param(query.limit + 1)}`;
  return { sql, values: parts.values, order: 'page.id' };
}

const UNDEFINED_COLUMN = '42703';

/** A version of an earlier definition keeps no list of conflicts. */
function tooOld(error: unknown): never {
  if ((error as { code?: string }).code !== UNDEFINED_COLUMN) throw error;
  const detail = 'The live version of the timeline was projected before conflicts could be listed. Rebuild it: npx entente projections rebuild --switch.';
  throw new ProblemException({ name: 'version-too-old', status: 503, title: 'Service Unavailable', detail }, { cause: error });
}

function conflictsIn({ item }: Row, { state, field }: ConflictQuery): ListedConflict[] {
  const { id, kind, pairs, object, conflicts } = JSON.parse(item) as DevelopmentItem;
  return conflicts
    .filter((conflict) => (state === 'any' || conflict.state === state) && (field === undefined || conflict.field === field))
    .map((conflict) => ({ ...conflict, development: id, kind, pairs, object }));
}

function placeOf(at: ViewPoint, known: bigint): Omit<ConflictPage, 'items' | 'next'> {
  return {
    knownAt: formatLanePosition(MAIN_LANE, known),
    position: formatLanePosition(MAIN_LANE, at.position),
    epoch: at.epoch,
    projection: { name: TIMELINE_PROJECTION, version: at.version },
    incomplete: at.incomplete,
  };
}
