import { ProblemException } from '../problem/problem.exception.js';

/** What a cursor remembers. Positions go in as decimal text. */
export type CursorFields = Readonly<Record<string, string | number | null>>;

const VERSION = 1;

/** An opaque cursor. `list` names the list, so that the cursor of one list is refused by another. */
export function encodeCursor(list: string, fields: CursorFields): string {
  return Buffer.from(JSON.stringify([VERSION, list, fields])).toString('base64url');
}

/**
 * Reads a cursor back.
 * @param names the fields that must be there
 * @throws ProblemException 400 when it is not a cursor of this list and version
 */
export function decodeCursor<Name extends string>(
  list: string,
  cursor: string,
  names: readonly Name[],
): Record<Name, string | number | null> {
  const parsed = parse(cursor);
  const [version, of, fields] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  if (typeof fields !== 'object' || fields === null || !/^[A-Za-z0-9_-]+$/.test(cursor)) {
    throw refused('It is damaged or was not made here');
  }
  if (version !== VERSION) throw refused('It was made by another version of this service');
  if (of !== list) throw refused('It belongs to another list');
  const complete = names.every((name) => {
    const value: unknown = Reflect.get(fields, name);
    return typeof value === 'string' || typeof value === 'number' || value === null;
  });
  if (!complete) throw refused('It lacks what this list needs');
  return fields as Record<Name, string | number | null>;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function refused(reason: string): ProblemException {
  const detail = `The cursor can't be used. ${reason}. Ask for the first page again, without "cursor".`;
  const errors = [{ pointer: '/cursor', detail: reason, in: 'query' }];
  return new ProblemException({ name: 'cursor', status: 400, title: 'The cursor is not valid', detail, errors });
}
