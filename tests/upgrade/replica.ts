import { mkdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutRoot, type ServiceExit, type ServiceProcess, type Stack } from '@entente/stack';

export type ServiceName = 'ingest' | 'timeline' | 'alerting' | 'gateway';

export interface ReplicaOptions {
  readonly stack: Stack;
  readonly service: ServiceName;
  readonly env: Readonly<Record<string, string>>;
  /** Root of the release it is of; this one when not given. */
  readonly root?: string | undefined;
  /** Arguments to node before the program, e.g. a module to load first. */
  readonly nodeArgs?: readonly string[];
  /** Put before the command, e.g. what runs it in another network. */
  readonly within?: readonly string[];
}

/** How a replica ended. */
export interface ReplicaEnd {
  readonly name: string;
  readonly code: number | null;
  readonly tookMs: number;
}

let started = 0;

/** One of several processes of one service. */
export class Replica {
  readonly service: ServiceName;
  readonly url: string;
  /** Root of the release it is of. */
  readonly root: string;

  private constructor(
    what: Pick<Replica, 'service' | 'url' | 'root'>,
    readonly process: ServiceProcess,
    private readonly ended: Promise<ServiceExit>,
  ) {
    ({ service: this.service, url: this.url, root: this.root } = what);
  }

  /** Resolves when it says that it listens. */
  static async start({ stack, service, env, root = checkoutRoot(), nodeArgs = [], within = [] }: ReplicaOptions): Promise<Replica> {
    started += 1;
    const name = `${service}-${started}`;
    const folder = join(stack.dir, 'ready');
    mkdirSync(folder, { recursive: true });
    const readyFile = join(folder, name);
    await rm(readyFile, { force: true });
    let onExit: (exit: ServiceExit) => void = () => undefined;
    const ended = new Promise<ServiceExit>((resolve) => (onExit = resolve));
    const process_ = await stack.startProcess({
      name,
      command: within[0] ?? process.execPath,
      args: [...within.slice(1), ...(within.length > 0 ? [process.execPath] : []), ...nodeArgs, join(root, 'services', service, 'dist', 'main.js')],
      env: { ENTENTE_HTTP_HOST: '127.0.0.1', ENTENTE_HTTP_PORT: '0', ENTENTE_AUTH_MODE: 'none', ...env, ENTENTE_READY_FILE: readyFile },
      ready: async () => (await addressIn(readyFile)) !== null,
      onExit,
    });
    return new Replica({ service, root, url: (await addressIn(readyFile)) ?? '' }, process_, ended);
  }

  get name(): string {
    return this.process.name;
  }

  /** As an orchestrator ends it; resolves when the process is gone. */
  async terminate(): Promise<ReplicaEnd> {
    const begin = performance.now();
    this.process.kill('SIGTERM');
    const { code } = await this.ended;
    return { name: this.name, code, tookMs: Math.round(performance.now() - begin) };
  }
}

async function addressIn(file: string): Promise<string | null> {
  const text = (await readFile(file, 'utf8').catch(() => '')).trim();
  return text.startsWith('http') ? text : null;
}
