import { createDatabase, databaseUrlOf, dropDatabase } from '@entente/stack';
import pg from 'pg';
import { runServers } from '../stack/run-servers.js';

/** A migrated database to copy from. */
export interface TemplateDatabase {
  readonly name: string;
}

/**
 * Builds the template `name` once per run, whichever file asks first, and hands out the finished one afterwards.
 * It is built under a draft name and renamed when `migrate` is through, so that its existence means complete.
 * `migrate` must have closed its connections when it resolves.
 */
export async function templateDatabase(name: string, migrate: (url: string) => Promise<void>): Promise<TemplateDatabase> {
  const { databaseUrl: adminUrl, run } = runServers();
  const final = `entente_test_${run}_template_${name}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // The lock ends with the session, also when this process is killed.
    await admin.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [final]);
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [final]);
    if (known.rowCount === 0) await build({ admin, adminUrl, final, migrate });
    return { name: final };
  } finally {
    await admin.end();
  }
}

interface Build {
  readonly admin: pg.Client;
  readonly adminUrl: string;
  readonly final: string;
  readonly migrate: (url: string) => Promise<void>;
}

async function build({ admin, adminUrl, final, migrate }: Build): Promise<void> {
  const draft = `${final}_draft`;
  await dropDatabase(adminUrl, draft);
  await createDatabase({ adminUrl, name: draft });
  await migrate(databaseUrlOf(adminUrl, draft));
  await admin.query(`ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(final)}`);
}
