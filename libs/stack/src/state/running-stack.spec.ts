import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findRunningStack, writeStackState, type RunningStack } from './running-stack.js';

let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'entente-checkout-'));
  chmodSync(checkout, 0o755);
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function stack(over: Partial<RunningStack> = {}): RunningStack {
  return {
    kind: 'demo',
    pid: process.pid,
    startedAt: '2026-01-31T12:00:00.000Z',
    gatewayUrl: 'http://127.0.0.1:4280',
    databaseUrl: 'postgres://127.0.0.1/entente',
    natsUrl: 'nats://127.0.0.1:42220',
    services: { ingest: 'http://127.0.0.1:4281' },
    ...over,
  };
}
const folder = () => join(checkout, '.entente', 'running');
const files = () => (existsSync(folder()) ? readdirSync(folder()) : []);

describe('the running stack', () => {
  it('is none where none was announced', () => {
    expect(findRunningStack({ checkout })).toBeUndefined();
  });

  it('is found as announced, by its user only', () => {
    writeStackState(stack(), { checkout });
    expect(findRunningStack({ checkout })).toEqual(stack());
    expect(statSync(join(folder(), files()[0] ?? '')).mode & 0o777).toBe(0o600);
  });

  it('is no longer found once it is taken back', () => {
    const takeBack = writeStackState(stack(), { checkout });
    takeBack();
    expect(findRunningStack({ checkout })).toBeUndefined();
    expect(files()).toEqual([]);
  });

  it('is start rather than demo, also when demo is younger', () => {
    writeStackState(stack({ kind: 'start', startedAt: '2026-01-31T11:00:00.000Z' }), { checkout });
    writeStackState(stack(), { checkout });
    expect(findRunningStack({ checkout })?.kind).toBe('start');
  });

  it('is the youngest of its kind', async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    writeStackState(stack({ pid: other.pid ?? 0, startedAt: '2026-01-31T13:00:00.000Z' }), { checkout });
    writeStackState(stack(), { checkout });
    expect(findRunningStack({ checkout })?.pid).toBe(other.pid);
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    expect(findRunningStack({ checkout })?.pid).toBe(process.pid);
    expect(files()).toHaveLength(1);
  });

  it('is not a process that got the number of a dead one', () => {
    mkdir();
    writeFileSync(join(folder(), 'start-1.json'), JSON.stringify({ ...stack({ kind: 'start' }), identity: 'of an earlier life' }));
    expect(findRunningStack({ checkout })).toBeUndefined();
    expect(files()).toEqual([]);
  });

  it('is not read from a damaged file, which is removed', () => {
    mkdir();
    writeFileSync(join(folder(), 'start-1.json'), '{"kind": "sta');
    expect(findRunningStack({ checkout })).toBeUndefined();
    expect(files()).toEqual([]);
  });

  it('cannot be announced for a process that does not run', () => {
    expect(() => writeStackState(stack({ pid: 2 ** 22 + 1 }), { checkout })).toThrow('does not run');
  });
});

/** Makes the folder by looking into it. */
function mkdir(): void {
  findRunningStack({ checkout });
}
