import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startProcess, type ManagedProcess, type Stack } from '@entente/stack';
import { CHECKOUT } from '../session.js';

export type ServiceName = 'ingest' | 'timeline' | 'alerting' | 'gateway';

export interface ServiceProcess {
  readonly name: ServiceName;
  readonly url: string;
  readonly process: ManagedProcess;
}

export interface ServiceRequest {
  readonly name: ServiceName;
  readonly stack: Stack;
  readonly env: Record<string, string>;
}

/** Starts one service as a process of its own and resolves when it says it is ready. */
export async function startService({ name, stack, env }: ServiceRequest): Promise<ServiceProcess> {
  const ready = join(stack.dir, 'ready');
  await mkdir(ready, { recursive: true });
  const readyFile = join(ready, name);
  await rm(readyFile, { force: true });
  const process_ = await startProcess({
    name,
    stack,
    command: process.execPath,
    args: [join(CHECKOUT, 'services', name, 'dist', 'main.js')],
    env: { ...inherited(), ...env, ENTENTE_READY_FILE: readyFile },
    ready: async () => existsSync(readyFile) && (await readFile(readyFile, 'utf8')).startsWith('http'),
    restart: true,
  });
  return { name, url: (await readFile(readyFile, 'utf8')).trim(), process: process_ };
}

/** What a service gets of our own environment: nothing that would configure it behind our back. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'LANG', 'TZ', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'LOG_LEVEL'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
