import pg from 'pg';
import { EventStoreUsageError } from '../store/event-store.errors.js';

export interface ServiceRole {
  /** The schemas' owner; to make a role it needs CREATEROLE. */
  readonly url: string;
  readonly role: string;
}

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * What every session of a service's role has: one that was cut off loses its locks within half a minute, whatever the
 * service was doing. (Settings of the role, not of a session: they hold behind a pooler too.)
 */
const SETTINGS = ["idle_in_transaction_session_timeout = '30s'", 'tcp_keepalives_idle = 10', 'tcp_keepalives_interval = 5', 'tcp_keepalives_count = 3', 'tcp_user_timeout = 25000'];

/** Makes the role when it isn't there, without a password, and gives it its settings. @returns whether it was made */
export async function ensureServiceRole({ url, role }: ServiceRole): Promise<{ made: boolean }> {
  const name = quoted(role);
  return withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const made = rowCount === 0;
    if (made) await client.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION`);
    for (const setting of SETTINGS) await client.query(`ALTER ROLE ${name} SET ${setting}`);
    return { made };
  });
}

/** Lets a role read and write the rows of a schema, those of tables to come too, and change nothing of its form. */
export async function grantRows({ url, role, schema }: ServiceRole & { readonly schema: string }): Promise<void> {
  const [to, within] = [quoted(role), quoted(schema)];
  const rights = 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE';
  await inOrder(url, [
    `GRANT USAGE ON SCHEMA ${within} TO ${to}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${within} FROM ${to}`,
    `GRANT ${rights} ON ALL TABLES IN SCHEMA ${within} TO ${to}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${within} TO ${to}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${within} GRANT ${rights} ON TABLES TO ${to}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${within} GRANT USAGE, SELECT ON SEQUENCES TO ${to}`,
  ]);
}

/** Lets a role make tables in a schema and makes it the owner of every table there: for a service that makes and drops tables of its own. */
export async function giveSchema({ url, role, schema }: ServiceRole & { readonly schema: string }): Promise<void> {
  const [to, within] = [quoted(role), quoted(schema)];
  await withClient(url, async (client) => {
    await client.query(`GRANT ${to} TO CURRENT_USER`);
    await client.query('BEGIN');
    await client.query("SET LOCAL lock_timeout = '1s'");
    await client.query(`GRANT USAGE, CREATE ON SCHEMA ${within} TO ${to}`);
    const { rows } = await client.query<{ statement: string }>(
      `SELECT format('ALTER %s %I.%I OWNER TO %I', CASE WHEN c.relkind = 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, $1::text, c.relname, $2::text) AS statement
       FROM pg_class c WHERE c.relnamespace = to_regnamespace($1) AND c.relkind IN ('r', 'p', 'S') AND pg_get_userbyid(c.relowner) <> $2
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND c.relkind = 'S' AND d.deptype IN ('a', 'i'))`,
      [schema, role],
    );
    for (const { statement } of rows) await client.query(statement);
    await client.query('COMMIT');
  });
}

function quoted(name: string): string {
  if (!NAME.test(name)) throw new EventStoreUsageError(`"${name}" can't name a role or schema: use lower-case letters, digits and underscores.`);
  return `"${name}"`;
}

async function inOrder(url: string, statements: readonly string[]): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('BEGIN');
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  });
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'entente-roles' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
