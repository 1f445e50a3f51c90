import type { Problem } from '@entente/contracts';
import { EventStoreUnavailableError, databaseTrouble } from '@entente/event-store';
import { databaseProblem } from '@entente/http';

/** Errors of this service's libraries as problems: a database that can't do it now is nobody's mistake. */
export function alertingProblem(error: unknown): Problem | null {
  const trouble = error instanceof EventStoreUnavailableError ? error.trouble : databaseTrouble(error);
  return trouble === null ? null : databaseProblem(trouble).problem;
}
