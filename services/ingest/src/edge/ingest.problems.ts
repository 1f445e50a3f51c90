import { types } from 'node:util';
import { EventStoreUnavailableError } from '@entente/event-store';
import { ProblemException } from '@entente/http';
import { FileTooLargeError, ImportRefusedError, ImportStateError, UnknownImportError } from '../imports/import.errors.js';
import {
  ConflictError,
  InvalidSubmissionError,
  KeyMismatchError,
  OutcomeUnknownError,
  RefusedError,
  StoreRejectedError,
  StoreUnavailableError,
  SubmissionTooLargeError,
  UnknownIdError,
} from '../ingest.errors.js';

const RETRY_AFTER = { 'retry-after': '2' };

/** The problem that tells a caller of an error of this service; null when nobody foresaw it. The same for every edge. */
export function problemOf(error: unknown): ProblemException | null {
  if (error instanceof ProblemException) return error;
  return fromSubmission(error) ?? fromImport(error) ?? fromDecision(error) ?? fromStore(error);
}

/** Whether sending the same later may help. */
export function isTransient(error: unknown): boolean {
  const status = problemOf(error)?.problem.status ?? 500;
  return status >= 500 || error instanceof ConflictError;
}

function fromSubmission(error: unknown): ProblemException | null {
  if (error instanceof InvalidSubmissionError) {
    return problem(error, { name: 'validation', status: 400, title: 'The request is not valid', errors: error.errors });
  }
  if (error instanceof SubmissionTooLargeError) {
    return problem(error, { name: 'too-large', status: 413, title: 'Content Too Large', extensions: { limitBytes: error.limitBytes } });
  }
  if (error instanceof KeyMismatchError) {
    return problem(error, { name: 'idempotency-mismatch', status: 422, title: 'The key stands for another request' });
  }
  return null;
}

function fromImport(error: unknown): ProblemException | null {
  if (error instanceof ImportRefusedError) {
    return problem(error, { name: 'validation', status: 400, title: 'The file can not be imported', errors: error.errors });
  }
  if (error instanceof FileTooLargeError) {
    return problem(error, { name: 'too-large', status: 413, title: 'Content Too Large', extensions: { limitBytes: error.limitBytes } });
  }
  if (error instanceof UnknownImportError) {
    return problem(error, { name: 'not-found', status: 404, title: `No such ${error.what}`, extensions: { id: error.id } });
  }
  if (error instanceof ImportStateError) {
    return problem(error, { name: 'conflict', status: 409, title: 'Conflict', extensions: { state: error.state } });
  }
  return null;
}

function fromDecision(error: unknown): ProblemException | null {
  if (error instanceof UnknownIdError) {
    return problem(error, { name: 'not-found', status: 404, title: `No such ${error.what}`, extensions: { id: error.id } });
  }
  if (error instanceof RefusedError) {
    return problem(error, { name: 'refused', status: 422, title: 'Refused', extensions: { reason: error.reason } });
  }
  if (error instanceof ConflictError) {
    return problem(error, { name: 'conflict', status: 409, title: 'Conflict', extensions: { ...error.conflict }, headers: RETRY_AFTER });
  }
  return null;
}

function fromStore(error: unknown): ProblemException | null {
  if (error instanceof StoreRejectedError) {
    return problem(error, { name: 'rejected', status: 422, title: 'The store does not take it', extensions: { reason: error.reason } });
  }
  if (error instanceof OutcomeUnknownError) {
    return problem(error, { name: 'outcome-unknown', status: 503, title: 'Outcome unknown', headers: RETRY_AFTER });
  }
  if (error instanceof StoreUnavailableError || error instanceof EventStoreUnavailableError || isDatabaseAway(error)) {
    const away = new StoreUnavailableError(error);
    return problem(away, { name: 'store-unavailable', status: 503, title: 'Service Unavailable', headers: RETRY_AFTER });
  }
  return null;
}

type Init = Omit<ConstructorParameters<typeof ProblemException>[0], 'detail'>;

function problem(cause: Error, init: Init): ProblemException {
  return new ProblemException({ ...init, detail: cause.message }, { cause });
}

const AWAY = /^(08|57P0|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/;
const AWAY_MESSAGE = /connection terminated|connection timeout|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|cannot use a pool after/i;

/** The driver tells by code or, for sockets and pools, by message only; TypeORM and the store wrap it. */
function isDatabaseAway(error: unknown): boolean {
  let current: unknown = error;
  for (let depth = 0; types.isNativeError(current) && depth < 5; depth += 1) {
    const code: unknown = Reflect.get(current, 'code');
    if ((typeof code === 'string' && AWAY.test(code)) || AWAY_MESSAGE.test(current.message)) return true;
    const several: unknown = Reflect.get(current, 'errors');
    current = Array.isArray(several) ? several[0] : (Reflect.get(current, 'driverError') ?? current.cause);
  }
  return false;
}
