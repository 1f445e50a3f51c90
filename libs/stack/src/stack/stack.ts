import { join } from 'node:path';
import type { NatsServer, NatsStop } from '../nats/nats-server.js';
import type { PostgresServer, PostgresStop } from '../postgres/postgres-server.js';
import { ServiceProcess, type ServiceOptions } from '../process/service-process.js';
import type { Watchdog } from '../watchdog/watchdog.js';
import { checkPrefix } from './belongings.js';
import { releaseFolder } from './stack-folder.js';
import { NotOursError } from './stack.errors.js';

/** What runs behind a stack; `undefined` where the environment gave a server. */
export interface StackServers {
  readonly postgres: PostgresServer | undefined;
  readonly nats: NatsServer | undefined;
}

export interface StackParts {
  readonly folder: string;
  readonly watchdog: Watchdog;
  readonly servers: StackServers;
  readonly databaseUrl: string | undefined;
  readonly natsUrl: string | undefined;
  readonly ephemeral: boolean;
}

/** A running PostgreSQL and nats-server. Stopped servers come back on the same port with the same data. */
export class Stack {
  private readonly services: ServiceProcess[] = [];

  constructor(private readonly parts: StackParts) {}

  /** A role that may create databases, and a database to connect to first. Make your own; leave that one alone. */
  get databaseUrl(): string {
    return this.parts.databaseUrl ?? this.postgres.url;
  }

  /** With credentials in the URL: split them off with `natsConnectionOptions`. */
  get natsUrl(): string {
    return this.parts.natsUrl ?? this.nats.url;
  }

  /** nats-server's HTTP monitoring; `undefined` for a given server. */
  get natsMonitorUrl(): string | undefined {
    return this.parts.servers.nats?.monitorUrl;
  }

  /** The stack's folder: logs, settings, and the data of servers of our own. */
  get dir(): string {
    return this.parts.folder;
  }

  get logs(): string {
    return join(this.parts.folder, 'logs');
  }

  /** Which servers are our own. */
  get embedded(): { readonly postgres: boolean; readonly nats: boolean } {
    return { postgres: this.parts.servers.postgres !== undefined, nats: this.parts.servers.nats !== undefined };
  }

  /** Process numbers, for fault tests and status pages; `undefined` where nothing of ours runs. */
  get pids(): { readonly postgres: number | undefined; readonly nats: number | undefined; readonly watchdog: number | undefined } {
    const { servers, watchdog } = this.parts;
    return { postgres: servers.postgres?.pid, nats: servers.nats?.pid, watchdog: watchdog.pid };
  }

  async stopPostgres(mode: PostgresStop = 'fast'): Promise<void> {
    await this.postgres.stop(mode);
  }

  async startPostgres(): Promise<void> {
    await this.postgres.start();
  }

  async restartPostgres(mode: PostgresStop = 'fast'): Promise<void> {
    await this.postgres.stop(mode);
    await this.postgres.start();
  }

  async stopNats(mode: NatsStop = 'graceful'): Promise<void> {
    await this.nats.stop(mode);
  }

  async startNats(): Promise<void> {
    await this.nats.start();
  }

  async restartNats(mode: NatsStop = 'graceful'): Promise<void> {
    await this.nats.stop(mode);
    await this.nats.start();
  }

  /** Deletes every stream and consumer of a stopped nats-server, as a lost disk would. */
  wipeNats(): void {
    this.nats.wipe();
  }

  /** Starts a service below this stack: logs go to `logs/<name>.log`, and it ends before the servers do. */
  async startProcess(options: ServiceOptions): Promise<ServiceProcess> {
    const { folder, watchdog } = this.parts;
    const service = new ServiceProcess(options, { folder, watchdog, logFile: join(this.logs, `${options.name}.log`) });
    // Listed before it is up, so that a stop in the meantime reaches it.
    this.services.push(service);
    await service.start();
    return service;
  }

  /**
   * Says that every database, role and stream whose name begins with `prefix` is ours, and goes when the stack stops or
   * its owner dies. Needed on given servers only; servers of our own are ended (and, if ephemeral, deleted) as a whole.
   */
  claim(prefix: string): void {
    checkPrefix(prefix);
    const { databaseUrl, natsUrl, watchdog } = this.parts;
    if (databaseUrl !== undefined || natsUrl !== undefined) watchdog.order({ op: 'release', belongings: { prefix, databaseUrl, natsUrl } });
  }

  /** Stops what was started; an ephemeral stack's folder is gone afterwards. A second call does nothing. */
  async stop(): Promise<void> {
    const { servers, watchdog, ephemeral, folder } = this.parts;
    try {
      for (const service of this.services.splice(0).reverse()) await service.stop();
      await Promise.all([servers.postgres?.stop(ephemeral ? 'immediate' : 'fast'), servers.nats?.close()]);
    } finally {
      // Ends what resisted, removes what is ephemeral or claimed.
      await watchdog.close();
      if (!ephemeral) releaseFolder(folder);
    }
  }

  private get postgres(): PostgresServer {
    if (this.parts.servers.postgres === undefined) throw new NotOursError('PostgreSQL');
    return this.parts.servers.postgres;
  }

  private get nats(): NatsServer {
    if (this.parts.servers.nats === undefined) throw new NotOursError('nats-server');
    return this.parts.servers.nats;
  }
}
