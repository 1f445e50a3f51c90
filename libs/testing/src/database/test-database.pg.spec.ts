import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { runServers } from '../stack/run-servers.js';
import { templateDatabase } from './template-database.js';
import { testDatabase } from './test-database.js';

const migrate = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE built (at timestamptz DEFAULT now()); INSERT INTO built DEFAULT VALUES');
  await client.end();
};

describe('a test database', () => {
  it('is empty, of its own name, and answers on its pool', async () => {
    const [first, second] = [await testDatabase(), await testDatabase()];
    expect(first.name).toMatch(/^entente_test_/);
    expect(first.name).not.toBe(second.name);
    await first.pool.query('CREATE TABLE only_here ()');
    const { rows } = await second.pool.query(`SELECT to_regclass('only_here') AS found`);
    expect(rows).toEqual([{ found: null }]);
  });

  it('is gone after close, also with a session left open', async () => {
    const { name, url, close } = await testDatabase();
    const left = new pg.Client({ connectionString: url });
    left.on('error', () => undefined);
    await left.connect();
    await close();
    const other = await testDatabase();
    const { rows } = await other.pool.query('SELECT datname FROM pg_database WHERE datname = $1', [name]);
    expect(rows).toEqual([]);
    await left.end();
  });
});

describe('a template', () => {
  it('is built once, however many ask at the same time', async () => {
    let built = 0;
    const counted = async (url: string): Promise<void> => {
      built += 1;
      await migrate(url);
    };
    const [one, two] = await Promise.all([templateDatabase('once', counted), templateDatabase('once', counted)]);
    const copies = await Promise.all([testDatabase({ template: one }), testDatabase({ template: two })]);
    const rows = await Promise.all(copies.map(({ pool }) => pool.query('SELECT * FROM built')));
    expect(built).toBe(1);
    expect(rows.map(({ rowCount }) => rowCount)).toEqual([1, 1]);
  });

  it('that failed to build is built anew by the next who asks', async () => {
    await expect(templateDatabase('fragile', () => Promise.reject(new Error('no migration today')))).rejects.toThrow('no migration today');
    const template = await templateDatabase('fragile', migrate);
    const { pool } = await testDatabase({ template });
    expect((await pool.query('SELECT * FROM built')).rowCount).toBe(1);
  });

  it('of another run is never mistaken for ours', () => {
    expect(runServers().run).toMatch(/^[0-9a-f]{8}$/);
  });
});
