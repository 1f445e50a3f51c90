import { randomBytes } from 'node:crypto';
import { DEFAULT_PORTS, createDatabase, ensureDatabase, freePort, startStack, type OwnDatabase, type Stack, type StackOptions } from '@entente/stack';
import { ownKeys } from './own-keys.js';
import { startService, type RunningService } from './service-process.js';

export interface SystemRequest {
  /** `demo`: fresh data, thrown away at the end. `start`: data are kept. */
  readonly kind: 'demo' | 'start';
  readonly onProgress: (sentence: string) => void;
  /** Added to the environment of every service; may be made once the servers are known. */
  readonly env?: Readonly<Record<string, string>> | ((servers: { readonly databaseUrl: string; readonly natsUrl: string }) => Promise<Readonly<Record<string, string>>>);
  /** Name of the database on the server, made when it isn't there; by default `entente`, for a demo one of its own. */
  readonly database?: string;
  /** Listen where everybody looks; by default for `start`. */
  readonly fixedPorts?: boolean;
  /** Servers to use; by default DATABASE_URL and NATS_URL, else our own. */
  readonly servers?: Pick<StackOptions, 'databaseUrl' | 'natsUrl' | 'durable' | 'dir'>;
}

/** PostgreSQL, nats-server and the four services, all answering. */
export interface RunningSystem {
  readonly gatewayUrl: string;
  readonly databaseUrl: string;
  readonly natsUrl: string;
  /** First tokens of every subject, without a dot; empty on a nats-server of our own. */
  readonly subjectPrefix: string;
  readonly stack: Stack;
  readonly services: readonly RunningService[];
  stop(): Promise<void>;
}

/** @throws MissingProgramError, GivenServerError, ServerStartError of the stack; whatever was started is stopped again. */
export async function runSystem(request: SystemRequest): Promise<RunningSystem> {
  const { kind, onProgress, servers = {} } = request;
  const ephemeral = kind === 'demo';
  const fixedPorts = request.fixedPorts ?? !ephemeral;
  const ports = !fixedPorts ? {} : { ports: { postgres: DEFAULT_PORTS.postgres, nats: DEFAULT_PORTS.nats } };
  onProgress('Starting PostgreSQL and nats-server …');
  const stack = await startStack({ ephemeral, onProgress, ...ports, ...servers });
  try {
    const name = `entente_demo_${randomBytes(4).toString('hex')}`;
    if (ephemeral) stack.claim(name);
    const ownName = request.database ?? (ephemeral ? null : 'entente');
    const database = await ownDatabase(stack, { name, ownName });
    // On somebody else's nats-server a demo keeps to subjects and streams of its own.
    const foreign = ephemeral && !stack.embedded.nats;
    const prefixes = { ENTENTE_STREAM_PREFIX: foreign ? `${name}_` : '', ENTENTE_SUBJECT_PREFIX: foreign ? name : '' };
    onProgress('Starting ingest, timeline, alerting and the gateway …');
    const more = typeof request.env === 'function' ? await request.env({ databaseUrl: database.url, natsUrl: stack.natsUrl }) : request.env;
    const env = { ...prefixes, ENTENTE_PERSONAL_KEYS: more?.['ENTENTE_PERSONAL_KEYS'] ?? ownKeys(stack.dir), ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: stack.natsUrl, ...more };
    const services = await startServices({ stack, env, onProgress, fixedPort: fixedPorts });
    const gatewayUrl = services.find((service) => service.name === 'gateway')?.url ?? '';
    const stop = () => stack.stop();
    return { gatewayUrl, databaseUrl: database.url, natsUrl: stack.natsUrl, subjectPrefix: prefixes.ENTENTE_SUBJECT_PREFIX, stack, services, stop };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

/** The database that is to be kept under `ownName`, else a new one called `name`. */
async function ownDatabase({ databaseUrl: adminUrl }: Stack, { name, ownName }: { name: string; ownName: string | null }): Promise<OwnDatabase> {
  return ownName === null ? createDatabase({ adminUrl, name }) : ensureDatabase({ adminUrl, name: ownName });
}

interface ServicesRequest {
  readonly stack: Stack;
  readonly env: Readonly<Record<string, string>>;
  readonly fixedPort: boolean;
  readonly onProgress: (sentence: string) => void;
}

/** The owners get ports that were free a moment ago, so that a service that comes back is found where it was. */
async function startServices({ stack, env, fixedPort, onProgress }: ServicesRequest): Promise<RunningService[]> {
  // Nobody balances here: there is no need to wait for anybody to notice that a service stops.
  const common = { ENTENTE_SHUTDOWN_DELAY_MS: '0', ...env, ENTENTE_HTTP_HOST: '127.0.0.1', ENTENTE_AUTH_MODE: 'none' };
  const start = async (name: RunningService['name'], port: number, more: Record<string, string> = {}) =>
    startService({ name, stack, env: { ...common, ...more, ENTENTE_HTTP_PORT: String(port) } });
  const owners: RunningService[] = [];
  const ports = [await freePort(), await freePort(), await freePort()];
  owners.push(...(await Promise.all((['ingest', 'timeline', 'alerting'] as const).map((name, index) => start(name, ports[index] ?? 0)))));
  const port = await freePort(fixedPort ? DEFAULT_PORTS.http : undefined);
  if (fixedPort && port !== DEFAULT_PORTS.http) onProgress(`port ${DEFAULT_PORTS.http} is taken: the gateway listens on ${port}`);
  const urls = Object.fromEntries(owners.map(({ name, url }) => [`ENTENTE_GATEWAY_${name.toUpperCase()}_URL`, url]));
  return [...owners, await start('gateway', port, urls)];
}
