import pg from 'pg';

export interface ServicePoolOptions {
  readonly url: string;
  readonly max: number;
  readonly applicationName: string;
  /** Milliseconds after which a statement that was not answered counts as lost; without end when null. */
  readonly answerWithinMs: number | null;
}

const CONNECT_WITHIN_MS = 5_000;
const KEEP_ALIVE_AFTER_MS = 10_000;

/**
 * Connections of a service to its database. A connection whose other end is gone without a word (a cut wire, a frozen
 * host) is found out: an idle one by keepalive, one that waits by `answerWithinMs`, and is replaced when next needed. COPY
 * runs without a limit: how long it takes is up to whoever reads it.
 */
export function servicePool({ url, max, applicationName, answerWithinMs }: ServicePoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...{ connectionString: url, max, application_name: applicationName, connectionTimeoutMillis: CONNECT_WITHIN_MS },
    ...{ keepAlive: true, keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS },
    ...(answerWithinMs === null ? {} : { Client: clientWithin(answerWithinMs) }),
  });
  // An idle connection that breaks is replaced when next needed; whoever needs it then hears of it.
  pool.on('error', () => undefined);
  return pool;
}

type Query = (this: pg.Client, ...given: unknown[]) => unknown;

/**
 * A limit for plain statements. (The driver's own setting also covers COPY streams, whose end it never hears of: the limit
 * would strike long after they have ended.)
 */
function clientWithin(ms: number): typeof pg.Client {
  const query = Reflect.get(pg.Client.prototype, 'query') as Query;
  class LimitedClient extends pg.Client {}
  const limited: Query = function (statement, ...rest) {
    return query.call(this, limitedStatement(statement, ms), ...rest);
  };
  Reflect.set(LimitedClient.prototype, 'query', limited);
  return LimitedClient;
}

function limitedStatement(statement: unknown, ms: number): unknown {
  if (typeof statement === 'string') return { text: statement, query_timeout: ms };
  if (typeof statement !== 'object' || statement === null || 'submit' in statement) return statement;
  return { query_timeout: ms, ...statement };
}

/** Whether a statement was given up on: its connection still waits for the answer and can't be used for anything else. */
export function isAnswerLate(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}
