import pg from 'pg';
import { MigrationRightsError } from './migrate.errors.js';
import { pastLocks } from './past-locks.js';

export interface ServiceSchema {
  /** A direct connection: the lock is a session's. */
  readonly url: string;
  readonly schema: string;
  /** Advisory lock, as (class, object). */
  readonly lock: readonly [number, number];
  readonly applicationName: string;
}

/** A service's own migrations. Each try has a connection of its own whose `lock_timeout` is `LOCK_WITHIN_MS`. */
export interface ServiceMigrations {
  /** Those of this program, as the table `migration` of the schema names them. */
  readonly names: readonly string[];
  readonly apply: () => Promise<void>;
}

/**
 * Brings the schema of a service up to date. Safe when several replicas start at once; a schema that is up to date is only
 * looked at, so that a role without rights to change it will do, and a replica that starts takes no lock.
 * @throws MigrationRightsError when there is something to do and the role may not
 */
export async function migrateServiceSchema({ url, schema, lock, applicationName }: ServiceSchema, migrations: ServiceMigrations): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: applicationName });
  await client.connect();
  try {
    if (await isCurrent(client, schema, migrations.names)) return;
    await client.query('SELECT pg_advisory_lock($1, $2)', [...lock]);
    if (!(await isThere(client, 'to_regnamespace($1)', schema))) await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await pastLocks(migrations.apply);
  } catch (error) {
    throw MigrationRightsError.of(error, schema) ?? error;
  } finally {
    await client.end();
  }
}

/** Newer ones are no concern of ours: the next release may have been here. */
async function isCurrent(client: pg.Client, schema: string, names: readonly string[]): Promise<boolean> {
  if (!(await isThere(client, 'to_regclass($1)', `${schema}.migration`))) return false;
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${schema}.migration`);
  const applied = new Set(rows.map(({ name }) => name));
  return names.every((name) => applied.has(name));
}

async function isThere(client: pg.Client, look: string, name: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT ${look} IS NOT NULL AS there`, [name]);
  return rows[0]?.there === true;
}
