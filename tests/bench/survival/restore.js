import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreBackup, takeBackup } from '@entente/backup';
import { openEventStore } from '@entente/event-store';
import { fillLog } from '@entente/projections/testing';
import pg from 'pg';
import { row } from '../row.js';
import { migratedSystem } from './migrated-system.js';

/** Backing up and restoring 1 M events; the restore checks every file and every hash. */
export async function restoreRows({ servers, emit, progress }, events = 1_000_000) {
  const source = await migratedSystem(servers);
  const pool = new pg.Pool({ connectionString: source.url, max: 4 });
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  await fillLog(store, { events, streams: events / 20 });
  await store.close();
  await pool.end();
  progress(`filled with ${events} events`);
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-backup-'));
  try {
    const taken = await seconds(() => takeBackup({ url: source.url, folder }));
    progress(`backed up in ${taken.toFixed(1)} s`);
    const target = await migratedSystem(servers);
    const restored = await seconds(() => restoreBackup({ url: target.url, folder }));
    emit(row('backup.1m', taken, 's'));
    emit(row('restore.1m', restored, 's', 'goal', 90));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function seconds(work) {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
}
