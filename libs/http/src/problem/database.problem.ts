import { ProblemException } from './problem.exception.js';

/** What keeps a database from answering; the caller's request is not to blame. */
export type DatabaseTroubleName = 'away' | 'full' | 'locked' | 'read-only';

interface Told {
  readonly name: string;
  readonly status: 503 | 507;
  readonly title: string;
  readonly detail: string;
  /** Seconds. */
  readonly retryAfter: number;
}

const TOLD: Readonly<Record<DatabaseTroubleName, Told>> = {
  away: {
    name: 'store-unavailable',
    status: 503,
    title: 'Service Unavailable',
    detail: 'The database can not be reached; nothing was stored. Send the same request again in a few seconds, with the same Idempotency-Key.',
    retryAfter: 2,
  },
  full: {
    name: 'storage-full',
    status: 507,
    title: 'Insufficient Storage',
    detail:
      'The disk of the database is full; nothing was stored. The operator has to make room (docs/operations/disk-full.md); ' +
      'then send the same request again: the services go on by themselves.',
    retryAfter: 10,
  },
  locked: {
    name: 'store-locked',
    status: 503,
    title: 'Service Unavailable',
    detail: 'Another session keeps locked what this request needs; nothing was stored. Send it again in a few seconds; if it stays so, the operator has to end that session.',
    retryAfter: 5,
  },
  'read-only': {
    name: 'store-read-only',
    status: 503,
    title: 'Service Unavailable',
    detail: 'The database takes no writes: it is a standby, or was made read-only. The operator has to name the primary (docs/operations/promote.md); then send the same request again.',
    retryAfter: 10,
  },
};

/** The problem that tells a caller of a database that can't do it now. `detail` replaces the usual words. */
export function databaseProblem(trouble: DatabaseTroubleName, options: { readonly detail?: string; readonly cause?: unknown } = {}): ProblemException {
  const { retryAfter, ...told } = TOLD[trouble];
  const detail = options.detail ?? told.detail;
  return new ProblemException({ ...told, detail, headers: { 'retry-after': String(retryAfter) } }, { cause: options.cause });
}
