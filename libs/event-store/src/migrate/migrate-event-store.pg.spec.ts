import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { openEventStore } from '../store/postgres-event-store.js';
import { appended, sampleCommand } from '../testing/conformance/sample.js';
import { MigrationChangedError } from './migrate.errors.js';
import { migrateEventStore } from './migrate-event-store.js';
import { migrationFiles } from './migration.files.js';

describe('migrating', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });

  it('is safe four times at once, and again later', async () => {
    const options = { url: db.url, schema: 'at_once', lanes: ['main', 'side'] };
    await Promise.all(Array.from({ length: 4 }, () => migrateEventStore(options)));
    await migrateEventStore(options);
    const { rows } = await db.pool.query<{ number: number }>('SELECT number FROM at_once.migration ORDER BY number');
    expect(rows.map((row) => row.number)).toEqual(migrationFiles().map((migration) => migration.number));
    expect((await db.pool.query('SELECT name FROM at_once.lane ORDER BY lane_id')).rows).toEqual([{ name: 'main' }, { name: 'side' }]);
  });

  it('refuses a migration that was applied with other content, and changes nothing', async () => {
    await migrateEventStore({ url: db.url, schema: 'changed', lanes: ['main'] });
    await db.pool.query(`UPDATE changed.migration SET sha256 = 'other' WHERE number = 3`);
    await expect(migrateEventStore({ url: db.url, schema: 'changed', lanes: ['main', 'new'] })).rejects.toThrow(MigrationChangedError);
    expect((await db.pool.query('SELECT name FROM changed.lane')).rows).toEqual([{ name: 'main' }]);
  });

  it('refuses a schema name that would have to be quoted', async () => {
    await expect(migrateEventStore({ url: db.url, schema: 'Bad"name', lanes: [] })).rejects.toThrow('lower-case');
  });

  it('keeps lanes apart: positions, streams, keys and ids are each lane\'s own', async () => {
    await migrateEventStore({ url: db.url, schema: 'lanes', lanes: ['main', 'side'], partitionSize: 5n });
    const [main, side] = ['main', 'side'].map((lane) => openEventStore({ pool: db.pool, schema: 'lanes', lane }));
    const command = sampleCommand({ stream: 'same', expected: 'none' });
    for (let turn = 0; turn < 12; turn += 1) await main!.append(sampleCommand({ stream: `m-${turn}` }));
    expect(appended(await main!.append(command))).toEqual({ from: 13n, to: 13n });
    expect(appended(await side!.append(command))).toEqual({ from: 1n, to: 1n });
    expect((await side!.readLane({ after: 0n, limit: 10 })).map((event) => [event.lane, event.stream])).toEqual([['side', 'same']]);
    expect(await side!.command(command.key)).toMatchObject({ from: 1n });
    expect((await main!.head()).epoch).not.toBe((await side!.head()).epoch);
    await expect(openEventStore({ pool: db.pool, schema: 'lanes', lane: 'none' }).head()).rejects.toThrow('does not exist');
  });

  it('a new epoch marks every event after it', async () => {
    await migrateEventStore({ url: db.url, schema: 'epochs', lanes: ['main'] });
    const store = openEventStore({ pool: db.pool, schema: 'epochs', lane: 'main' });
    await store.append(sampleCommand({ stream: 'a' }));
    const first = (await store.head()).epoch;
    await db.pool.query(`SELECT epochs.begin_epoch('main', 'restored')`);
    await store.append(sampleCommand({ stream: 'a' }));
    const second = (await store.head()).epoch;
    expect(second).not.toBe(first);
    expect((await store.readStream('a')).map((event) => event.epoch)).toEqual([first, second]);
  });
});
