import { Injectable } from '@nestjs/common';
import { parseLanePosition, type Reliability } from '@entente/contracts';
import { foldStream, gradeAt, sourceFold, sourceStream, type SourceGrade } from '@entente/domain';
import { decodeCursor, encodeCursor } from '@entente/http';
import { EventLog } from '../commands/event-log.js';
import { today } from '../database/today.js';
import { sourceIdOf } from '../edge/source-id.js';
import { InvalidSubmissionError, UnknownIdError } from '../ingest.errors.js';
import { ClaimIndex } from '../review/claim-index.js';
import { Standards } from '../review/standards.js';
import type { SourcePageQuery, SourceQuery } from './source.dto.js';

/** A source: how far it is trusted on a day, and how much it told. */
export interface SourceView {
  readonly id: string;
  readonly grade: Reliability;
  readonly reports: number;
  readonly claims: number;
  /** First and last day its reports speak from. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface SourceDetail extends SourceView {
  readonly at: string;
  /** Every grade it was given, in the order it was given. */
  readonly grades: readonly SourceGrade[];
}

interface Row {
  readonly id: string;
  readonly reports: number;
  readonly claims: number;
  readonly from: string | null;
  readonly to: string | null;
}

const LIST = 'sources';
const COUNTS = `SELECT r.source AS id, count(*)::int AS reports, min(r.day) AS "from", max(r.day) AS "to",
  (SELECT count(*)::int FROM ingest.claim_index c WHERE c.source = r.source) AS claims FROM ingest.report_index r`;

/** Reads sources: those that told something, and those that were graded before they did. */
@Injectable()
export class SourceReader {
  constructor(
    private readonly index: ClaimIndex,
    private readonly standards: Standards,
    private readonly log: EventLog,
  ) {}

  async page({ grade, limit, cursor }: SourcePageQuery): Promise<{ items: readonly SourceView[]; next: string | null }> {
    const after = cursor === undefined ? '' : String(decodeCursor(LIST, cursor, ['id'])['id']);
    const { sources } = await this.standards.refresh();
    const rows = await this.index.query<Row>(`${COUNTS} GROUP BY r.source`, []);
    const known = new Map(rows.map((row) => [row.id, row]));
    const day = await today(this.index);
    const items = [...new Set([...known.keys(), ...sources.keys()])]
      .sort()
      .filter((id) => id > after)
      .map((id): SourceView => ({ ...(known.get(id) ?? unheard(id)), grade: gradeAt(sources.get(id) ?? sourceFold.initial, day) }))
      .filter((view) => grade === undefined || view.grade === grade)
      .slice(0, limit + 1);
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return { items: page, next: items.length > limit && last !== undefined ? encodeCursor(LIST, { id: last.id }) : null };
  }

  async source(name: string, { at, knownAt }: SourceQuery): Promise<SourceDetail> {
    const id = sourceIdOf(name);
    const upTo = knownAt === undefined ? null : positionOf(knownAt);
    const events = (await this.log.stream(sourceStream(id))).filter(({ position }) => upTo === null || position <= upTo);
    const { state } = foldStream(sourceFold, events);
    const [row] = await this.index.query<Row>(`${COUNTS} WHERE r.source = $1 GROUP BY r.source`, [id]);
    if (row === undefined && state.grades.length === 0) throw new UnknownIdError('source', name);
    const day = at ?? (await today(this.index));
    return { ...(row ?? unheard(id)), at: day, grade: gradeAt(state, day), grades: state.grades };
  }
}

function unheard(id: string): Row {
  return { id, reports: 0, claims: 0, from: null, to: null };
}

function positionOf(knownAt: string): bigint {
  const place = parseLanePosition(knownAt);
  if (place?.lane === 'main') return place.position;
  throw new InvalidSubmissionError([{ pointer: '/knownAt', detail: 'must be a position such as main-42' }]);
}
