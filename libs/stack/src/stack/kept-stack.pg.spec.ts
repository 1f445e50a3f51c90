import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { serviceAccount } from '../account/service-account.js';
import { handleOf } from '../process/end-process.js';
import { stateDirectory } from '../state/state-directory.js';
import { stackOwner, untilGone } from '../testing/stack-owner.js';
import { startStack } from './start-stack.js';
import { StackRunningError } from './stack.errors.js';

const dir = join(stateDirectory(), `spec-${randomBytes(4).toString('hex')}`);
const kept = { ephemeral: false, durable: false, dir, databaseUrl: null, natsUrl: null } as const;
const script = `
  const stack = await stacks.startStack({ ephemeral: false, durable: false, dir: ${JSON.stringify(dir)}, databaseUrl: null, natsUrl: null });
  say({ ...stack.pids, databaseUrl: stack.databaseUrl });
`;

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows;
}

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a stack that keeps its data', () => {
  beforeEach(() => rmSync(dir, { recursive: true, force: true }));

  it('has them again at the next start', async () => {
    const first = await startStack(kept);
    await run(first.databaseUrl, 'CREATE TABLE memory AS SELECT 42 AS answer');
    await first.stop();
    const second = await startStack(kept);
    const rows = await run(second.databaseUrl, 'SELECT answer FROM memory');
    await second.stop();
    expect(rows).toEqual([{ answer: 42 }]);
  });

  it('has one owner at a time', async () => {
    const owner = await stackOwner(script);
    const second = startStack(kept);
    await expect(second).rejects.toThrow(StackRunningError);
    await expect(second).rejects.toMatchObject({ pid: owner.pid, directory: dir });
    const pids = [owner.said['postgres'], owner.said['nats'], owner.said['watchdog']] as number[];
    await owner.end('SIGKILL');
    await untilGone(pids);
  });

  it('is recovered when owner and watchdog were killed and the servers still run', async () => {
    const owner = await stackOwner(script);
    await run(String(owner.said['databaseUrl']), 'CREATE TABLE memory AS SELECT 42 AS answer');
    process.kill(owner.pid, 'SIGSTOP');
    process.kill(owner.said['watchdog'] as number, 'SIGKILL');
    await owner.end('SIGKILL');
    expect(handleOf(owner.said['postgres'] as number)).toBeDefined();
    const next = await startStack(kept);
    const rows = await run(next.databaseUrl, 'SELECT answer FROM memory');
    await next.stop();
    expect(rows).toEqual([{ answer: 42 }]);
  });

  it('is recovered after a reboot that gave the old process numbers to others', async () => {
    await (await startStack(kept)).stop();
    // Of PostgreSQL's own user: it disregards the processes of others by itself.
    const stranger = spawn('sleep', ['120'], { cwd: '/', stdio: 'ignore', ...serviceAccount() });
    writeFileSync(join(dir, 'owner.json'), JSON.stringify({ pid: stranger.pid, identity: 'of an earlier life' }));
    writeFileSync(join(dir, 'postgres', 'postmaster.pid'), `${stranger.pid ?? 0}\n${dir}/postgres\n1\n5432\n\n127.0.0.1\n  0 0\nready\n`);
    const next = await startStack(kept);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    const gone = new Promise((resolve) => stranger.once('exit', resolve));
    stranger.kill('SIGKILL');
    await gone;
    const rows = await run(next.databaseUrl, 'SELECT 1 AS one');
    await next.stop();
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('starts over where the first start was cut off before the data were complete', async () => {
    await (await startStack(kept)).stop();
    rmSync(join(dir, 'postgres.password'));
    rmSync(join(dir, 'postgres', 'global'), { recursive: true });
    const next = await startStack(kept);
    const rows = await run(next.databaseUrl, 'SELECT 1 AS one');
    await next.stop();
    expect(rows).toEqual([{ one: 1 }]);
  });
});
