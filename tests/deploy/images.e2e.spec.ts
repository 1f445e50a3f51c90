import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkoutRoot, createDatabase, freePort, natsConnectionOptions } from '@entente/stack';
import { eventually, privateStack, runServers } from '@entente/testing';
import { OWN_SERVICES, readComposeFile } from './compose-file.js';
import { commandOf, layImageFolder, openToAll } from './image-folder.js';

const compose = readComposeFile();
const command = commandOf(readFileSync(join(checkoutRoot(), 'deploy/Dockerfile'), 'utf8'));
const ordinaryUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const run = promisify(execFile);

describe("the images' commands, in an empty folder, as an ordinary user", () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-image-'));
  const secrets = join(folder, 'run-entente');
  const ports = new Map<string, number>();
  const processes: ChildProcess[] = [];
  const logs = new Map<string, string>();

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    layImageFolder(folder);
    openToAll(folder);
    for (const name of OWN_SERVICES) ports.set(name, await freePort());
    await writeSecrets();
    // Ingest first, as the compose file has it: it makes the file of keys.
    start('ingest');
    await eventually(() => health('ingest'), { timeoutMs: 60_000, everyMs: 300, describe: 'ingest to be healthy' });
    for (const name of OWN_SERVICES) if (name !== 'ingest') start(name);
  }, 180_000);

  afterAll(async () => {
    await Promise.all(processes.map(end));
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  /** Runs the generator as the compose file does, then points its database at the run's PostgreSQL. */
  async function writeSecrets(): Promise<void> {
    for (const path of [secrets, join(folder, 'var-lib-entente'), join(folder, 'var-lib-entente-keys')]) {
      mkdirSync(path);
      chmodSync(path, 0o777);
    }
    await run(process.execPath, ['deploy/generate-secrets.js', secrets], { cwd: folder, ...ordinaryUser });
    const database = await createDatabase({ adminUrl: runServers().databaseUrl, prefix: `entente_test_${runServers().run}` });
    writeFileSync(join(secrets, 'database-url'), database.url);
  }

  async function environmentOf(name: string): Promise<Record<string, string>> {
    const nats = natsConnectionOptions((await stack()).natsUrl);
    const given = Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [key, here(value)] as const);
    // The test's server knows a user; the compose file's knows a token.
    const login = nats.user === undefined ? nats.servers : nats.servers.replace('//', `//${nats.user}:${nats.pass ?? ''}@`);
    return { ...Object.fromEntries(given), ENTENTE_HTTP_PORT: String(ports.get(name)), ENTENTE_NATS_URL: login, SERVICE: name, NODE_ENV: 'production' };
  }

  /** A value of the compose file as it reads on this machine: folders and other services' addresses. */
  function here(value: string): string {
    const inFolder = value.replace('/run/entente', secrets).replace('/var/lib/entente', join(folder, 'var-lib-entente'));
    return inFolder.replace(/^http:\/\/(\w+):8080$/, (_, other: string) => `http://127.0.0.1:${ports.get(other) ?? 0}`);
  }

  let servers: ReturnType<typeof privateStack> | undefined;
  function stack(): ReturnType<typeof privateStack> {
    servers ??= privateStack({ databaseUrl: runServers().databaseUrl });
    return servers;
  }

  function start(name: string): void {
    void environmentOf(name).then((environment) => {
      const { ENTENTE_NATS_TOKEN_FILE: _token, ...env } = environment;
      const [program = 'sh', ...args] = command;
      const child = spawn(program, args, { cwd: folder, env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'], ...ordinaryUser });
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => logs.set(name, (logs.get(name) ?? '') + text));
      processes.push(child);
    });
  }

  async function end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  const health = (name: string) => run(process.execPath, ['deploy/healthcheck.js'], { cwd: folder, env: { ENTENTE_HTTP_PORT: String(ports.get(name)) }, ...ordinaryUser });

  it.each(OWN_SERVICES)('%s starts and its health command says so', async (name) => {
    await eventually(() => health(name), { timeoutMs: 90_000, everyMs: 500, describe: `${name} to be healthy. Its log: ${logs.get(name) ?? ''}` });
  }, 120_000);

  it('the health command fails where nothing listens', async () => {
    await expect(run(process.execPath, ['deploy/healthcheck.js'], { cwd: folder, env: { ENTENTE_HTTP_PORT: String(await freePort()) } })).rejects.toThrow(/Not ready/);
  });

  it('the gateway lets in who has the generated token, and nobody else', async () => {
    const url = `http://127.0.0.1:${ports.get('gateway') ?? 0}/v1/timelines/ISR-MAR`;
    const token = readFileSync(join(secrets, 'operator-token'), 'utf8');
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
  });

  it('timeline may write into its folder for replays', async () => {
    const url = `http://127.0.0.1:${ports.get('gateway') ?? 0}/v1/replays`;
    const headers = { authorization: `Bearer ${readFileSync(join(secrets, 'operator-token'), 'utf8')}`, 'content-type': 'application/json' };
    const started = (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ target: { type: 'file', name: 'all.ndjson' } }) })).json()) as { id: string };
    await eventually(async () => {
      const job = (await (await fetch(`${url}/${started.id}`, { headers })).json()) as { state: string; reason: string | null };
      expect(job).toMatchObject({ state: 'done' });
    }, { describe: 'the replay' });
    expect(existsSync(join(folder, 'var-lib-entente/replays/all.ndjson'))).toBe(true);
  });

  it('writes secrets once, readable by their owner only', async () => {
    const before = readFileSync(join(secrets, 'tokens.json'), 'utf8');
    await run(process.execPath, ['deploy/generate-secrets.js', secrets], { cwd: folder, ...ordinaryUser });
    expect(readFileSync(join(secrets, 'tokens.json'), 'utf8')).toBe(before);
    expect(execFileSync('stat', ['-c', '%a', join(secrets, 'operator-token')], { encoding: 'utf8' }).trim()).toBe('600');
    const url = compose.services['postgres']?.environment?.['POSTGRES_PASSWORD_FILE'] ?? '';
    expect(readFileSync(url.replace('/run/entente', secrets), 'utf8')).toMatch(/^[\w-]{32}$/);
  });
});
