import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, processIdentity } from '../process/process-identity.js';
import { privateDirectory } from './private-directory.js';
import { stateDirectory } from './state-directory.js';

/** What a running stack tells other commands of the same user about itself. */
export interface RunningStack {
  readonly kind: 'start' | 'demo';
  readonly pid: number;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly gatewayUrl: string;
  readonly databaseUrl: string;
  readonly natsUrl: string;
  /** Bearer token for the gateway, when it asks for one. */
  readonly token?: string;
  /** Name → URL. */
  readonly services: Readonly<Record<string, string>>;
}

/** With the start time of the process, since its number may be given to another one later. */
interface StateFile extends RunningStack {
  readonly identity: string;
}

export interface StateScope {
  /** Default: the checkout that this code belongs to. */
  readonly checkout?: string;
}

/**
 * Announces a stack owned by this process (or by `state.pid`); readable by its user only, as it holds credentials.
 * Call the returned function when the stack stops; should that never happen, the next reader removes the file.
 */
export function writeStackState(state: RunningStack, scope: StateScope = {}): () => void {
  const identity = processIdentity(state.pid);
  if (identity === undefined) throw new Error(`Process ${state.pid} does not run, so it cannot own a stack.`);
  const path = join(stateFolder(scope), `${state.kind}-${state.pid}.json`);
  const draft = `${path}.${randomBytes(4).toString('hex')}.draft`;
  writeFileSync(draft, JSON.stringify({ ...state, identity } satisfies StateFile, undefined, 2), { mode: 0o600 });
  renameSync(draft, path);
  return () => rmSync(path, { force: true });
}

/** The stack that commands should talk to: `start` before `demo`, the youngest of several. Files of dead processes are removed. */
export function findRunningStack(scope: StateScope = {}): RunningStack | undefined {
  const folder = stateFolder(scope);
  const alive = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readAlive(join(folder, name)));
  return alive.sort(byPreference)[0];
}

function byPreference(a: RunningStack, b: RunningStack): number {
  if (a.kind !== b.kind) return a.kind === 'start' ? -1 : 1;
  return a.startedAt < b.startedAt ? 1 : -1;
}

function readAlive(path: string): RunningStack[] {
  const file = read(path);
  if (file === 'gone') return [];
  if (file !== 'unreadable' && isAlive(file.pid, file.identity)) {
    const { identity: _, ...state } = file;
    return [state];
  }
  rmSync(path, { force: true });
  return [];
}

/** A file is complete from the moment it has its name, so text that cannot be parsed was damaged later. */
function read(path: string): StateFile | 'unreadable' | 'gone' {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    throw error;
  }
  try {
    return JSON.parse(text) as StateFile;
  } catch {
    return 'unreadable';
  }
}

function stateFolder({ checkout }: StateScope): string {
  return privateDirectory(join(checkout === undefined ? stateDirectory() : stateDirectory(checkout), 'running'));
}
