import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { natsConnectionOptions } from '../nats/given-nats.js';
import { dropDatabase } from '../postgres/create-database.js';
import { StackError } from './stack.errors.js';

/** What we made on servers that belong to somebody else, known by the beginning of its name. */
export interface Belongings {
  readonly prefix: string;
  readonly databaseUrl: string | undefined;
  readonly natsUrl: string | undefined;
}

const SHORTEST_PREFIX = 10;

/** A short prefix could match what was there before us. */
export function checkPrefix(prefix: string): void {
  if (prefix.length < SHORTEST_PREFIX) throw new StackError(`"${prefix}" is too short a prefix to know our own things by: use ${SHORTEST_PREFIX} characters or more, with a random part.`);
}

/** Drops the databases and roles and deletes the streams whose names begin with the prefix. */
export async function removeBelongings({ prefix, databaseUrl, natsUrl }: Belongings): Promise<void> {
  checkPrefix(prefix);
  const results = await Promise.allSettled([
    databaseUrl === undefined ? Promise.resolve() : dropPrefixed(databaseUrl, prefix),
    natsUrl === undefined ? Promise.resolve() : deleteStreams(natsUrl, prefix),
  ]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function dropPrefixed(databaseUrl: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const databases = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [prefix]);
    for (const { name } of databases.rows) await dropDatabase(databaseUrl, name);
    const roles = await client.query<{ name: string }>('SELECT rolname AS name FROM pg_roles WHERE starts_with(rolname, $1)', [prefix]);
    for (const { name } of roles.rows) await client.query(`DROP ROLE IF EXISTS ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Deletes the streams whose names begin with `prefix`. */
export async function deleteStreams(natsUrl: string, prefix: string): Promise<void> {
  const connection = await connect(natsConnectionOptions(natsUrl));
  try {
    const { streams } = await jetstreamManager(connection);
    const names: string[] = [];
    for await (const name of streams.names()) if (name.startsWith(prefix)) names.push(name);
    for (const name of names) await streams.delete(name);
  } finally {
    await connection.close();
  }
}
