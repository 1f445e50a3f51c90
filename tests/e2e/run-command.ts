import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkoutRoot } from '@entente/stack';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** Presses Ctrl-C once this is on its error stream. */
  readonly interruptAt?: string;
}

/** Runs `entente` as a user would and waits for its end; `input` goes to its standard input. */
export async function entente(args: readonly string[], { env = {}, input = '', interruptAt }: CommandOptions = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, [join(checkoutRoot(), 'services/cli/bin/entente.js'), ...args], {
    cwd: checkoutRoot(),
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const before = stderr;
    stderr += text;
    if (interruptAt !== undefined && stderr.includes(interruptAt) && !before.includes(interruptAt)) child.kill('SIGINT');
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, stdout, stderr };
}
