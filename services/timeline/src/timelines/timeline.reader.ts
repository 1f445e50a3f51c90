import { Injectable } from '@nestjs/common';
import { ProblemException } from '@entente/http';
import { sortedPair, formatLanePosition } from '@entente/contracts';
import { MAIN_LANE, TIMELINE_PROJECTION } from '../timeline.names.js';
import { KnownAt } from '../view/known-at.js';
import { VersionGone } from '../view/snapshot.errors.js';
import { ViewReader, type ViewPoint } from '../view/view.reader.js';
import { pageQuery, type PageRow } from './page.sql.js';
import { fingerprint, readCursor, writeCursor } from './timeline.cursor.js';
import type { TimelineQuery } from './timeline.query.dto.js';

/** Answers timelines as JSON text: items were written as JSON by the projection and only pass through. */
@Injectable()
export class TimelineReader {
  constructor(
    private readonly view: ViewReader,
    private readonly knownAt: KnownAt,
  ) {}

  async page(query: TimelineQuery): Promise<string> {
    const question = fingerprint(query);
    const cursor = query.cursor === undefined ? null : readCursor(query.cursor, question);
    const asked = await this.knownAt.resolve(query.knownAt, query.waitFor);
    const position = cursor?.position ?? asked;
    const request = { selection: query, position, after: cursor?.after ?? null, limit: query.limit + 1 };
    const label = query.pair === undefined ? undefined : sortedPair(query.pair);
    const options = cursor === null ? { label } : { label, version: cursor.version };
    const { at, rows } = await this.view.read<PageRow>((version) => pageQuery(version, request), options).catch(goneAsProblem);
    if (cursor !== null && cursor.epoch !== at.epoch) throw changedLog();
    const known = position ?? at.position;
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    const next = last === undefined ? null : writeCursor({ ...at, position: known }, question, last);
    return pageText(label ?? null, items, { at, known, next });
  }
}

function pageText(pair: string | null, items: readonly PageRow[], { at, known, next }: { at: ViewPoint; known: bigint; next: string | null }): string {
  const head = JSON.stringify({ pair }).slice(0, -1);
  const tail = JSON.stringify({
    projection: { name: TIMELINE_PROJECTION, version: at.version },
    knownAt: formatLanePosition(MAIN_LANE, known),
    position: formatLanePosition(MAIN_LANE, at.position),
    epoch: at.epoch,
    next,
    incomplete: at.incomplete,
  }).slice(1);
  return `${head},"items":[${items.map(itemText).join(',')}],${tail}`;
}

/** The item's JSON with the position since which it reads so. */
export function itemText({ item, known_from }: Pick<PageRow, 'item' | 'known_from'>): string {
  return `${item.slice(0, -1)},"knownFrom":"${formatLanePosition(MAIN_LANE, BigInt(known_from))}"}`;
}

export function goneAsProblem(error: unknown): never {
  if (!(error instanceof VersionGone)) throw error;
  throw new ProblemException({ name: 'version-gone', status: 410, title: 'The version was retired', detail: error.message }, { cause: error });
}

function changedLog(): ProblemException {
  const detail = 'The log was restored since the first page was read. Ask for the first page again, without "cursor".';
  return new ProblemException({ name: 'epoch-changed', status: 410, title: 'The log is another one', detail });
}
