import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stateDirectory } from '../state/state-directory.js';
import { stackOwner } from '../testing/stack-owner.js';
import { startStack } from './start-stack.js';

const ours = { ephemeral: true, durable: false, databaseUrl: null, natsUrl: null } as const;
const path = process.env['PATH'];
let programs: string;

/** A program that says it is nats-server. */
function fakeNats(behaviour: string): void {
  const program = join(programs, 'nats-server');
  writeFileSync(program, `#!/bin/sh\nif [ "$1" = --version ]; then echo "nats-server: v2.10.0"; exit 0; fi\n${behaviour}\n`);
  chmodSync(program, 0o755);
}

const runs = () => readdirSync(join(stateDirectory(), 'run')).filter((name) => name.startsWith(`${process.pid}-`));

beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'entente-programs-'));
  chmodSync(programs, 0o755);
  process.env['PATH'] = `${programs}:${path ?? ''}`;
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(programs, { recursive: true, force: true });
});

describe('a start that fails half-way', () => {
  it('says what the server said, and leaves nothing running', async () => {
    fakeNats('echo "no room for streams" >&2; exit 7');
    const start = startStack(ours);
    await expect(start).rejects.toMatchObject({ name: 'ServerStartError', server: 'nats-server', logTail: 'no room for streams' });
    await expect(start).rejects.toThrow('it ended with exit code 7');
    expect(runs()).toEqual([]);
  });

  it('tries another port when somebody took the one it had probed', async () => {
    const marker = join(programs, 'tried');
    writeFileSync(marker, '');
    chmodSync(marker, 0o666);
    fakeNats(`echo once >> ${marker}; echo "Error listening on port: address already in use" >&2; exit 1`);
    await expect(startStack(ours)).rejects.toThrow('address already in use');
    expect(readFileSync(marker, 'utf8').trim().split('\n')).toHaveLength(5);
    expect(runs()).toEqual([]);
  });

  it('leaves nothing when its owner is killed in the middle of it', async () => {
    fakeNats('sleep 300');
    const owner = await stackOwner(`
      const stack = stacks.startStack(${JSON.stringify(ours)});
      const { readdirSync } = await import('node:fs');
      const runs = stacks.stateDirectory() + '/run';
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const mine = readdirSync(runs).find((name) => name.startsWith(process.pid + '-'));
        if (mine && readdirSync(runs + '/' + mine).includes('nats.conf')) { say({ mine }); break; }
      }
      await stack;`);
    await owner.end('SIGKILL');
    const mine = String(owner.said['mine']);
    const deadline = Date.now() + 30_000;
    while (readdirSync(join(stateDirectory(), 'run')).includes(mine)) {
      if (Date.now() > deadline) throw new Error(`${mine} was not removed`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });
});
