import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkoutRoot } from '@entente/stack';
import { UsageError } from '../api/api-error.js';

const OWNERS = ['ingest', 'timeline', 'alerting'] as const;

/** Lets each service bring its own schemas up to date, in a process of its own. @throws UsageError with the service's words */
export async function migrateServices(databaseUrl: string): Promise<void> {
  for (const name of OWNERS) {
    const said = await run(join(checkoutRoot(), 'services', name, 'dist', 'migrate.js'), databaseUrl);
    if (said !== null) throw new UsageError(`The schemas of ${name} could not be brought up to date: ${said}`);
  }
}

/** @returns null when it went well, else its last words */
function run(script: string, databaseUrl: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ENTENTE_DATABASE_URL: databaseUrl };
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? null : lastMessage(out)));
  });
}

function lastMessage(out: string): string {
  const line = out.trim().split('\n').at(-1) ?? '';
  const said = /"msg":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return said === undefined ? line : (JSON.parse(said) as string);
}
