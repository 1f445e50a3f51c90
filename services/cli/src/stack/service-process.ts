import { mkdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutRoot, type ServiceProcess, type Stack } from '@entente/stack';

export type ServiceName = 'ingest' | 'timeline' | 'alerting' | 'gateway';

export interface RunningService {
  readonly name: ServiceName;
  /** Where it listens, on loopback. */
  readonly url: string;
  readonly process: ServiceProcess;
}

export interface ServiceRequest {
  readonly name: ServiceName;
  readonly stack: Stack;
  readonly env: Readonly<Record<string, string>>;
}

/** Ingest makes many objects that live for one portion of an import: with room for them they are collected seldom, and cheaply. */
const NODE_ARGUMENTS: Partial<Record<ServiceName, readonly string[]>> = { ingest: ['--max-semi-space-size=32'] };

/** Starts one service as a process of its own and resolves when it says it is ready. It comes back after a crash, on its own port. */
export async function startService({ name, stack, env }: ServiceRequest): Promise<RunningService> {
  const folder = join(stack.dir, 'ready');
  mkdirSync(folder, { recursive: true });
  const readyFile = join(folder, name);
  await rm(readyFile, { force: true });
  const service = await stack.startProcess({
    name,
    command: process.execPath,
    args: [...(NODE_ARGUMENTS[name] ?? []), join(checkoutRoot(), 'services', name, 'dist', 'main.js')],
    env: { ...env, ENTENTE_READY_FILE: readyFile },
    ready: async () => (await readyUrl(readyFile)) !== null,
    restart: true,
  });
  const url = await readyUrl(readyFile);
  if (url === null) throw new Error(`${name} was ready and then took its address back; its log is ${service.logFile}.`);
  return { name, url, process: service };
}

async function readyUrl(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.startsWith('http') ? text.trim() : null;
}
