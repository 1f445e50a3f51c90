import { problemType, type Problem } from '@entente/contracts';
import { EventStoreUnavailableError } from '@entente/event-store';

const AWAY = /^(08|57P0|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/;
const AWAY_MESSAGE = /connection terminated|connection timeout|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** Errors of this service's libraries as problems: a database that is away is nobody's mistake. */
export function alertingProblem(error: unknown): Problem | null {
  if (!(error instanceof EventStoreUnavailableError) && !isDatabaseAway(error)) return null;
  return {
    type: problemType('store-unavailable'),
    title: 'Service Unavailable',
    status: 503,
    detail: 'The database can not be reached. Send the request again in a few seconds, with the same Idempotency-Key.',
  };
}

/** The driver tells by code or, for sockets and pools, by message only, sometimes wrapped. */
function isDatabaseAway(error: unknown): boolean {
  let current = error;
  for (let depth = 0; typeof current === 'object' && current !== null && depth < 5; depth += 1) {
    const { code, message, errors, cause } = current as { code?: unknown; message?: unknown; errors?: unknown; cause?: unknown };
    if (typeof code === 'string' && AWAY.test(code)) return true;
    if (typeof message === 'string' && AWAY_MESSAGE.test(message)) return true;
    current = Array.isArray(errors) ? (errors[0] as unknown) : cause;
  }
  return false;
}
