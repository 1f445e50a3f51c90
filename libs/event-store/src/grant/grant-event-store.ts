import pg from 'pg';
import { sqlFile } from '../postgres/sql-file.js';
import { EventStoreUsageError } from '../store/event-store.errors.js';

export interface GrantOptions {
  /** The schema's owner. */
  readonly url: string;
  readonly schema: string;
  /** A role that exists. */
  readonly role: string;
  /** `append` reads too. */
  readonly access: 'read' | 'append';
}

const READ = ['usage', 'read', 'read-routines'];
const APPEND = [...READ, 'append-function', 'append-procedure'];
const ROLE = /^[a-z_][a-z0-9_]{0,62}$/;

/** Gives a role what a service needs and no more: reading, or reading and `append`. Nobody gets INSERT. */
export async function grantEventStore({ url, schema, role, access }: GrantOptions): Promise<void> {
  if (!ROLE.test(role)) throw new EventStoreUsageError(`"${role}" can't name a role: use lower-case letters, digits and underscores.`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const file of access === 'append' ? APPEND : READ) {
      await client.query(sqlFile(`grant/${file}.sql`, schema).replaceAll('@role@', `"${role}"`));
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
