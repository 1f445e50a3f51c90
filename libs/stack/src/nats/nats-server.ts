import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceAccount } from '../account/service-account.js';
import { freePort } from '../ports/free-port.js';
import type { EndStep } from '../process/end-process.js';
import { ManagedServer } from '../process/managed-server.js';
import { privateDirectory } from '../state/private-directory.js';
import { StackError } from '../stack/stack.errors.js';
import type { Watchdog } from '../watchdog/watchdog.js';
import type { NatsBinary } from './nats-binary.js';
import { JetStreamWatch } from './jetstream-watch.js';
import { natsConfiguration } from './nats-configuration.js';
import { natsAnswers } from './nats-ready.js';

/** `graceful` lets clients go and closes the store; `crash` is kill -9. */
export type NatsStop = 'graceful' | 'crash';

export interface NatsOptions {
  readonly folder: string;
  readonly binary: NatsBinary;
  readonly account: ServiceAccount | undefined;
  readonly logFile: string;
  readonly durable: boolean;
  readonly preferredPort: number | undefined;
  readonly watchdog: Watchdog;
  /** Start it again whenever it ends by itself. */
  readonly revive: boolean;
}

const USER = 'entente';
const graceful: readonly EndStep[] = [{ signal: 'SIGTERM', waitMs: 15_000 }];
/** For one that may be stuck. */
const brisk: readonly EndStep[] = [{ signal: 'SIGTERM', waitMs: 3_000 }];

/** A nats-server of ours with JetStream on a loopback port. After a stop it starts again on the same port with the same store. */
export class NatsServer {
  private constructor(
    private readonly server: ManagedServer,
    private readonly options: NatsOptions,
    private readonly made: { readonly password: string; readonly monitorUrl: string; readonly watch: JetStreamWatch | null },
  ) {}

  static async start(options: NatsOptions): Promise<NatsServer> {
    const password = keptPassword(options.folder);
    const monitorPort = await freePort();
    const settings = { folder: options.folder, version: options.binary.version, durable: options.durable, monitorPort, user: USER, password };
    const configuration = join(options.folder, 'nats.conf');
    privateDirectory(join(options.folder, 'nats'), { owner: options.account });
    const server = new ManagedServer({
      name: 'nats-server',
      command: options.binary.path,
      args: (port) => {
        writeFor(options.account, configuration, natsConfiguration({ ...settings, port }));
        return ['--config', configuration];
      },
      order: 1,
      endSteps: graceful,
      answers: (port) => natsAnswers(port, USER, password),
      obstacle: (lastLines) => (lastLines.includes('address already in use') ? 'port taken' : undefined),
      ...options,
    });
    await server.start();
    const monitorUrl = `http://127.0.0.1:${monitorPort}`;
    const restart = (): Promise<void> => server.restart(brisk);
    const watch = options.revive ? new JetStreamWatch({ monitorUrl, folder: join(options.folder, 'nats'), restart }) : null;
    return new NatsServer(server, options, { password, monitorUrl, watch });
  }

  get monitorUrl(): string {
    return this.made.monitorUrl;
  }

  get port(): number {
    return this.server.port;
  }

  /** With user and password. The NATS clients ignore those in a URL: split them off before connecting. */
  get url(): string {
    return `nats://${USER}:${this.made.password}@127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.server.pid;
  }

  start(): Promise<void> {
    return this.server.start();
  }

  stop(mode: NatsStop = 'graceful'): Promise<void> {
    return this.server.stop(mode === 'crash' ? [] : graceful);
  }

  /** Stops it for good. */
  async close(): Promise<void> {
    this.made.watch?.stop();
    await this.stop();
  }

  /** Loses every stream and consumer, as a broken disk would. Only while stopped. */
  wipe(): void {
    if (this.pid !== undefined) throw new StackError('nats-server is running: stop it before wiping its store');
    rmSync(join(this.options.folder, 'nats', 'jetstream'), { recursive: true, force: true });
  }
}

function keptPassword(folder: string): string {
  const path = join(folder, 'nats.password');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  return password;
}

function writeFor(account: ServiceAccount | undefined, path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o600 });
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}
