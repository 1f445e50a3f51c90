import { renameSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from '@entente/observability';
import type { Readiness } from '../health/readiness.js';
import type { Drain } from './drain.js';
import type { HttpServerConfig } from './http-server.config.js';
import type { StopSignal } from './stop-signal.js';

export interface HttpAppParts {
  readonly nest: NestFastifyApplication;
  readonly config: Readonly<HttpServerConfig>;
  readonly log: Logger;
  readonly readiness: Readiness;
  readonly drain: Drain;
  readonly stop: StopSignal;
}

/** A built service: listen, then stop in two phases. */
export class HttpApp {
  private stopped: Promise<void> | null = null;

  constructor(private readonly parts: HttpAppParts) {}

  /** The Nest application, e.g. for `get(Provider)` and `connectMicroservice`. */
  get nest(): NestFastifyApplication {
    return this.parts.nest;
  }

  get log(): Logger {
    return this.parts.log;
  }

  /** Most time `stop` takes, all limits together, milliseconds. */
  get stopWithinMs(): number {
    const { shutdownDelayMs, shutdownDrainMs, shutdownEndMs } = this.parts.config;
    return shutdownDelayMs + shutdownDrainMs + shutdownEndMs;
  }

  /**
   * Listens; says so in one log line `{"msg":"listening","url":…}` and in the ready file.
   * @returns the URL, with the port that was bound
   */
  async listen(): Promise<string> {
    const { nest, config, log } = this.parts;
    await nest.listen(config.httpPort, config.httpHost);
    const url = urlOf(nest.getHttpServer().address() as AddressInfo);
    // Whoever started the service waits for this line: it is written at every level but silent.
    if (log.level !== 'silent') log.child({}, { level: 'info' }).info({ url }, 'listening');
    if (config.readyFile !== undefined) writeReadyFile(config.readyFile, `${url}\n`);
    return url;
  }

  /**
   * Not ready, connections end with their next answer → (announced: after SHUTDOWN_DELAY_MS, and when no more requests
   * come) no longer listening → running requests end → Nest's shutdown hooks. Each has a deadline; what is cut is named in the log.
   * @param announced whether somebody who sends requests here is given time to notice
   */
  stop({ announced = false }: { announced?: boolean } = {}): Promise<void> {
    this.stopped ??= this.stopInOrder(announced);
    return this.stopped;
  }

  private async stopInOrder(announced: boolean): Promise<void> {
    const { nest, config, log, readiness, drain, stop } = this.parts;
    readiness.stop();
    drain.announce();
    stop.announce();
    log.info('stopping');
    const delayMs = announced ? config.shutdownDelayMs : 0;
    const drainBy = performance.now() + delayMs + config.shutdownDrainMs;
    await sleep(delayMs);
    if (delayMs > 0) await drain.quiet(config.shutdownDrainMs / 2);
    const { cut } = await drain.drain(drainBy - performance.now());
    if (cut > 0) log.warn({ cut }, 'requests cut: they took longer than SHUTDOWN_DRAIN_MS');
    // What the requests did not need is given to the rest.
    await stop.endAll(Math.max(0, drainBy - performance.now()) + config.shutdownEndMs, () => nest.close());
    log.info('stopped');
  }
}

function urlOf({ address, port }: AddressInfo): string {
  if (address === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (address === '::') return `http://[::1]:${port}`;
  return address.includes(':') ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}

/** A file appears whole; what is there and is no file (a pipe, a device) is written to, never replaced. */
function writeReadyFile(path: string, text: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) {
    writeFileSync(path, text);
    return;
  }
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
