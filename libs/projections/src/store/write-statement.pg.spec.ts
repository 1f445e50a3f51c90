import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { inTransaction } from './transaction.js';
import { WriteStatement } from './write-statement.js';

let db: TestDatabase;
const rows = async (): Promise<string[]> => (await db.pool.query<{ row: string }>(`SELECT key || ':' || until AS row FROM span ORDER BY 1`)).rows.map(({ row }) => row);

beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query(`CREATE TABLE span (key text, until int); CREATE UNIQUE INDEX ON span (key) WHERE until = 9; INSERT INTO span VALUES ('a', 9)`);
});

describe('writes in one statement', () => {
  it('write nothing when the part they need wrote nothing, and say so', async () => {
    const statement = new WriteStatement();
    const counts: number[] = [];
    statement.requirePart(statement.add(`UPDATE span SET until = 1 WHERE key = ${statement.param('nobody')}`, (written) => counts.push(written)));
    statement.add(`INSERT INTO span SELECT ${statement.param('b')}, 9 WHERE ${statement.allowed()}`);
    statement.add(`DELETE FROM span WHERE key = 'a' AND ${statement.allowed()}`);
    await inTransaction(db.pool, 'rebuildable', (client) => statement.run(client));
    await statement.runAlone(db.pool);
    expect(counts).toEqual([0, 0]);
    expect(await rows()).toEqual(['a:9']);
  });

  it('roll back together when a count is not right', async () => {
    const statement = new WriteStatement();
    statement.add(`INSERT INTO span VALUES ('c', 9)`);
    statement.add(`UPDATE span SET until = 1 WHERE key = 'a'`, (written) => {
      if (written !== 2) throw new Error(`wrote ${String(written)}`);
    });
    await expect(inTransaction(db.pool, 'rebuildable', (client) => statement.run(client))).rejects.toThrow('wrote 1');
    expect(await rows()).toEqual(['a:9']);
  });

  it('close a row before another of its key is opened, when the opening reads from the closing', async () => {
    const statement = new WriteStatement();
    const closed = statement.add(`UPDATE span SET until = 5 WHERE key = 'a' AND until = 9`, (written) => expect(written).toBe(1));
    statement.add(`INSERT INTO span SELECT 'a', 9 WHERE (SELECT count(*) FROM ${closed}) >= 0`);
    await inTransaction(db.pool, 'rebuildable', (client) => statement.run(client));
    expect(await rows()).toEqual(['a:5', 'a:9']);
  });
});
