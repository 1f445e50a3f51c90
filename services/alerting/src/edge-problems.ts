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

function isDatabaseAway(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    const code: unknown = Reflect.get(current, 'code');
    if ((typeof code === 'string' && AWAY.test(code)) || AWAY_MESSAGE.test(current.message)) return true;
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  return false;
}
