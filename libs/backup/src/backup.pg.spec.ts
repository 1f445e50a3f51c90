import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { detachPartition, laneHold, migrateEventStore, openEventStore, verifyChain, type EventStore } from '@entente/event-store';
import { sampleCommand } from '@entente/event-store/testing';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { BackupDamagedError, BackupFormatError, RestoreTargetError, RestoreVerifyError } from './backup.errors.js';
import type { BackupContents } from './contents/contents.js';
import { restoreBackup } from './restore/restore-backup.js';
import { takeBackup, type BackupOptions } from './take/take-backup.js';

const contents: BackupContents = {
  logs: { main: { lane: 'main', schema: 'event_store' }, alerting: { lane: 'alerting', schema: 'alerting_log' } },
  state: [{ schema: 'alerting', table: 'checkpoint' }, { schema: 'ingest', table: 'ledger' }],
  content: [{ schema: 'ingest', table: 'words' }],
  secret: [{ schema: 'ingest', table: 'secret' }],
  left: [],
};
const folders = mkdtempSync(join(tmpdir(), 'entente-backup-'));
let number = 0;
const folder = (): string => join(folders, String((number += 1)));

async function migrated(db: TestDatabase): Promise<TestDatabase> {
  await migrateEventStore({ url: db.url, schema: 'event_store', lanes: ['main'], partitionSize: 64n });
  await migrateEventStore({ url: db.url, schema: 'alerting_log', lanes: ['alerting'] });
  await db.pool.query(`CREATE SCHEMA ingest; CREATE SCHEMA alerting;
    CREATE TABLE alerting.checkpoint (name text PRIMARY KEY, epoch text, position bigint NOT NULL, hash text);
    CREATE TABLE ingest.ledger (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, said json, at timestamptz DEFAULT clock_timestamp());
    CREATE TABLE ingest.words (id text PRIMARY KEY, text text NOT NULL, raw bytea, size integer GENERATED ALWAYS AS (length(text)) STORED);
    CREATE TABLE ingest.secret (id text PRIMARY KEY)`);
  return db;
}

describe('a backup', () => {
  let db: TestDatabase;
  let store: EventStore;
  const take = (more: Partial<BackupOptions> & { folder: string }) => takeBackup({ url: db.url, contents, ...more });
  const stored = async (count: number, stream: string): Promise<void> => {
    await Promise.all(Array.from({ length: count }, (_, index) => store.append(sampleCommand({ key: `${stream}-${index}`, stream, expected: 'any' }))));
  };

  beforeAll(async () => {
    db = await migrated(await testDatabase());
    store = openEventStore({ pool: db.pool, schema: 'event_store', lane: 'main' });
    for (let stream = 0; stream < 10; stream += 1) await stored(20, `stream-${stream}`);
    const head = await store.head();
    await db.pool.query(`INSERT INTO alerting.checkpoint VALUES ('feed', $1, $2, $3)`, [head.epoch, head.position.toString(), head.hash]);
    await db.pool.query(`INSERT INTO ingest.ledger (said) VALUES ('{"a":1}'), (E'{"tab":"\\\\t"}')`);
    await db.pool.query(`INSERT INTO ingest.words (id, text, raw) SELECT 'w' || n, E'line\\nand\\ttab \\\\ ' || n, decode('00ff0a', 'hex') FROM generate_series(1, 60000) n`);
    await db.pool.query(`INSERT INTO ingest.secret VALUES ('hidden')`);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folders, { recursive: true });
  });

  describe('restored', () => {
    let target: TestDatabase;
    const restore = (from: string) => restoreBackup({ url: target.url, folder: from, contents });
    const sum = async (on: TestDatabase, table: string): Promise<{ rows: number; sum: string }> => {
      const { rows } = await on.pool.query<{ rows: number; sum: string }>(`SELECT count(*)::int AS rows, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS sum FROM ${table} t`);
      return rows[0] ?? { rows: 0, sum: '' };
    };

    beforeEach(async () => {
      target = await migrated(await testDatabase());
    });

    it('is the log and the tables it was taken from, under a new epoch, and held', async () => {
      const from = folder();
      const whole = await take({ folder: from });
      const { epochs } = await restore(from);
      const { epoch, ...head } = await store.head();
      const again = openEventStore({ pool: target.pool, schema: 'event_store', lane: 'main' });
      expect(await again.head()).toEqual({ ...head, epoch: epochs['main'] });
      expect(epochs['main']).not.toBe(epoch);
      expect(whole.heads.map(({ lane, position }) => [lane, position])).toEqual([['main', '200'], ['alerting', '0']]);
      for (const table of ['event_store.log', 'event_store.stream', 'event_store.event_id', 'event_store.command', 'ingest.ledger', 'ingest.words', 'alerting.checkpoint']) {
        expect({ table, ...(await sum(target, table)) }).toEqual({ table, ...(await sum(db, table)) });
      }
      expect((await sum(target, 'ingest.secret')).rows).toBe(0);
      expect(await laneHold({ pool: target.pool, schema: 'event_store', lane: 'main' })).toMatchObject({ reason: `restored from backup ${whole.id}` });
      expect(await laneHold({ pool: target.pool, schema: 'alerting_log', lane: 'alerting' })).not.toBeNull();

      expect(await again.append(sampleCommand({ key: 'stream-3-7', stream: 'stream-3', expected: 'any' }))).toMatchObject({ outcome: 'mismatch' });
      expect(await again.append(sampleCommand({ stream: 'stream-3', expected: 20n }))).toMatchObject({ outcome: 'appended', from: 201n });
      expect(await again.append(sampleCommand({ stream: 'stream-9', expected: 'none' }))).toMatchObject({ outcome: 'conflict', actual: 20n });
      expect(await verifyChain({ pool: target.pool, schema: 'event_store', lane: 'main' })).toMatchObject({ ok: true, to: 201n });
      await target.pool.query('INSERT INTO ingest.ledger DEFAULT VALUES');
      expect((await sum(target, 'ingest.ledger')).rows).toBe(3);
      await again.close();
    });

    it('holds what was there when it was taken, though appends went on', async () => {
      const from = folder();
      const late: Promise<void>[] = [];
      const onProgress = ({ phase }: { phase: string }): void => {
        if (phase !== 'tables' && late.length === 0) late.push(stored(150, 'late'));
      };
      const whole = await take({ folder: from, onProgress });
      await Promise.all(late);
      expect(BigInt(whole.heads[0]?.position ?? '0')).toBeLessThan((await store.head()).position);
      await restore(from);
      const again = openEventStore({ pool: target.pool, schema: 'event_store', lane: 'main' });
      expect(String((await again.head()).position)).toBe(whole.heads[0]?.position);
      await again.close();
    });

    it('was interrupted anywhere, and went on to the same heads', async () => {
      const from = folder();
      const stop = new AbortController();
      const heads: string[] = [];
      let steps = 0;
      const interrupted = take({
        folder: from,
        signal: stop.signal,
        onProgress: ({ total }) => {
          steps += 1;
          heads.push(String(total));
          if (steps === 8) stop.abort(new Error('pulled the plug'));
        },
      });
      await expect(interrupted).rejects.toThrow('pulled the plug');
      await expect(restore(from)).rejects.toThrow(BackupFormatError);
      await stored(30, 'meanwhile');
      await db.pool.query(`INSERT INTO ingest.words (id, text) SELECT 'v' || n, 'early key' FROM generate_series(1, 100) n`);
      const whole = await take({ folder: from });
      expect(String(whole.heads.reduce((sum, { position }) => sum + BigInt(position), 0n))).toBe(heads.at(-1));
      await restore(from);
      expect((await sum(target, 'ingest.words')).rows).toBeGreaterThanOrEqual(60_000);
    });

    it('was killed in its first or its last step, and is whole when taken again', async () => {
      const from = folder();
      const stop = new AbortController();
      await expect(take({ folder: from, signal: stop.signal, onProgress: () => stop.abort(new Error('pulled the plug')) })).rejects.toThrow('pulled the plug');
      expect(readdirSync(from).some((file) => file.endsWith('.copy'))).toBe(true);
      await take({ folder: from });
      copyFileSync(join(from, 'manifest.json'), join(from, 'manifest.partial.json'));
      await restore(from);
      expect((await sum(target, 'ingest.ledger')).rows).toBeGreaterThan(0);
    });

    it('is refused when a byte changed, a row is missing, or the database is not empty, and leaves nothing behind', async () => {
      const from = folder();
      const whole = await take({ folder: from });
      await expect(take({ folder: from })).rejects.toThrow(BackupFormatError);
      const part = whole.parts.find(({ table }) => table === 'log');
      const before = readFileSync(join(from, part?.file ?? ''));
      appendFileSync(join(from, part?.file ?? ''), 'x');
      await expect(restore(from)).rejects.toThrow(BackupDamagedError);
      expect((await sum(target, 'event_store.log')).rows).toBe(0);

      const file = part?.file ?? '';
      const forged = before.toString('utf8').replace('"count":3', '"count":4');
      writeFileSync(join(from, file), forged);
      const manifest = readFileSync(join(from, 'manifest.json'), 'utf8');
      writeFileSync(join(from, 'manifest.json'), manifest.replace(part?.sha256 ?? '', createHash('sha256').update(forged).digest('hex')));
      await expect(restore(from)).rejects.toThrow(RestoreVerifyError);
      expect((await sum(target, 'event_store.log')).rows).toBe(0);

      await target.pool.query(`INSERT INTO ingest.words (id, text) VALUES ('a', 'b')`);
      await expect(restore(from)).rejects.toThrow(RestoreTargetError);
    });

    it('knows the ids and versions of detached partitions', async () => {
      await detachPartition({ url: db.url, schema: 'event_store', lane: 'main', archive: join(folders, 'archive.ndjson') });
      const from = folder();
      await take({ folder: from });
      await restore(from);
      const again = openEventStore({ pool: target.pool, schema: 'event_store', lane: 'main' });
      expect(await again.append(sampleCommand({ stream: 'stream-0', expected: 20n }))).toMatchObject({ outcome: 'appended' });
      expect((await sum(target, 'event_store.event_id')).rows).toBe((await sum(db, 'event_store.event_id')).rows + 1);
      expect(await verifyChain({ pool: target.pool, schema: 'event_store', lane: 'main' })).toMatchObject({ ok: true });
      await again.close();
    });
  });
});
