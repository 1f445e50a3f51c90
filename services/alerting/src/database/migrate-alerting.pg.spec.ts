import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { migrateAlerting } from './migrate-alerting.js';

describe('migrateAlerting', () => {
  it('can run in several replicas at once, and again', async () => {
    const database = await testDatabase();
    await Promise.all([migrateAlerting(database.url), migrateAlerting(database.url), migrateAlerting(database.url)]);
    await migrateAlerting(database.url);
    const { rows } = await database.pool.query<{ name: string }>('SELECT name FROM alerting.migration ORDER BY id');
    expect(rows.map(({ name }) => name.replace(/[0-9]+$/, ''))).toEqual(['FoldTheFeed', 'KeepRules', 'KeepAlerts', 'KeepDeliveries', 'KeepBacktests', 'KeepTheLead']);
  });

  it('touches no other schema than its two', async () => {
    const database = await testDatabase();
    await migrateAlerting(database.url);
    const { rows } = await database.pool.query<{ schema: string }>(
      `SELECT DISTINCT schemaname AS schema FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    expect(rows.map(({ schema }) => schema)).toEqual(['alerting', 'alerting_log']);
  });
});
