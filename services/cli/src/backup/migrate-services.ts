import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkoutRoot } from '@entente/stack';
import { UsageError } from '../api/api-error.js';

export const OWNERS = ['ingest', 'timeline', 'alerting'] as const;

/** The role of a service, and whether it was made now. */
export interface MigratedRole {
  readonly service: (typeof OWNERS)[number];
  readonly role: string;
  readonly made: boolean;
}

/**
 * Lets each service bring its own schemas up to date, in a process of its own.
 * @param rolePrefix roles `<prefix>_<service>` are made and given their rights; none when null
 * @throws UsageError with the service's words
 */
export async function migrateServices(databaseUrl: string, rolePrefix: string | null = null): Promise<MigratedRole[]> {
  const roles: MigratedRole[] = [];
  for (const service of OWNERS) {
    const role = rolePrefix === null ? null : `${rolePrefix}_${service}`;
    const { code, said } = await run(join(checkoutRoot(), 'services', service, 'dist', 'migrate.js'), { ENTENTE_DATABASE_URL: databaseUrl, ...(role === null ? {} : { ENTENTE_DATABASE_ROLE: role }) });
    if (code !== 0) throw new UsageError(`The schemas of ${service} could not be brought up to date: ${messageIn(said)}`);
    if (role !== null) roles.push({ service, role, made: /"made":true/.test(said) });
  }
  return roles;
}

/** @returns its last line too */
function run(script: string, more: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ENTENTE_LOG_LEVEL: 'info', ...more };
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said: out.trim().split('\n').at(-1) ?? '' }));
  });
}

function messageIn(line: string): string {
  const said = /"msg":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return said === undefined ? line : (JSON.parse(said) as string);
}
