import { beforeAll, describe, expect, it } from '@jest/globals';
import { closeAfterFile, testDatabase } from '@entente/testing';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { isAnswerLate, servicePool } from './service-pool.js';

let pool: pg.Pool;
beforeAll(async () => {
  const { url } = await testDatabase();
  pool = servicePool({ url, max: 1, applicationName: 'spec', answerWithinMs: 400 });
  closeAfterFile(() => pool.end());
});

describe('a connection of a service', () => {
  it('is given up when a statement is not answered in time, and replaced', async () => {
    const { rows: before } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const late = await pool.query('SELECT pg_sleep(30)').catch((error: unknown) => error);
    expect(isAnswerLate(late)).toBe(true);
    const { rows: after } = await pool.query<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid' });
    expect(after[0]?.pid).not.toBe(before[0]?.pid);
  });

  it.each([
    ['with values', () => pool.query('SELECT $1::int AS one, pg_sleep($2)', [1, 30])],
    ['as an object', () => pool.query({ text: 'SELECT $1::int AS one, pg_sleep(30)', values: [1] })],
  ])('knows the limit of a statement %s', async (_name, ask) => {
    expect(isAnswerLate(await ask().catch((error: unknown) => error))).toBe(true);
  });

  it('lets a COPY take its time', async () => {
    const client = await pool.connect();
    const parts: string[] = [];
    for await (const part of client.query(copyTo('COPY (SELECT n, pg_sleep(0.3) FROM generate_series(1, 3) AS n) TO STDOUT'))) parts.push(String(part));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { rows } = await client.query<{ one: number }>('SELECT 1 AS one');
    client.release();
    expect([parts.join('').trim().split('\n').length, rows]).toEqual([3, [{ one: 1 }]]);
  });
});
