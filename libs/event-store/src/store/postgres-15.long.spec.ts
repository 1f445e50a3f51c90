import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SQL_FOLDER } from '../postgres/sql-file.js';
import { type Postgres15, startPostgres15 } from '../testing/postgres-15/start-postgres-15.js';

const ROOT = fileURLToPath(new URL('../../../', SQL_FOLDER));
const SUITES = ['libs/event-store', 'libs/projections', 'services/ingest', 'services/timeline', 'services/alerting'];

/** The suites run on the newest PostgreSQL; here once more on the oldest. The schema's snapshot in git is the same file. */
describe('on PostgreSQL 15', () => {
  let server: Postgres15;
  beforeAll(async () => {
    server = await startPostgres15();
  }, 120_000);
  afterAll(() => server.stop());

  it('is the version that it is about', async () => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    await client.end();
    expect(rows[0]?.server_version).toMatch(/^15\./);
  });

  it.each(SUITES)('%s', async (suite) => {
    const { code, output } = await runSuite(suite, server.url);
    expect(code === 0 ? 'passed' : output).toBe('passed');
  }, 900_000);
});

/** A run of its own, as `DATABASE_URL=… node tests/run.js fast <suite>` would be. */
function runSuite(suite: string, url: string): Promise<{ code: number | null; output: string }> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('ENTENTE_TEST_') && !name.startsWith('JEST_') && name !== 'NODE_OPTIONS');
  const child = spawn(process.execPath, ['tests/run.js', 'fast', suite], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), DATABASE_URL: url },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => child.once('error', reject).once('close', (code) => resolve({ code, output })));
}
