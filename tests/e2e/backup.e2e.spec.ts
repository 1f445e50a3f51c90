import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTENTE_CONTENTS, REBUILT_SCHEMAS } from '@entente/backup';
import { STREAMS } from '@entente/contracts';
import { connectNats, messageAt, lastMessage, type NatsLink } from '@entente/messaging';
import { databaseUrlOf, dropDatabase } from '@entente/stack';
import { closeAfterFile, eventually, runServers } from '@entente/testing';
import pg from 'pg';
import { claimBody } from './claims.js';
import { foldLog, readLog } from './read-log.js';
import { entente } from './run-command.js';
import { testSystem, type TestSystem } from './test-system.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-restore-'));
const SAME_NAMES = { ENTENTE_STREAM_PREFIX: '', ENTENTE_SUBJECT_PREFIX: '' };
interface Held {
  readonly held: { readonly reason: string } | null;
}
interface StatusView {
  readonly ingest: Held & { readonly head: { readonly position: string; readonly epoch: string } };
  readonly alerting: Held & { readonly feed: { readonly lag: { readonly events: number } } };
}

describe('a backup taken under load and restored beside the broker that saw more', () => {
  let lost: TestSystem;
  let link: NatsLink;
  let restored: TestSystem;
  const name = `entente_restored_${process.pid}_${Date.now().toString(36)}`;
  const url = databaseUrlOf(runServers().databaseUrl, name);

  const submit = ({ api }: TestSystem, index: number) => api.send('POST', '/v1/claims', claimBody(index));
  const alertIds = async (): Promise<string[]> => {
    const last = (await lastMessage(link, STREAMS.alerts))?.lastSequence ?? 0;
    const messages = await Promise.all(Array.from({ length: last }, (_, index) => messageAt(link, STREAMS.alerts, index + 1)));
    return messages.flatMap((message) => (message === null ? [] : [(JSON.parse(new TextDecoder().decode(message.data)) as { id: string }).id]));
  };
  const settled = async ({ api }: TestSystem): Promise<void> => {
    await eventually(async () => expect((await api.get<StatusView>('/v1/status')).alerting.feed.lag.events).toBe(0), { timeoutMs: 60_000, everyMs: 200 });
  };

  beforeAll(async () => {
    lost = await testSystem();
    link = await connectNats({ url: lost.system.natsUrl, name: 'spec' });
    closeAfterFile(() => link.close());
    await lost.api.send('POST', '/v1/rules', { name: 'Moroccan orders', filter: 'kind == "procurement" && "MAR" in actors', topic: '{kind}.{pair}' });
    for (let index = 0; index < 20; index += 1) await submit(lost, index);
    await settled(lost);
    const load = (async () => {
      for (let index = 20; index < 40; index += 1) await submit(lost, index);
    })();
    const { code, stdout, stderr } = await entente(['backup', folder, '--database', lost.system.databaseUrl]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toMatch(/^Backed up to .* up to main-\d+ and alerting-\d+, \d+ files/);
    await load;
    for (let index = 40; index < 50; index += 1) await submit(lost, index);
    await settled(lost);
    for (const { process } of lost.system.services) await process.stop();
  }, 180_000);
  afterAll(async () => {
    await restored?.system.stop();
    await dropDatabase(runServers().databaseUrl, name);
    rmSync(folder, { recursive: true });
  });

  it('leaves no table out that nobody has thought of', async () => {
    const { state, content, secret, left, logs } = ENTENTE_CONTENTS;
    const known = [...state, ...content, ...secret, ...left].map(({ schema, table }) => `${schema}.${table}`);
    const whole = [...REBUILT_SCHEMAS.map(({ schema }) => schema), ...Object.values(logs).map(({ schema }) => schema)];
    const pool = new pg.Pool({ connectionString: lost.system.databaseUrl, max: 1 });
    const { rows } = await pool.query<{ name: string }>(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname <> ALL ($1)`,
      [whole],
    );
    await pool.end();
    expect(rows.map(({ name }) => name).sort()).toEqual([...known].sort());
  });

  it('is one command, and says what is left to decide', async () => {
    const { code, stdout, stderr } = await entente(['restore', folder, '--database', url]);
    expect([code, stderr.includes('Error')]).toEqual([0, false]);
    expect(stdout).toContain('Restored and checked');
    expect(stdout).toContain('entente reactors resume --from checkpoint');
    const again = await entente(['restore', folder, '--database', url]);
    expect(again.code).not.toBe(0);
    expect(again.stderr).toContain('restore into a new database');
  }, 120_000);

  it('serves the whole view, stores new claims, and tells nobody', async () => {
    const told = await alertIds();
    restored = await testSystem(SAME_NAMES, { database: name, natsUrl: lost.system.natsUrl });
    const status = await restored.api.get<StatusView>('/v1/status');
    expect(status.ingest.held?.reason).toContain('restored from backup');
    expect(status.alerting.held?.reason).toContain('restored from backup');
    const events = (await lastMessage(link, STREAMS.events))?.lastSequence;
    await submit(restored, 60);
    const items = await eventually(async () => {
      const page = await restored.api.get<{ items: { id: string }[] }>('/v1/timelines', { limit: '200' });
      const expected = foldLog(await readLog(url));
      expect(page.items.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
      return page.items;
    }, { timeoutMs: 60_000 });
    expect(items.length).toBeGreaterThanOrEqual(21);
    await sleep(2_500);
    expect((await lastMessage(link, STREAMS.events))?.lastSequence).toBe(events);
    expect(await alertIds()).toEqual(told);
  }, 120_000);

  it('goes on from the head: what follows alerts, nothing is told twice', async () => {
    const told = await alertIds();
    const { code, stdout } = await entente(['reactors', 'resume', '--from', 'head', '--database', url]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Released main and alerting')]);
    await submit(restored, 70);
    const { ingest } = await restored.api.get<StatusView>('/v1/status');
    await eventually(async () => {
      const last = (await lastMessage(link, STREAMS.events))?.last;
      expect([last?.header('Entente-Epoch'), `main-${last?.header('Entente-Position')}`]).toEqual([ingest.head.epoch, ingest.head.position]);
    }, { timeoutMs: 60_000 });
    await eventually(async () => expect((await alertIds()).length).toBe(told.length + 1), { timeoutMs: 60_000 });
    const all = await alertIds();
    expect(new Set(all).size).toBe(all.length);
    const { stdout: verified } = await entente(['verify', '--database', url]);
    expect(verified).toContain('Lane main is whole');
  }, 120_000);
});
