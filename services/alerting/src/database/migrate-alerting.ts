import { migrateEventStore } from '@entente/event-store';
import pg from 'pg';
import { ALERTING_LANE, ALERTING_LOG_SCHEMA } from './alerting.names.js';
import { alertingDataSource } from './alerting.data-source.js';
import { MIGRATION_LOCK } from './lock-ids.js';

/**
 * Brings the log of lane `alerting` and the schema `alerting` up to date. Safe when several replicas start at once:
 * the migrations run under one advisory lock, so `url` must be a direct connection, not one through a transaction pooler.
 */
export async function migrateAlerting(url: string): Promise<void> {
  await migrateEventStore({ url, schema: ALERTING_LOG_SCHEMA, lanes: [ALERTING_LANE] });
  const guard = new pg.Client({ connectionString: url, application_name: 'entente-alerting-migrate' });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1, $2)', [...MIGRATION_LOCK]);
    await guard.query('CREATE SCHEMA IF NOT EXISTS alerting');
    await runMigrations(url);
  } finally {
    await guard.end();
  }
}

async function runMigrations(url: string): Promise<void> {
  const source = await alertingDataSource(url).initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}
