import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { until } from '../testing/stack-owner.js';
import { freePort } from '../ports/free-port.js';
import { Watchdog } from '../watchdog/watchdog.js';
import { isAlive, processIdentity } from './process-identity.js';
import { ServiceProcess, type ServiceExit, type ServiceOptions } from './service-process.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-services-'));
const watchdog = new Watchdog(join(folder, 'watchdog.log'));
afterAll(async () => {
  await watchdog.close();
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
function service(script: string, options: Partial<ServiceOptions> = {}): ServiceProcess {
  const name = `service-${(count += 1)}`;
  return new ServiceProcess({ name, command: process.execPath, args: ['-e', script], ...options }, { folder, watchdog, logFile: join(folder, `${name}.log`) });
}
const idle = 'setInterval(() => {}, 1000);';

describe('a service process', () => {
  it('is ready when its URL answers', async () => {
    const port = await freePort();
    const slow = `setTimeout(() => require('http').createServer((_, answer) => answer.end('ok')).listen(${port}, '127.0.0.1'), 300);`;
    const one = service(slow, { ready: `http://127.0.0.1:${port}/` });
    await one.start();
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('ok');
    await one.stop();
  });

  it('that answers with errors is not ready, and is ended', async () => {
    const port = await freePort();
    const sick = `require('http').createServer((_, answer) => { answer.statusCode = 503; answer.end(); }).listen(${port}, '127.0.0.1'); console.log('sick');`;
    const one = service(sick, { ready: `http://127.0.0.1:${port}/`, readyTimeoutMs: 1_500 });
    await expect(one.start()).rejects.toMatchObject({ name: 'ServerStartError', server: one.name, logTail: 'sick' });
    expect(one.pid).toBeUndefined();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('that ends at once is told with its last words', async () => {
    const one = service(`console.error('no configuration'); process.exit(4)`, { ready: async () => false });
    await expect(one.start()).rejects.toThrow(/it ended before it was ready.*\n.*no configuration/);
  });

  it('that restarts gets a few tries to come up, not endless ones', async () => {
    const exits: ServiceExit[] = [];
    const one = service(`process.exit(4)`, { restart: true, ready: async () => false, onExit: (exit) => exits.push(exit) });
    await expect(one.start()).rejects.toThrow('it ended before it was ready');
    expect(exits).toHaveLength(3);
    expect(one.pid).toBeUndefined();
  });

  it('can be stopped while it starts, and does not come back', async () => {
    const one = service(idle, { restart: true, ready: async () => false });
    const start = one.start();
    const pid = one.pid ?? 0;
    const identity = processIdentity(pid) ?? '';
    await one.stop();
    await expect(start).rejects.toThrow('it was stopped before it was ready');
    expect([one.pid, isAlive(pid, identity)]).toEqual([undefined, false]);
  });

  it('writes its output to its log and to whoever listens', async () => {
    const lines: string[] = [];
    const one = service(`console.log('out ' + process.env.GREETING); console.error('err'); ${idle}`, { env: { GREETING: 'hello' }, onLog: (line) => lines.push(line) });
    await one.start();
    await until(() => lines.length === 2 && readFileSync(one.logFile, 'utf8').split('\n').length === 3, 'two lines');
    await one.stop();
    expect([...lines].sort()).toEqual(['err', 'out hello']);
    expect(readFileSync(one.logFile, 'utf8').trim().split('\n').sort()).toEqual(['err', 'out hello']);
  });

  it('may drain after SIGTERM', async () => {
    const one = service(`process.on('SIGTERM', () => setTimeout(() => { console.log('drained'); process.exit(0); }, 300)); console.log('up'); ${idle}`);
    await one.start();
    await until(() => readFileSync(one.logFile, 'utf8').includes('up'), 'the handler');
    await one.stop();
    expect(readFileSync(one.logFile, 'utf8')).toContain('drained');
  });

  it('that ignores SIGTERM is killed when its time is up', async () => {
    const one = service(`process.on('SIGTERM', () => {}); console.log('up'); ${idle}`, { stopTimeoutMs: 200 });
    await one.start();
    await until(() => readFileSync(one.logFile, 'utf8').includes('up'), 'the handler');
    const pid = one.pid ?? 0;
    const identity = processIdentity(pid) ?? '';
    await one.stop();
    expect(isAlive(pid, identity)).toBe(false);
  });

  it('comes back after kill -9 when told to restart, and tells of each end', async () => {
    const exits: ServiceExit[] = [];
    const one = service(idle, { restart: true, onExit: (exit) => exits.push(exit) });
    await one.start();
    const first = one.pid;
    one.kill('SIGKILL');
    await until(() => one.pid !== undefined && one.pid !== first, 'another process');
    await one.stop();
    expect(exits).toMatchObject([{ name: one.name, signal: 'SIGKILL', code: null }]);
    expect(one.pid).toBeUndefined();
  });

  it('stays down after kill -9 otherwise, until it is started again', async () => {
    const exits: ServiceExit[] = [];
    const one = service(idle, { onExit: (exit) => exits.push(exit) });
    await one.start();
    one.kill('SIGKILL');
    await until(() => one.pid === undefined, 'its end');
    expect(exits).toHaveLength(1);
    await one.start();
    expect(one.pid).toBeDefined();
    await one.stop();
  });
});
