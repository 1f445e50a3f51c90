import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { StandardOutput } from './standard-output.js';

const path = join(tmpdir(), `entente-log-${process.pid}`);
afterEach(() => rmSync(path, { force: true }));

describe('log lines', () => {
  it('reach a descriptor as they are', () => {
    const descriptor = openSync(path, 'w');
    const output = new StandardOutput(descriptor);
    output.write('{"a":1}\n');
    output.write(`{"b":"${'é'.repeat(70_000)}"}\n`);
    closeSync(descriptor);
    expect(readFileSync(path, 'utf8')).toBe(`{"a":1}\n{"b":"${'é'.repeat(70_000)}"}\n`);
  });

  it('that find no room are given up, and counted when there is room again', () => {
    // A descriptor that isn't there refuses every write; replaced by a file, it is as a disk with room again.
    const output = new StandardOutput(1_000_000);
    expect(() => output.write('{"lost":1}\n')).not.toThrow();
    output.write('{"lost":2}\n');
    const descriptor = openSync(path, 'w');
    Reflect.set(output, 'descriptor', descriptor);
    output.write('{"told":true}\n');
    output.write('{"told":true}\n');
    closeSync(descriptor);
    expect(readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ level: 'warn', msg: '2 log lines found no room' }),
      { told: true },
      { told: true },
    ]);
  });

  it('never hold up or end a process, though its output takes nothing', () => {
    const script = `import { StandardOutput } from ${JSON.stringify(new URL('../../dist/logger/standard-output.js', import.meta.url).href)};
      const output = new StandardOutput(); for (let n = 0; n < 100; n += 1) output.write('{"n":1}\\n'); process.exitCode = 7;`;
    const unwritable = openSync('/dev/null', 'r');
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', unwritable, 'inherit'], timeout: 30_000 });
    closeSync(unwritable);
    expect(status).toBe(7);
  });
});
