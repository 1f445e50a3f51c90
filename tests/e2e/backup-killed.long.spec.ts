import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { laneHold, openEventStore, verifyChain } from '@entente/event-store';
import { startPostgres15, type Postgres15 } from '@entente/event-store/testing';
import { fillLog } from '@entente/projections/testing';
import { checkoutRoot, createDatabase, databaseUrlOf, dropDatabase } from '@entente/stack';
import { closeAfterFile, eventually, runServers } from '@entente/testing';
import pg from 'pg';
import { entente } from './run-command.js';

const EVENTS = Number(process.env['ENTENTE_BACKUP_EVENTS'] ?? 120_000);
const TABLES = ['event_store.log', 'event_store.stream', 'event_store.event_id', 'event_store.command', 'ingest.report_text'];

/** Starts `entente` as a user would; somebody else decides when it ends. */
function begin(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(checkoutRoot(), 'services/cli/bin/entente.js'), ...args], { cwd: checkoutRoot(), stdio: 'ignore' });
}

async function killedWhen(child: ChildProcess, due: () => boolean | Promise<boolean>): Promise<'killed' | 'ended'> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await eventually(async () => child.exitCode !== null || (await due()), { timeoutMs: 120_000, everyMs: 5, describe: 'the moment to kill' });
  if (child.exitCode !== null) return 'ended';
  child.kill('SIGKILL');
  await ended;
  return 'killed';
}

async function sums(url: string): Promise<Record<string, string>> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const sum = async (table: string): Promise<string> => {
    const { rows } = await pool.query<{ sum: string }>(`SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS sum FROM ${table} t`);
    return rows[0]?.sum ?? '';
  };
  const found: Record<string, string> = {};
  for (const table of TABLES) found[table] = await sum(table);
  await pool.end();
  return found;
}

describe('a backup of PostgreSQL 15, killed again and again, restored on 18', () => {
  let old: Postgres15;
  let source: { url: string };
  const folder = mkdtempSync(join(tmpdir(), 'entente-killed-'));
  const backup = join(folder, 'backup');
  const name = `entente_restored_${process.pid}_${Date.now().toString(36)}`;
  const target = databaseUrlOf(runServers().databaseUrl, name);

  beforeAll(async () => {
    old = await startPostgres15();
    source = await createDatabase({ adminUrl: old.url, prefix: 'entente' });
    expect((await entente(['migrate', '--database', source.url])).code).toBe(0);
    const pool = new pg.Pool({ connectionString: source.url, max: 4 });
    const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
    await fillLog(store, { events: EVENTS, streams: EVENTS / 20 });
    await store.close();
    await pool.end();
  }, 300_000);
  afterAll(async () => {
    await old.stop();
    await dropDatabase(runServers().databaseUrl, name);
    rmSync(folder, { recursive: true });
  });

  it('goes on where it was killed, as often as that happens', async () => {
    let kills = 0;
    for (const parts of [1, 3, 6]) {
      const written = (): number => (existsSync(backup) ? readdirSync(backup).filter((file) => !file.startsWith('.')).length : 0);
      if ((await killedWhen(begin(['backup', backup, '--database', source.url]), () => written() >= parts * 2)) === 'killed') kills += 1;
    }
    expect(kills).toBeGreaterThan(0);
    const { code, stdout, stderr } = await entente(['backup', backup, '--database', source.url]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain(`up to main-${EVENTS}`);
  }, 300_000);

  it('leaves nothing behind when its restore is killed, and the same command then restores all of it', async () => {
    const admin = new pg.Pool({ connectionString: runServers().databaseUrl, max: 1 });
    closeAfterFile(() => admin.end());
    const loading = async (): Promise<boolean> => {
      const { rowCount } = await admin.query(`SELECT FROM pg_stat_activity WHERE application_name = 'entente-restore' AND datname = $1 AND query LIKE 'COPY%'`, [name]);
      return (rowCount ?? 0) > 0;
    };
    expect(await killedWhen(begin(['restore', backup, '--database', target]), loading)).toBe('killed');
    await eventually(async () => {
      const { rowCount } = await admin.query(`SELECT FROM pg_stat_activity WHERE application_name = 'entente-restore' AND datname = $1`, [name]);
      expect(rowCount).toBe(0);
    }, { timeoutMs: 60_000 });
    expect((await sums(target))['event_store.log']?.startsWith('0 ')).toBe(true);
    const { code, stdout } = await entente(['restore', backup, '--database', target]);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`Restored and checked ${EVENTS} events`)]);
  }, 300_000);

  it('is what it was taken from: every row, every hash, and held', async () => {
    expect(await sums(target)).toEqual(await sums(source.url));
    const pool = new pg.Pool({ connectionString: target, max: 2 });
    expect((await pool.query<{ server_version: string }>('SHOW server_version')).rows[0]?.server_version).toMatch(/^18/);
    expect(await verifyChain({ pool, schema: 'event_store', lane: 'main' })).toMatchObject({ ok: true, to: BigInt(EVENTS) });
    expect(await laneHold({ pool, schema: 'event_store', lane: 'main' })).not.toBeNull();
    await pool.end();
  }, 120_000);
});
