import type { Server } from 'node:http';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const openings = new WeakMap<Server, AbortSignal>();

/** Asked by orchestrators and scrapers until the very end: no sign that anybody still sends work here. */
const PROBES = /^\/(health\/|metrics)/;
const READINESS = /^\/health\/ready/;
const LOOK_MS = 20;
/** So many looks without a request, and nobody is taken to send any more. Looks, not time: a stalled process hears nothing. */
const QUIET_LOOKS = 20;
/** So many looks a connection that was there when the port closed may take to say what it wants. */
const SPEAK_WITHIN_LOOKS = 15;

/** Counts running requests and waits for them when the service stops. */
export class Drain {
  private readonly stopping = new AbortController();
  private announced = false;
  private running = 0;
  /** Requests that are no probes. */
  private begun = 0;
  /** Whether anybody asks for readiness, and has heard that the end is announced. */
  private asked = false;
  private heard = false;

  constructor(private readonly server: FastifyInstance) {
    openings.set(server.server, this.stopping.signal);
    server.addHook('onRequest', (request, reply, done) => {
      this.running += 1;
      if (!PROBES.test(request.url)) this.begun += 1;
      if (READINESS.test(request.url)) this.asked = true;
      const { announced } = this;
      reply.raw.once('close', () => {
        this.running -= 1;
        if (announced && READINESS.test(request.url)) this.heard = true;
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

  /**
   * Waits until whoever asks for readiness has heard of the end, and then no more requests come: on a busy machine a
   * balancer may hear late that it should send them elsewhere.
   */
  async quiet(withinMs: number): Promise<void> {
    const deadline = performance.now() + withinMs;
    let { begun } = this;
    for (let still = 0; still < QUIET_LOOKS && performance.now() < deadline; still += 1) {
      await sleep(LOOK_MS);
      if (this.begun !== begun || (this.asked && !this.heard)) still = -1;
      ({ begun } = this);
    }
  }

  /** Stops listening, ends endless streams, waits for running requests up to the deadline, then cuts what is left. */
  async drain(deadlineMs: number): Promise<{ cut: number }> {
    const deadline = performance.now() + deadlineMs;
    this.announce();
    // Right after a look at all sockets: what had connected by then is ours, and is not refused with the port.
    await turn();
    this.server.server.close();
    this.stopping.abort();
    this.server.server.closeIdleConnections();
    await this.answered(deadline);
    const cut = this.running;
    this.server.server.closeAllConnections();
    return { cut };
  }

  /** A request may still be on its way over a connection that stands: none counts as idle before it had time to speak. */
  private async answered(deadline: number): Promise<void> {
    for (let silent = 0; silent < SPEAK_WITHIN_LOOKS && performance.now() < deadline; silent += 1) {
      if (this.running > 0) silent = -1;
      else if ((await this.connections()) === 0) return;
      await sleep(LOOK_MS);
    }
  }

  private connections(): Promise<number> {
    return new Promise((resolve) => this.server.server.getConnections((error, count) => resolve(error === null ? count : 0)));
  }
}

/** The stop signal of the server that a request came in on. */
export function stopSignalOf(server: Server): AbortSignal {
  return openings.get(server) ?? new AbortController().signal;
}
