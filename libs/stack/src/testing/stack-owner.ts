import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { processIdentity } from '../process/process-identity.js';

/** A process that owns a stack and does nothing else; specs kill it in every way there is. */
export interface StackOwner {
  readonly process: ChildProcess;
  readonly pid: number;
  /** What its script printed as JSON once it was up. */
  readonly said: Record<string, unknown>;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

const library = new URL('../../dist/index.js', import.meta.url).href;
const folder = fileURLToPath(new URL('.', import.meta.url));

/** It also ends when the spec's own process does. `script` sees everything the package exports as `stacks` and hands what the spec needs to `say`. */
export async function stackOwner(script: string): Promise<StackOwner> {
  const program = `const stacks = await import(${JSON.stringify(library)}); const say = (value) => console.log(JSON.stringify(value)); process.stdin.on('end', () => process.exit(1)).resume(); ${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const said = await new Promise<Record<string, unknown>>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as Record<string, unknown>));
    child.once('exit', () => reject(new Error(`The owner ended: ${Buffer.concat(complaints).toString()}`)));
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return { process: child, pid: child.pid ?? 0, said, end };
}

/** Waits until none of the processes lives; fails after 30 seconds. */
export async function untilGone(pids: readonly number[]): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (pids.some((pid) => processIdentity(pid) !== undefined)) {
    if (Date.now() > deadline) throw new Error(`Still alive: ${pids.filter((pid) => processIdentity(pid) !== undefined).join(', ')}`);
    await sleep(25);
  }
}

/** Waits until `check` holds; fails after 30 seconds. */
export async function until(check: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await sleep(25);
  }
}
