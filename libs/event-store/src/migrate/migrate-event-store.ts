import pg from 'pg';
import { rawQuery } from '../postgres/raw-query.js';
import { quotedSchema } from '../postgres/sql-file.js';
import { EventStoreUsageError } from '../store/event-store.errors.js';
import { MigrationChangedError, MigrationRightsError } from './migrate.errors.js';
import { type Migration, migrationFiles } from './migration.files.js';
import { LOCK_WITHIN_MS, pastLocks } from './past-locks.js';

export interface MigrateOptions {
  /** A role that may create the schema, or owns it. */
  readonly url: string;
  readonly schema: string;
  readonly lanes: readonly string[];
  /** Positions in one partition of the log of a lane that is added now; 1,000,000. */
  readonly partitionSize?: bigint;
}

/**
 * Brings a schema to the newest form and adds the lanes it lacks. One transaction under one lock: two at once are safe,
 * and a failed one leaves nothing behind. A schema that lacks nothing is only looked at.
 * @throws MigrationChangedError when a migration that was applied reads differently now
 * @throws MigrationRightsError when there is something to do and the role may not
 */
export async function migrateEventStore(options: MigrateOptions): Promise<void> {
  const quoted = quotedSchema(options.schema);
  const client = new pg.Client({ connectionString: options.url });
  await client.connect();
  try {
    if (await isCurrent(client, quoted, options.lanes)) return;
    await pastLocks(() => migrate(client, quoted, options));
  } catch (error) {
    throw MigrationRightsError.of(error, options.schema) ?? error;
  } finally {
    await client.end();
  }
}

/** Whether every migration is applied as it reads now, and every lane is there. Newer ones may be: the next release has been here. */
async function isCurrent(client: pg.Client, quoted: string, lanes: readonly string[]): Promise<boolean> {
  const [there] = await rawQuery(client, { text: 'SELECT to_regclass($1)', values: [`${quoted}.migration`] });
  if (there?.[0] === null) return false;
  const rows = await rawQuery(client, { text: `SELECT number, sha256 FROM ${quoted}.migration`, values: [] });
  const applied = new Map(rows.map(([number, sha256]) => [Number(number), sha256]));
  if (migrationFiles().some(({ number, sha256 }) => applied.get(number) !== sha256)) return false;
  const known = (await rawQuery(client, { text: `SELECT name FROM ${quoted}.lane`, values: [] })).map(([name]) => name);
  return lanes.every((lane) => known.includes(lane));
}

async function migrate(client: pg.Client, quoted: string, { schema, lanes, partitionSize = 1_000_000n }: MigrateOptions): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('entente migrate ' || $1, 0))`, [schema]);
    await client.query(`SET LOCAL lock_timeout = ${LOCK_WITHIN_MS}`);
    await requireUtf8(client);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted}`);
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${quoted}.migration (number integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
    );
    await applyMissing(client, quoted, migrationFiles());
    for (const lane of lanes) await client.query(`SELECT ${quoted}.add_lane($1, $2)`, [lane, partitionSize]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function applyMissing(client: pg.Client, quoted: string, migrations: readonly Migration[]): Promise<void> {
  const rows = await rawQuery(client, { text: `SELECT number, sha256 FROM ${quoted}.migration`, values: [] });
  const applied = new Map(rows.map(([number, sha256]) => [Number(number), sha256]));
  for (const migration of migrations) {
    const known = applied.get(migration.number);
    if (known !== undefined && known !== migration.sha256) throw new MigrationChangedError(migration);
    if (known !== undefined) continue;
    await client.query(migration.sql.replaceAll('@schema@', quoted));
    await client.query(`INSERT INTO ${quoted}.migration (number, name, sha256) VALUES ($1, $2, $3)`, [
      migration.number,
      migration.name,
      migration.sha256,
    ]);
  }
}

/** The chain hashes UTF-8 bytes inside the server; another encoding would give other bytes. */
async function requireUtf8(client: pg.Client): Promise<void> {
  const rows = await rawQuery(client, { text: `SELECT current_setting('server_encoding')`, values: [] });
  if (rows[0]?.[0] !== 'UTF8') {
    throw new EventStoreUsageError(`The database has encoding ${rows[0]?.[0] ?? 'unknown'}: create it with encoding UTF8.`);
  }
}
