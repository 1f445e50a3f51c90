import type { Server } from 'node:http';
import type { FastifyInstance } from 'fastify';

const openings = new WeakMap<Server, AbortSignal>();

/** Counts running requests and waits for them when the service stops. */
export class Drain {
  private readonly stopping = new AbortController();
  private announced = false;
  private running = 0;
  private idle: (() => void) | null = null;

  constructor(private readonly server: FastifyInstance) {
    openings.set(server.server, this.stopping.signal);
    server.addHook('onRequest', (_request, reply, done) => {
      this.running += 1;
      reply.raw.once('close', () => {
        this.running -= 1;
        if (this.running === 0) this.idle?.();
      });
      done();
    });
    server.addHook('onSend', (_request, reply, payload, done) => {
      if (this.announced) void reply.header('connection', 'close');
      done(null, payload);
    });
  }

  /** Fires when the service stops: streams that never end by themselves end on it. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /**
   * From now on each answer asks for the end of its connection, so that clients come again on one to somebody else. A
   * connection that is used once in the time until `drain` is gone by then, and no request can meet its closing.
   */
  announce(): void {
    this.announced = true;
  }

  /** Stops listening, ends endless streams, waits for running requests up to the deadline, then cuts what is left. */
  async drain(deadlineMs: number): Promise<{ cut: number }> {
    this.announce();
    this.server.server.close();
    this.stopping.abort();
    this.server.server.closeIdleConnections();
    if (this.running > 0) await this.idleWithin(deadlineMs);
    const cut = this.running;
    this.server.server.closeAllConnections();
    return { cut };
  }

  private async idleWithin(deadlineMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.idle = resolve;
      timer = setTimeout(resolve, deadlineMs);
    });
    clearTimeout(timer);
    this.idle = null;
  }
}

/** The stop signal of the server that a request came in on. */
export function stopSignalOf(server: Server): AbortSignal {
  return openings.get(server) ?? new AbortController().signal;
}
