import { NoRespondersError, RequestError, TimeoutError, type Msg } from '@nats-io/transport-node';
import type { Principal, Problem } from '@entente/contracts';
import type { NatsLink } from '../link/nats-link.js';
import { headerOf, outgoingHeaders } from './message-headers.js';
import { RequestRefused, RequestUnanswered } from './request.errors.js';

/** Set on an answer that is a problem; the name is that of NATS's own service protocol. */
export const ERROR_CODE_HEADER = 'Nats-Service-Error-Code';
export const ERROR_HEADER = 'Nats-Service-Error';

export interface RequestOptions {
  readonly principal?: Principal | null;
  /** 5,000 ms when not given. */
  readonly timeoutMs?: number;
}

/**
 * Asks another service over NATS: JSON there and JSON back, with the running correlation.
 * @param pattern subject without prefix, e.g. one of `REQUESTS`
 * @throws RequestRefused with the problem it answered, or RequestUnanswered
 */
export async function request<Answer>(link: NatsLink, pattern: string, body: unknown, options: RequestOptions = {}): Promise<Answer> {
  let reply: Msg;
  try {
    reply = await link.connection.request(link.subject(pattern), JSON.stringify(body ?? null), {
      timeout: options.timeoutMs ?? 5_000,
      headers: outgoingHeaders(options.principal),
    });
  } catch (error) {
    throw new RequestUnanswered(pattern, reasonOf(error), { cause: error });
  }
  if (headerOf(reply.headers)(ERROR_CODE_HEADER) !== undefined) throw new RequestRefused(pattern, reply.json<Problem>());
  return reply.json<Answer>();
}

function reasonOf(error: unknown): RequestUnanswered['reason'] {
  if (error instanceof NoRespondersError) return 'nobody-listens';
  if (error instanceof RequestError && error.isNoResponders()) return 'nobody-listens';
  return error instanceof TimeoutError ? 'timeout' : 'no-connection';
}
