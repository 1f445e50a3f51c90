import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** Test files that leave something behind, or do not; run by a Jest of their own under our environment. */
const fixtures = {
  'timer.js': `test('starts a timer', () => { setInterval(() => {}, 10_000); });`,
  'server.js': `import { createServer } from 'node:net';
    test('listens', (done) => { createServer().listen(0, '127.0.0.1', done); });`,
  'socket.js': `import { connect, createServer } from 'node:net';
    test('connects', (done) => { const server = createServer(() => server.close()); server.listen(0, '127.0.0.1', () => connect(server.address().port, '127.0.0.1', done)); });`,
  'child.js': `import { spawn } from 'node:child_process';
    test('spawns', () => { const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20_000)'], { stdio: 'ignore' }); process.once('exit', () => child.kill('SIGKILL')); });`,
  'closer-fails.js': `globalThis[Symbol.for('entente.testing.closers')].push(() => Promise.reject(new Error('the database would not go')));
    test('passes', () => {});`,
  'tidy.js': `import { createServer } from 'node:net';
    const server = createServer();
    globalThis[Symbol.for('entente.testing.closers')].push(() => new Promise((resolve) => server.close(resolve)));
    afterAll(() => { if (!server.listening) throw new Error('closed before the last hook'); });
    test('listens', (done) => { setTimeout(() => {}, 1); server.listen(0, '127.0.0.1', done); });`,
  'order.js': `const said = [];
    const closers = globalThis[Symbol.for('entente.testing.closers')];
    closers.push(async () => { if (said.join() !== 'second') throw new Error('not the newest first'); });
    closers.push(async () => { said.push('second'); });
    test('passes', () => {});`,
};

const root = fileURLToPath(new URL('../../../../', import.meta.url));
let folder: string;
let messages: Map<string, string>;

interface Report {
  readonly testResults: readonly { readonly name: string; readonly message: string }[];
  readonly numRuntimeErrorTestSuites: number;
}
let report: Report;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-leaks-'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  for (const [name, text] of Object.entries(fixtures)) writeFileSync(join(folder, name), text);
  const config = { rootDir: folder, testMatch: ['**/*.js'], testEnvironment: join(root, 'tests/setup/environment.js'), transform: {} };
  const output = join(folder, 'report.json');
  spawnSync(
    process.execPath,
    ['--no-warnings', '--experimental-vm-modules', join(root, 'node_modules/jest/bin/jest.js'), `--config=${JSON.stringify(config)}`, '--json', `--outputFile=${output}`, '--forceExit', '--maxWorkers=2'],
    { cwd: folder, encoding: 'utf8', timeout: 60_000 },
  );
  report = JSON.parse(readFileSync(output, 'utf8')) as Report;
  messages = new Map(report.testResults.map(({ name, message }) => [basename(name), message]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a test file that leaves something open fails', () => {
  it.each([
    { file: 'timer.js', left: '1 timer' },
    { file: 'server.js', left: '1 listening server' },
    { file: 'socket.js', left: '2 sockets' },
    { file: 'child.js', left: '1 child process' },
  ])('$file: $left', ({ file, left }) => {
    expect(messages.get(file)).toContain(`This file left open: ${left}`);
  });
});

describe('what a file opened through us', () => {
  it('is closed after its last hook, the newest first', () => {
    expect([messages.get('tidy.js'), messages.get('order.js')]).toEqual(['', '']);
  });

  it('fails the file when it cannot be closed', () => {
    expect(messages.get('closer-fails.js')).toContain('the database would not go');
  });
});

it('such a failure is counted, so that totals show it', () => {
  expect(report.numRuntimeErrorTestSuites).toBe(5);
});
