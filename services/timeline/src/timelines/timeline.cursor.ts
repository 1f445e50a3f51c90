import { createHash } from 'node:crypto';
import { ProblemException, decodeCursor, encodeCursor } from '@entente/http';
import type { After, PageRow } from './page.sql.js';
import type { Selection } from './selection.js';

/** Where the next page begins: bound to one version and one position, so that a list never changes while it is read. */
export interface TimelineCursor {
  readonly version: number;
  readonly position: bigint;
  readonly epoch: string;
  readonly after: After;
}

const LIST = 'timeline';
const FIELDS = ['v', 'p', 'x', 'q', 'e', 'l', 'r', 'i'] as const;

/** Names what was asked for, so that a cursor can't be used for another question. */
export function fingerprint(selection: Selection): string {
  const { kind, actor, source, filter, from, to, mode, validAt, undated, include, pair } = selection;
  const asked = JSON.stringify([kind, actor, source, filter, from, to, mode, validAt, undated, include, pair]);
  return createHash('sha256').update(asked).digest('hex').slice(0, 16);
}

export function writeCursor(at: { version: number; position: bigint; epoch: string }, question: string, last: PageRow): string {
  const { version, position, epoch } = at;
  const { sort_earliest: e, sort_latest: l, recorded_at: r, id: i } = last;
  return encodeCursor(LIST, { v: version, p: position.toString(), x: epoch, q: question, e, l, r, i });
}

/** @throws ProblemException 400 when it is no cursor of this question */
export function readCursor(cursor: string, question: string): TimelineCursor {
  const { v, p, x, q, e, l, r, i } = decodeCursor(LIST, cursor, FIELDS);
  const version = Number(v);
  if (q !== question) throw refused('it belongs to a list with other filters');
  if (!Number.isSafeInteger(version) || version < 1 || !/^\d{1,19}$/.test(String(p))) throw refused('it is damaged');
  return { version, position: BigInt(String(p)), epoch: String(x), after: [String(e), String(l), String(r), String(i)] };
}

function refused(why: string): ProblemException {
  const detail = `The cursor can't be used: ${why}. Ask for the first page again, without "cursor".`;
  return new ProblemException({ name: 'cursor', status: 400, title: 'The cursor is not valid', detail, errors: [{ pointer: '/cursor', detail: why }] });
}
