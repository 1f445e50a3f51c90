import { migrateEventStore } from '@entente/event-store';
import pg from 'pg';
import { EVENT_STORE_SCHEMA, MAIN_LANE } from '../ingest.names.js';
import { ingestDataSource } from './ingest.data-source.js';
import { MIGRATION_LOCK } from './lock-ids.js';

/**
 * Brings the log of lane `main` and the schema `ingest` up to date. Safe when several replicas start at once:
 * the migrations run under one advisory lock, so `url` must be a direct connection, not one through a transaction pooler.
 */
export async function migrateIngest(url: string): Promise<void> {
  await migrateEventStore({ url, schema: EVENT_STORE_SCHEMA, lanes: [MAIN_LANE] });
  const guard = new pg.Client({ connectionString: url, application_name: 'entente-ingest-migrate' });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1, $2)', [...MIGRATION_LOCK]);
    await guard.query('CREATE SCHEMA IF NOT EXISTS ingest');
    await runMigrations(url);
  } finally {
    await guard.end();
  }
}

async function runMigrations(url: string): Promise<void> {
  const source = await ingestDataSource({ url, poolSize: 1, applicationName: 'entente-ingest-migrate' }).initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}
