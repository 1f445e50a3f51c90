import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkoutRoot } from '@entente/stack';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { entente, type CommandResult } from './run-command.js';
import { testSystem, type TestSystem } from './test-system.js';

const ATMOS = 'Morocco ordered 36 ATMOS 2000 howitzers from Elbit Systems in February 2025 for 200 million euros.';

describe('the command line against running services', () => {
  let running: TestSystem;
  beforeAll(async () => {
    running = await testSystem();
    await run(['rules', 'add', '--name', 'Orders', '--filter', 'kind == "procurement" && "ISR-MAR" in pairs', '--topic', '{kind}.{pair}']);
    const { stdout } = await run(['ingest', join(checkoutRoot(), 'examples/dossier'), '--json']);
    const { position } = JSON.parse(stdout) as { position: string };
    await running.api.get('/v1/timelines', { waitFor: position });
  }, 180_000);

  const attempt = (args: readonly string[]): Promise<CommandResult> => entente([...args, '--url', running.system.gatewayUrl]);

  async function run(args: readonly string[]): Promise<CommandResult> {
    const result = await attempt(args);
    expect({ args, code: result.code, stderr: result.code === 0 ? '' : result.stderr }).toEqual({ args, code: 0, stderr: '' });
    return result;
  }

  async function json<T>(args: readonly string[]): Promise<T> {
    return JSON.parse((await run([...args, '--json'])).stdout) as T;
  }

  interface Row {
    readonly id: string;
    readonly kind: string;
    readonly object: string | null;
  }
  const rows = async (args: readonly string[] = ['ISR-MAR']): Promise<readonly Row[]> => (await json<{ items: Row[] }>(['timeline', ...args])).items;

  it('ingests the same again without storing anything', async () => {
    const { answers } = await json<{ answers: { position: string }[] }>(['ingest', join(checkoutRoot(), 'examples/dossier')]);
    const again = await json<{ answers: { position: string }[] }>(['ingest', join(checkoutRoot(), 'examples/dossier')]);
    expect(again.answers).toEqual(answers);
  });

  it('prints a timeline, narrowed as asked, and one development by the beginning of its id', async () => {
    const { stdout } = await run(['timeline', 'ISR-MAR', '--kind', 'procurement', '--from', '2025']);
    expect(stdout).toContain('ATMOS 2000');
    expect(stdout).not.toContain('Barak');
    const order = (await rows()).find(({ object }) => /ATMOS/.test(object ?? ''));
    const shown = await run(['show', order?.id.slice(0, 10) ?? '']);
    expect(shown.stdout).toContain('“Morocco ordered 36 ATMOS 2000');
    expect(shown.stdout).toMatch(/History\n {2}main-\d+/);
  });

  it('tails alerts from any position', async () => {
    const { stdout } = await run(['alerts', 'tail', '--from', '0', '--count', '2', '--json']);
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as { position: string; kind: string });
    expect(lines.map(({ kind }) => kind)).toEqual(['procurement', 'procurement']);
    expect((await run(['alerts'])).stdout).toContain('alerts.procurement.ISR-MAR');
  });

  it('merges, and undoes the merge', async () => {
    const [first, second] = (await rows()).filter(({ kind }) => kind === 'procurement');
    const merged = await json<{ event: string; position: string }>(['merge', first?.id ?? '', second?.id ?? '', '--reason', 'one order']);
    await running.api.get('/v1/timelines', { waitFor: merged.position });
    expect((await rows()).map(({ id }) => id)).not.toContain(second?.id);
    const undone = await json<{ position: string }>(['undo', 'merge', merged.event, '--reason', 'two orders']);
    await running.api.get('/v1/timelines', { waitFor: undone.position });
    expect((await rows()).map(({ id }) => id)).toContain(second?.id);
  });

  it('corrects and retracts a claim', async () => {
    const claim = await json<{ answers: { claims: { id: string; development: string }[] }[] }>(['ingest', join(checkoutRoot(), 'examples/dossier/07-work-plan.txt')]);
    const [{ id, development } = { id: '', development: '' }] = claim.answers[0]?.claims ?? [];
    const corrected = await json<{ position: string; changed: string[] }>(['correct', id, '--reason', 'day', '--changes', '{"valid":{"edtf":"2026-01-04"}}']);
    expect(corrected.changed).toContain('valid');
    const retracted = await json<{ position: string }>(['retract', id, '--reason', 'wrong']);
    await running.api.get('/v1/timelines', { waitFor: retracted.position });
    expect((await rows()).map((row) => row.id)).not.toContain(development);
    expect((await rows(['ISR-MAR', '--known-at', corrected.position])).map((row) => row.id)).toContain(development);
  });

  it('replays as a dry run and to a file, twice the same', async () => {
    expect((await run(['replay', '--diff'])).stdout).toContain('0 would appear, 0 change, 0 vanish');
    const hashes = await Promise.all(['one', 'two'].map(async (name) => (await json<{ result: { sha256: string } }>(['replay', '--to-file', `${name}.ndjson`, '--to', '20'])).result.sha256));
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
  });

  it('rebuilds beside the live version, switches, rolls back and retires', async () => {
    const before = await rows();
    const { rebuild } = await json<{ rebuild: { state: string; version: number } }>(['projections', 'rebuild', '--switch']);
    expect(rebuild.state).toBe('done');
    const after = await json<{ items: Row[]; projection: { version: number } }>(['timeline', 'ISR-MAR']);
    expect(after.projection.version).toBe(rebuild.version);
    expect(after.items).toEqual(before);
    expect((await run(['projections', 'rollback'])).stdout).toMatch(/timeline is version \d+ again/);
    await run(['projections', 'retire', 'timeline', String(rebuild.version)]);
    expect((await run(['projections', 'parked'])).stdout).toContain('Nothing of timeline is parked.');
  });

  it('leaves a rebuild or replay running on Ctrl-C, and says how to follow it again', async () => {
    for (const [args, again] of [[['projections', 'rebuild', '--rate', '1'], 'projections rebuild timeline --job'], [['replay', '--rate', '1'], 'replay']] as const) {
      const { code, stderr } = await entente([...args, '--url', running.system.gatewayUrl], { interruptAt: args[0] === 'replay' ? 'Replay ' : 'Rebuild ' });
      expect([code, stderr]).toEqual([130, expect.stringMatching(new RegExp(`It goes on\\. Follow it again: npx entente ${again} [0-9a-f-]{36}\\n`))]);
      const followed = again.split(' ').concat(/[0-9a-f-]{36}/.exec(stderr)?.[0] ?? '');
      expect((await run([...followed, '--cancel'])).stdout).toMatch(/to cancel: (running|waiting to begin)/);
    }
  });

  it('tells the status of every service', async () => {
    const status = await json<Record<string, object>>(['status']);
    expect(Object.keys(status)).toEqual(['gateway', 'ingest', 'timeline', 'alerting']);
    for (const part of Object.values(status)) expect(part).not.toHaveProperty('unreachable');
  });

  it('verifies the log, signs its head, and names the first event that was altered', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-verify-'));
    const database = ['--database', running.system.databaseUrl];
    const file = join(folder, 'checkpoints.ndjson');
    try {
      await entente(['checkpoint', 'keys', join(folder, 'log')]);
      expect((await entente(['checkpoint', 'sign', '--file', file, '--key', join(folder, 'log.private.pem'), ...database])).stdout).toMatch(/Signed main-\d+/);
      const verify = ['verify', '--against', file, '--key', join(folder, 'log.public.pem'), ...database, '--json'];
      expect(JSON.parse((await entente(verify)).stdout)).toMatchObject({ ok: true, from: '1' });
      await alterEvent(running.system.databaseUrl, 5);
      const bad = await entente(verify);
      expect([bad.code, JSON.parse(bad.stdout)]).toEqual([1, expect.objectContaining({ ok: false, position: 'main-5' })]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  /** As an owner of the database could: past the guards of the log. */
  async function alterEvent(url: string, position: number): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query("SET session_replication_role = 'replica'");
      const { rowCount } = await client.query("UPDATE event_store.log SET type = 'report.forged' WHERE position = $1", [position]);
      expect(rowCount).toBe(1);
    } finally {
      await client.end();
    }
  }

  it.each([
    [['show', 'nothing'], 2, /No such development/],
    [['timeline', '--filter', 'kind == '], 2, /filter/],
    [['correct', 'nothing', '--reason', 'x', '--changes', '{'], 2, /--changes is not JSON/],
    [['rules', 'add', '--name', 'x', '--filter', 'nope == 1', '--topic', 'a b'], 2, /topic|filter/],
    [['replay', '--diff', '--to-nats'], 2, /one target/],
  ])('says what is wrong with %j', async (args, code, words) => {
    const result = await attempt(args);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(words);
  });

  it('describes every resource, and every reference in the description resolves', async () => {
    const document = await running.api.get<{ paths: Record<string, Record<string, { responses?: object }>>; components: { schemas: Record<string, object> }; 'x-unreachable'?: string[] }>('/openapi.json');
    expect(document['x-unreachable']).toBeUndefined();
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
    for (const path of ['/v1/reports', '/v1/claims', '/v1/batches', '/v1/timelines/{pair}', '/v1/developments/{id}', '/v1/rules', '/v1/alerts', '/v1/replays', '/v1/projections', '/v1/status']) expect(document.paths).toHaveProperty([path]);
    for (const operations of Object.values(document.paths)) for (const operation of Object.values(operations)) expect(operation.responses).toBeDefined();
  });

  it('extracts without any server', async () => {
    const { stdout } = await entente(['extract', '--report-date', '2025-02-12', '-'], { input: ATMOS });
    const [candidate] = JSON.parse(stdout) as { kind: string; start: number; end: number; edtf: string; money: { min: string; currency: string }[] }[];
    expect(candidate).toMatchObject({ kind: 'procurement', edtf: '2025-02', money: [{ min: '200000000', currency: 'EUR' }] });
    expect(ATMOS.slice(candidate?.start, candidate?.end)).toContain('ordered 36 ATMOS 2000');
    const dates = JSON.parse((await entente(['extract', 'dates', '-'], { input: ATMOS })).stdout) as object[];
    expect(JSON.stringify(dates)).toContain('2025-02');
  });
});
