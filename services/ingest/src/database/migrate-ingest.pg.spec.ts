import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { ingestDataSource } from './ingest.data-source.js';
import { migrateIngest } from './migrate-ingest.js';

const tablesOf = async (pool: { query: (sql: string) => Promise<{ rows: unknown[] }> }): Promise<unknown[]> =>
  (await pool.query(`SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'ingest' ORDER BY 1, 2`)).rows;

describe('migrations of schema ingest', () => {
  it('run once when several replicas start at once, and change nothing when run again', async () => {
    const { url, pool } = await testDatabase();
    await Promise.all([migrateIngest(url), migrateIngest(url), migrateIngest(url)]);
    const before = await tablesOf(pool);
    await migrateIngest(url);
    expect(await tablesOf(pool)).toEqual(before);
    const { rows } = await pool.query<{ name: string }>('SELECT name FROM ingest.migration ORDER BY id');
    const names = ingestDataSource({ url, poolSize: 1, applicationName: 'spec' }).options.migrations as readonly { name: string }[];
    expect(rows.map(({ name }) => name)).toEqual(names.map(({ name }) => name));
    expect(rows[0]?.name).toBe('KeepReportTexts1764000000101');
  });

  it('can go back from everything but report texts', async () => {
    const { url, pool } = await testDatabase();
    await migrateIngest(url);
    const source = await ingestDataSource({ url, poolSize: 1, applicationName: 'spec' }).initialize();
    for (let later = (source.options.migrations as readonly unknown[]).length - 1; later > 0; later -= 1) await source.undoLastMigration();
    await expect(source.undoLastMigration()).rejects.toThrow('never dropped');
    await source.destroy();
    expect(await tablesOf(pool)).toEqual(expect.arrayContaining([expect.objectContaining({ table_name: 'report_text' })]));
    await migrateIngest(url);
  });
});
