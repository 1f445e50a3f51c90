import { EventStoreUnavailableError, databaseTrouble } from '@entente/event-store';
import { ProblemException, databaseProblem } from '@entente/http';
import { FileTooLargeError, ImportRefusedError, ImportStateError, UnknownImportError } from '../imports/import.errors.js';
import {
  ConflictError,
  InvalidSubmissionError,
  KeyMismatchError,
  OutcomeUnknownError,
  RefusedError,
  StoreRejectedError,
  SubmissionTooLargeError,
  UnknownIdError,
} from '../ingest.errors.js';
import { ExtractionStoppedError } from '../reports/extraction.thread.js';

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
  if (error instanceof ExtractionStoppedError) {
    return problem(error, { name: 'reading-stopped', status: 503, title: 'Service Unavailable', headers: RETRY_AFTER });
  }
  if (error instanceof StoreRejectedError) {
    return problem(error, { name: 'rejected', status: 422, title: 'The store does not take it', extensions: { reason: error.reason } });
  }
  if (error instanceof OutcomeUnknownError) {
    return problem(error, { name: 'outcome-unknown', status: 503, title: 'Outcome unknown', headers: RETRY_AFTER });
  }
  const trouble = error instanceof EventStoreUnavailableError ? error.trouble : databaseTrouble(error);
  if (trouble === null) return null;
  // Who keeps the lock stands in the store's own words.
  return databaseProblem(trouble, { cause: error, ...(error instanceof EventStoreUnavailableError && trouble === 'locked' ? { detail: error.message } : {}) });
}

type Init = Omit<ConstructorParameters<typeof ProblemException>[0], 'detail'>;

function problem(cause: Error, init: Init): ProblemException {
  return new ProblemException({ ...init, detail: cause.message }, { cause });
}
