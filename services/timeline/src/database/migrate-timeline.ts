import pg from 'pg';
import { TIMELINE_SCHEMA } from '../timeline.names.js';
import { MIGRATION_LOCK } from './lock-ids.js';
import { timelineDataSource } from './timeline.data-source.js';

/**
 * Brings the schema `timeline` up to date. Safe when several replicas start at once: the migrations run under one
 * advisory lock, so `url` must be a direct connection, not one through a transaction pooler.
 */
export async function migrateTimeline(url: string): Promise<void> {
  const guard = new pg.Client({ connectionString: url, application_name: 'entente-timeline-migrate' });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1, $2)', [...MIGRATION_LOCK]);
    await guard.query(`CREATE SCHEMA IF NOT EXISTS ${TIMELINE_SCHEMA}`);
    await runMigrations(url);
  } finally {
    await guard.end();
  }
}

async function runMigrations(url: string): Promise<void> {
  const source = await timelineDataSource({ url, poolSize: 1 }).initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}
