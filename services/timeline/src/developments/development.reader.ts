import { Inject, Injectable } from '@nestjs/common';
import { formatLanePosition } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import { ProblemException } from '@entente/http';
import { LOG } from '../database/database.tokens.js';
import { MAIN_LANE, TIMELINE_PROJECTION } from '../timeline.names.js';
import { KnownAt, positionOf } from '../view/known-at.js';
import { ViewReader, type ViewPoint } from '../view/view.reader.js';
import { historyOf, type Revision } from './development.history.js';
import { developmentQuery, idsQuery, type DevelopmentRow } from './development.sql.js';

export interface DevelopmentQuery {
  readonly knownAt?: string | undefined;
  readonly waitFor?: string | undefined;
}

interface Found {
  readonly row: DevelopmentRow;
  readonly at: ViewPoint;
}

/** Shorter beginnings are taken for whole ids. */
const SHORTEST_ID = 6;
/** A merge of merges and so on; far more than anybody does by hand. */
const MOST_REDIRECTS = 50;

/** Answers one development with all that stands behind it. */
@Injectable()
export class DevelopmentReader {
  constructor(
    private readonly view: ViewReader,
    private readonly knownAt: KnownAt,
    @Inject(LOG) private readonly log: EventStore,
  ) {}

  /**
   * An id, or so much of its beginning that no other begins so. A development without a standing claim answers with what
   * it last said and `withdrawn`. An absorbed id answers with the development that absorbed it, and says so; asked as of
   * before, with what it was.
   */
  async get(given: string, query: DevelopmentQuery): Promise<Record<string, unknown>> {
    const position = await this.knownAt.resolve(query.knownAt, query.waitFor);
    const id = await this.fullId(given);
    const asked = await this.find(id, position);
    const { id: reached, found } = await this.follow(id, asked, position);
    const known = position ?? found.at.position;
    const history = await this.withTimes(historyOf(found.row.history, known));
    const redirected = reached === id ? {} : { redirectedTo: reached, redirectedFrom: id };
    return { ...content(reached, found, history), ...redirected, ...placeOf(found.at, known) };
  }

  /** What ended a revision left no row that says when: the log does. */
  private withTimes(history: readonly Revision[]): Promise<Revision[]> {
    return Promise.all(
      history.map(async (revision) => {
        if (revision.recordedAt !== null) return revision;
        const position = positionOf(revision.position, 'position');
        const [event] = await this.log.readLane({ after: position - 1n, upTo: position, limit: 1 });
        return { ...revision, recordedAt: event?.recordedAt ?? null };
      }),
    );
  }

  private async fullId(given: string): Promise<string> {
    if (given.length < SHORTEST_ID) return given;
    const { rows } = await this.view.read<{ id: string }>((version) => idsQuery(version, given));
    const ids = rows.map(({ id }) => id);
    if (ids.length > 1 && !ids.includes(given)) throw ambiguous(given, ids);
    return ids.includes(given) ? given : (ids[0] ?? given);
  }

  private async follow(id: string, first: Found, position: bigint | null): Promise<{ id: string; found: Found }> {
    let [reached, found] = [id, first];
    for (let hop = 0; found.row.target !== null && hop < MOST_REDIRECTS; hop += 1) {
      reached = found.row.target;
      found = await this.find(reached, position ?? first.at.position, first.at.version);
    }
    return { id: reached, found };
  }

  private async find(id: string, position: bigint | null, version?: number): Promise<Found> {
    const options = version === undefined ? { label: id } : { label: id, version };
    const { at, rows } = await this.view.read<DevelopmentRow>((of) => developmentQuery(of, id, position), options);
    const row = rows[0];
    const known = row !== undefined && (row.target !== null || row.history.length > 0 || row.claims.length > 0);
    if (!known) throw unknown(id, position ?? at.position);
    return { row, at };
  }
}

function content(id: string, { row }: Found, history: readonly Revision[]): Record<string, unknown> {
  const current = history.at(-1);
  const since = current === undefined ? {} : { knownFrom: current.position };
  const said = history.findLast(({ item }) => item !== null)?.item ?? { id };
  return {
    ...said,
    ...(current?.item == null ? { withdrawn: true } : {}),
    ...since,
    claimsDetail: row.claims,
    reportsDetail: row.reports,
    history: history.map(summary),
  };
}

function summary({ position, recordedAt, changed, item }: Revision): Record<string, unknown> {
  return { position, recordedAt, changed, item };
}

function placeOf(at: ViewPoint, known: bigint): Record<string, unknown> {
  return {
    projection: { name: TIMELINE_PROJECTION, version: at.version },
    knownAt: formatLanePosition(MAIN_LANE, known),
    position: formatLanePosition(MAIN_LANE, at.position),
    epoch: at.epoch,
    incomplete: at.incomplete,
  };
}

function unknown(id: string, position: bigint): ProblemException {
  const at = formatLanePosition(MAIN_LANE, position);
  const detail = `No development ${id} is known at ${at}. Check the id, ask for a later knownAt, or give waitFor the position of your submission.`;
  return new ProblemException({ name: 'not-found', status: 404, title: 'No such development', detail, extensions: { id, knownAt: at } });
}

function ambiguous(id: string, ids: readonly string[]): ProblemException {
  const detail = `Several developments begin with ${id}: ${ids.join(', ')}. Give more of the id.`;
  return new ProblemException({ name: 'ambiguous', status: 409, title: 'The id is not unique', detail, extensions: { ids } });
}
