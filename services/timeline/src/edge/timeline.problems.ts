import { problemType, type Problem } from '@entente/contracts';
import { LogGapError, PartitionDetachedError, databaseTrouble } from '@entente/event-store';
import { databaseProblem } from '@entente/http';
import { Refused } from '@entente/projections';
import { NoView } from '../view/snapshot.errors.js';

/** Errors of this service's own libraries, told to a caller; null leaves an error to the defaults. */
export function timelineProblem(error: unknown): Problem | null {
  if (error instanceof NoView) return problem('not-ready', 503, 'The view is not there yet', error.message);
  if (error instanceof Refused) return problem('refused', 409, 'Refused', error.message);
  if (error instanceof PartitionDetachedError || error instanceof LogGapError) return problem('archive-missing', 409, 'That part of the log is not at hand', error.message);
  const trouble = databaseTrouble(error);
  return trouble === null ? null : databaseProblem(trouble).problem;
}

function problem(name: string, status: number, title: string, detail: string): Problem {
  return { type: problemType(name), title, status, detail };
}
