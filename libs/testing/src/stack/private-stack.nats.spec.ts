import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { privateStack } from './private-stack.js';
import { runServers } from './run-servers.js';

describe('a private stack', () => {
  it('has servers that no other file sees', async () => {
    const stack = await privateStack();
    expect(stack.databaseUrl).not.toBe(runServers().databaseUrl);
    expect(stack.natsUrl).not.toBe(runServers().natsUrl);
    await stack.restartNats('crash');
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
  });
});
