import pg from 'pg';
import { GivenServerError } from '../stack/stack.errors.js';

/** Checks that the server of DATABASE_URL can be reached and lets us make databases of our own. */
export async function checkGivenPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new GivenServerError('DATABASE_URL', `The PostgreSQL of DATABASE_URL cannot be reached (${reason(cause)}): correct the URL, or unset it to use an embedded server.`, { cause });
  }
  try {
    const { rows } = await client.query<{ allowed: boolean }>('SELECT rolcreatedb OR rolsuper AS allowed FROM pg_roles WHERE rolname = current_user');
    if (rows[0]?.allowed === true) return;
  } finally {
    await client.end();
  }
  throw new GivenServerError('DATABASE_URL', 'The role of DATABASE_URL may not create databases: grant it CREATEDB (ALTER ROLE ... CREATEDB), or unset DATABASE_URL to use an embedded server.');
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
