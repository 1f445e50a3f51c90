import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface DatabaseRequest {
  /** A role that may create databases, e.g. `Stack.databaseUrl`. */
  readonly adminUrl: string;
  /** The new database's name; by default `<prefix>_<random>`. */
  readonly name?: string;
  /** Default `entente`. */
  readonly prefix?: string;
  /** An existing database without sessions to copy. */
  readonly template?: string;
}

export interface OwnDatabase {
  readonly name: string;
  readonly url: string;
  /** Ends its sessions and drops it. */
  readonly drop: () => Promise<void>;
}

/** Creates a database of our own on the server behind `adminUrl`. Fails when `name` exists. */
export async function createDatabase({ adminUrl, name, prefix = 'entente', template }: DatabaseRequest): Promise<OwnDatabase> {
  const database = name ?? `${prefix}_${randomBytes(6).toString('hex')}`;
  const copied = template === undefined ? `TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'` : `TEMPLATE ${pg.escapeIdentifier(template)}`;
  await asAdmin(adminUrl, (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} ${copied}`));
  return { name: database, url: databaseUrlOf(adminUrl, database), drop: () => dropDatabase(adminUrl, database) };
}

/** The same, or the one that is there already. */
export async function ensureDatabase(request: DatabaseRequest & { readonly name: string }): Promise<OwnDatabase> {
  const { adminUrl, name } = request;
  const known = await asAdmin(adminUrl, (client) => client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]));
  if (known.rowCount === 0) return createDatabase(request);
  return { name, url: databaseUrlOf(adminUrl, name), drop: () => dropDatabase(adminUrl, name) };
}

export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`));
}

/** The URL of another database on the same server. */
export function databaseUrlOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
