import { randomBytes } from 'node:crypto';
import { DEFAULT_PORTS, createDatabase, ensureDatabase, freePort, startStack, type OwnDatabase, type Stack } from '@entente/stack';
import { startService, type ServiceProcess } from './service-process.js';

export interface SystemRequest {
  /** `demo`: fresh data, thrown away at the end. `start`: data are kept. */
  readonly kind: 'demo' | 'start';
  readonly onProgress: (sentence: string) => void;
}

/** PostgreSQL, nats-server and the four services, all answering. */
export interface RunningSystem {
  readonly gatewayUrl: string;
  readonly databaseUrl: string;
  readonly natsUrl: string;
  /** What stands before every subject; empty on a nats-server of our own. */
  readonly subjectPrefix: string;
  readonly stack: Stack;
  readonly services: readonly ServiceProcess[];
  stop(): Promise<void>;
}

/** @throws MissingProgramError, GivenServerError, ServerStartError of the stack; whatever was started is stopped again. */
export async function runSystem({ kind, onProgress }: SystemRequest): Promise<RunningSystem> {
  const ephemeral = kind === 'demo';
  const ports = ephemeral ? {} : { ports: { postgres: DEFAULT_PORTS.postgres, nats: DEFAULT_PORTS.nats } };
  onProgress('Starting PostgreSQL and nats-server …');
  const stack = await startStack({ ephemeral, onProgress, ...ports });
  const undo: (() => Promise<void>)[] = [() => stack.stop()];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const database = await ownDatabase(stack, ephemeral);
    if (ephemeral && !stack.embedded.postgres) undo.push(() => database.drop());
    const names = prefixes(stack, ephemeral);
    onProgress('Starting ingest, timeline, alerting and the gateway …');
    const { services, gatewayUrl } = await startServices({ stack, database, names, onProgress, fixedPort: !ephemeral });
    undo.push(async () => void (await Promise.all(services.map(({ process: service }) => service.stop()))));
    return { gatewayUrl, databaseUrl: database.url, natsUrl: stack.natsUrl, subjectPrefix: names.SUBJECT_PREFIX, stack, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ownDatabase(stack: Stack, ephemeral: boolean): Promise<OwnDatabase> {
  const adminUrl = stack.databaseUrl;
  return ephemeral ? createDatabase({ adminUrl, prefix: 'entente_demo' }) : ensureDatabase({ adminUrl, name: 'entente' });
}

/** On somebody else's nats-server a demo keeps to subjects and streams of its own. */
function prefixes(stack: Stack, ephemeral: boolean): { STREAM_PREFIX: string; SUBJECT_PREFIX: string } {
  if (stack.embedded.nats || !ephemeral) return { STREAM_PREFIX: '', SUBJECT_PREFIX: '' };
  const name = `entente_demo_${randomBytes(4).toString('hex')}`;
  return { STREAM_PREFIX: `${name}_`, SUBJECT_PREFIX: `${name}.` };
}

interface ServicesRequest {
  readonly stack: Stack;
  readonly database: OwnDatabase;
  readonly names: Record<string, string>;
  readonly fixedPort: boolean;
  readonly onProgress: (sentence: string) => void;
}

async function startServices({ stack, database, names, fixedPort, onProgress }: ServicesRequest) {
  const common = { DATABASE_URL: database.url, NATS_URL: stack.natsUrl, HTTP_HOST: '127.0.0.1', HTTP_PORT: '0', AUTH_MODE: 'none', ...names };
  const owners = await Promise.all((['ingest', 'timeline', 'alerting'] as const).map((name) => startService({ name, stack, env: common })));
  const port = await freePort(fixedPort ? DEFAULT_PORTS.http : undefined);
  if (fixedPort && port !== DEFAULT_PORTS.http) onProgress(`port ${DEFAULT_PORTS.http} is taken: the gateway listens on ${port}`);
  const urls = Object.fromEntries(owners.map(({ name, url }) => [`${name.toUpperCase()}_URL`, url]));
  const gateway = await startService({ name: 'gateway', stack, env: { ...common, ...urls, HTTP_PORT: String(port) } });
  return { services: [...owners, gateway], gatewayUrl: gateway.url };
}
