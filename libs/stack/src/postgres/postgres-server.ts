import { join } from 'node:path';
import type { EndStep } from '../process/end-process.js';
import { ManagedServer, type Obstacle } from '../process/managed-server.js';
import type { Watchdog } from '../watchdog/watchdog.js';
import { SUPERUSER, ensureCluster, type ClusterPlace } from './postgres-cluster.js';
import { postgresAnswers } from './postgres-ready.js';

/** How PostgreSQL goes down: `fast` ends sessions and checkpoints, `immediate` leaves recovery to the next start, `crash` is kill -9. */
export type PostgresStop = 'fast' | 'immediate' | 'crash';

export interface PostgresOptions extends ClusterPlace {
  readonly preferredPort: number | undefined;
  readonly watchdog: Watchdog;
  /** Start it again whenever it ends by itself. */
  readonly revive: boolean;
}

const stopSteps: Record<PostgresStop, readonly EndStep[]> = {
  fast: [{ signal: 'SIGINT', waitMs: 30_000 }, { signal: 'SIGQUIT', waitMs: 10_000 }],
  immediate: [{ signal: 'SIGQUIT', waitMs: 10_000 }],
  crash: [],
};

/** A PostgreSQL of ours on a loopback port. After a stop it starts again on the same port with the same data. */
export class PostgresServer {
  private constructor(
    private readonly server: ManagedServer,
    private readonly password: string,
  ) {}

  static async start(options: PostgresOptions): Promise<PostgresServer> {
    const password = await ensureCluster(options);
    const urlOf = (port: number) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
    const server = new ManagedServer({
      name: 'PostgreSQL',
      command: join(options.binaries.folder, 'postgres'),
      args: (port) => serverArguments(options, port),
      order: 2,
      endSteps: [{ signal: 'SIGINT', waitMs: 10_000 }, { signal: 'SIGQUIT', waitMs: 5_000 }],
      answers: (port) => postgresAnswers(urlOf(port)),
      obstacle,
      ...options,
    });
    await server.start();
    return new PostgresServer(server, password);
  }

  get port(): number {
    return this.server.port;
  }

  /** Superuser, database `postgres`. */
  get url(): string {
    return `postgres://${SUPERUSER}:${this.password}@127.0.0.1:${this.port}/postgres`;
  }

  get pid(): number | undefined {
    return this.server.pid;
  }

  start(): Promise<void> {
    return this.server.start();
  }

  stop(mode: PostgresStop = 'fast'): Promise<void> {
    return this.server.stop(stopSteps[mode]);
  }
}

function obstacle(lastLines: string): Obstacle | undefined {
  if (lastLines.includes('could not bind')) return 'port taken';
  return /shared memory block.*still in use|lock file "postmaster.pid" already exists/.test(lastLines) ? 'predecessor' : undefined;
}

function serverArguments({ folder, durable }: PostgresOptions, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '300',
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    // A session that was left open with locks in its hands loses them.
    idle_in_transaction_session_timeout: '90s',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  return ['-D', join(folder, 'postgres'), '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
