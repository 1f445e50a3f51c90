import { problemType, type Problem } from '@entente/contracts';
import { Refused } from '@entente/projections';
import { NoView } from '../view/snapshot.errors.js';

const AWAY = /^(08|57P0|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/;
const AWAY_MESSAGE = /connection terminated|connection timeout|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** Errors of this service's own libraries, told to a caller; null leaves an error to the defaults. */
export function timelineProblem(error: unknown): Problem | null {
  if (error instanceof NoView) return problem('not-ready', 503, 'The view is not there yet', error.message);
  if (error instanceof Refused) return problem('refused', 409, 'Refused', error.message);
  if (isDatabaseAway(error)) return problem('store-unavailable', 503, 'Service Unavailable', 'The database does not answer. Ask again in a few seconds.');
  return null;
}

function problem(name: string, status: number, title: string, detail: string): Problem {
  return { type: problemType(name), title, status, detail };
}

/** The driver tells by code or, for sockets and pools, by message only. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'code');
  return (typeof code === 'string' && AWAY.test(code)) || AWAY_MESSAGE.test(error.message);
}
