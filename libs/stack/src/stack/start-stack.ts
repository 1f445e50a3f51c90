import { join } from 'node:path';
import { serviceAccount } from '../account/service-account.js';
import { checkGivenNats } from '../nats/given-nats.js';
import { findNats } from '../nats/nats-binary.js';
import { NatsServer } from '../nats/nats-server.js';
import { checkGivenPostgres } from '../postgres/given-postgres.js';
import { findPostgres } from '../postgres/postgres-binaries.js';
import { PostgresServer } from '../postgres/postgres-server.js';
import { cacheDirectory, stateDirectory } from '../state/state-directory.js';
import { Watchdog } from '../watchdog/watchdog.js';
import { ephemeralFolder, keptFolder, releaseFolder } from './stack-folder.js';
import { Stack, type StackServers } from './stack.js';

export interface StackOptions {
  /** True: fresh servers in a folder of their own that is deleted at the end. False: data are kept in `dir`. */
  readonly ephemeral: boolean;
  /** Where kept data lie; by default `start/` in the checkout's state directory. */
  readonly dir?: string;
  /** False gives up fsync for speed: for tests only. Default true. */
  readonly durable?: boolean;
  /** Start a server of ours again when it ends by itself; by default with kept data. */
  readonly revive?: boolean;
  /** Wanted ports; a taken one is replaced by a free one (`onProgress` tells). */
  readonly ports?: { readonly postgres?: number; readonly nats?: number };
  /** Servers to use instead of our own; by default DATABASE_URL and NATS_URL of the environment, `null` ignores those. */
  readonly databaseUrl?: string | null;
  readonly natsUrl?: string | null;
  /** Told in short sentences what is being done. */
  readonly onProgress?: (sentence: string) => void;
}

/**
 * Starts PostgreSQL and nats-server, or checks those the environment names, and resolves when both answer.
 * Whatever happens to this process afterwards, nothing that was started here outlives it.
 *
 * @throws MissingProgramError before anything is started; GivenServerError; StackRunningError; ServerStartError.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { onProgress = () => undefined } = options;
  const databaseUrl = given(options.databaseUrl, 'DATABASE_URL');
  const natsUrl = given(options.natsUrl, 'NATS_URL');
  const account = serviceAccount();
  const cache = cacheDirectory();
  // Everything that can be missing is looked for before anything runs.
  const [binaries, binary] = await Promise.all([
    databaseUrl === undefined ? findPostgres(account, cache) : checkGivenPostgres(databaseUrl).then(() => undefined),
    natsUrl === undefined ? findNats({ account, cache, onProgress }) : checkGivenNats(natsUrl).then(() => undefined),
  ]);
  const state = stateDirectory();
  const folder = options.ephemeral ? await ephemeralFolder(state) : await keptFolder(options.dir ?? join(state, 'start'));
  const watchdog = new Watchdog(join(state, 'watchdog.log'));
  watchdog.order({ op: 'sweep', path: folder });
  if (options.ephemeral) watchdog.order({ op: 'remove', path: folder });
  const common = { folder, account, durable: options.durable ?? true, watchdog, revive: options.revive ?? !options.ephemeral };
  try {
    const servers = await bothOrNeither(
      binaries && PostgresServer.start({ ...common, binaries, preferredPort: options.ports?.postgres, logFile: join(folder, 'logs', 'postgres.log') }),
      binary && NatsServer.start({ ...common, binary, preferredPort: options.ports?.nats, logFile: join(folder, 'logs', 'nats.log') }),
    );
    tellPorts(servers, options);
    return new Stack({ folder, watchdog, servers, databaseUrl, natsUrl, ephemeral: options.ephemeral });
  } catch (error) {
    // Why the start failed is what the caller needs; what the clean-up could not do stands in the watchdog's log.
    await watchdog.close().catch(() => undefined);
    if (!options.ephemeral) releaseFolder(folder);
    throw error;
  }
}

function given(option: string | null | undefined, variable: 'DATABASE_URL' | 'NATS_URL'): string | undefined {
  if (option === null) return undefined;
  const url = option ?? process.env[variable];
  return url === undefined || url === '' ? undefined : url;
}

/** Waits for both, so that a failure of one does not leave the other starting behind our back. */
async function bothOrNeither(postgres: Promise<PostgresServer> | undefined, nats: Promise<NatsServer> | undefined): Promise<StackServers> {
  const [first, second] = await Promise.allSettled([postgres, nats]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return { postgres: first.value, nats: second.value };
}

function tellPorts({ postgres, nats }: StackServers, { ports, onProgress = () => undefined }: StackOptions): void {
  const moved = [
    { name: 'PostgreSQL', wanted: ports?.postgres, got: postgres?.port },
    { name: 'nats-server', wanted: ports?.nats, got: nats?.port },
  ];
  for (const { name, wanted, got } of moved) {
    if (wanted !== undefined && got !== undefined && wanted !== got) onProgress(`port ${wanted} is taken: ${name} listens on ${got}`);
  }
}
