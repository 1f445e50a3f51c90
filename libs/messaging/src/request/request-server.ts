import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { headers as natsHeaders, type Msg, type Subscription } from '@nats-io/transport-node';
import { problemType, type Problem } from '@entente/contracts';
import { withCorrelation, type Logger } from '@entente/observability';
import { lastValueFrom } from 'rxjs';
import type { NatsLink } from '../link/nats-link.js';
import { contextOf, headerOf } from './message-headers.js';
import { RequestContext } from './request-context.js';
import { ERROR_CODE_HEADER, ERROR_HEADER } from './request.js';

export interface RequestServerOptions {
  readonly link: NatsLink;
  /** Replicas of one service share a queue: each request goes to one of them. */
  readonly queue: string;
  readonly log: Logger;
  /** Errors as problems, e.g. `problemOfError` of `@entente/http`; else every error is an internal one. */
  readonly problem?: (error: unknown, correlationId: string) => Problem;
  /** How long running requests get to finish on shutdown; 10,000 ms when not given. */
  readonly drainMs?: number;
}

/**
 * Serves Nest's `@MessagePattern` handlers over a connection we own: `connectMicroservice({ strategy })`.
 * (Nest's own NATS transport opens a second connection, wraps data in an envelope of its own, and sleeps ten seconds on
 * shutdown.) Bodies are plain JSON both ways; errors are problems, marked by a header. Connect it with
 * `{ inheritAppConfig: true }`: pipes check the bodies, and the filter of `@entente/http` lets errors through unhidden.
 */
export class RequestServer extends Server implements CustomTransportStrategy {
  private readonly subscriptions: Subscription[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly options: RequestServerOptions) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    const { link, queue } = this.options;
    for (const [pattern, handler] of this.messageHandlers) {
      const subscription = link.connection.subscribe(link.subject(pattern), {
        queue,
        callback: (error, message) => {
          if (error !== null) this.options.log.error({ err: error, pattern }, 'subscription failed');
          else this.start(pattern, handler, message);
        },
      });
      this.subscriptions.push(subscription);
    }
    // Only once the server knows the subscriptions may anybody be told that we listen.
    link.connection.flush().then(() => callback(), callback);
  }

  /** Takes no more requests and waits for the running ones. The connection stays open: it isn't ours to close. */
  async close(): Promise<void> {
    const drainMs = this.options.drainMs ?? 10_000;
    // Drained, not dropped: a request that the server has sent us already is given to nobody else.
    if (!this.options.link.connection.isClosed()) await within(Math.min(1_000, drainMs), Promise.allSettled(this.subscriptions.map((one) => one.drain())));
    await within(drainMs, Promise.allSettled(this.running));
  }

  on(): void {
    throw new Error('A request server has no events: ask the NatsLink.');
  }

  unwrap<T>(): T {
    return this.options.link.connection as T;
  }

  private start(pattern: string, handler: MessageHandler, message: Msg): void {
    const context = contextOf(headerOf(message.headers));
    const work = withCorrelation(context.correlation, () => this.answer(handler, message, new RequestContext(pattern, context)));
    this.running.add(work);
    void work.finally(() => this.running.delete(work));
  }

  private async answer(handler: MessageHandler, message: Msg, context: RequestContext): Promise<void> {
    try {
      const body: unknown = parse(message);
      const result: unknown = await lastValueFrom(this.transformToObservable(await handler(body, context)), { defaultValue: null });
      message.respond(JSON.stringify(result ?? null));
    } catch (error) {
      const problem = error instanceof NotJson ? notJson() : this.problemOf(error, context);
      if (problem.status >= 500) this.options.log.error({ err: error, pattern: context.subject }, 'request failed');
      const headers = natsHeaders(problem.status, problem.title);
      headers.set(ERROR_CODE_HEADER, String(problem.status));
      headers.set(ERROR_HEADER, problem.title);
      message.respond(JSON.stringify(problem), { headers });
    }
  }

  private problemOf(error: unknown, context: RequestContext): Problem {
    const { correlationId } = context.correlation;
    if (this.options.problem !== undefined) return this.options.problem(error, correlationId);
    return {
      type: problemType('internal'),
      title: 'Internal error',
      status: 500,
      detail: `The service failed. Ask again; if it fails again, give the operator the correlation id ${correlationId}.`,
    };
  }
}

/** Whatever comes first. Without a server a subscription is never drained. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, late]);
  clearTimeout(timer);
}

class NotJson extends Error {}

function parse(message: Msg): unknown {
  if (message.data.length === 0) return null;
  try {
    return message.json();
  } catch (error) {
    throw new NotJson('not JSON', { cause: error });
  }
}

function notJson(): Problem {
  const detail = 'The message is not valid JSON. Send the same JSON object as over HTTP.';
  return { type: problemType('json'), title: 'The message is not valid JSON', status: 400, detail };
}
