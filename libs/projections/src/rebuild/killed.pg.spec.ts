import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { activeVersion, listVersions } from '../registry/versions.js';
import { KILL_PLACES } from '../testing/kill-places.js';
import { killWorkers } from '../testing/kill-workers.js';
import { killedRebuild } from '../testing/killed-rebuild.js';
import { SCHEMA, dump, dumpOfScratch } from '../testing/ledger-rig.js';
import { storedLedger } from '../testing/stored-ledger.js';

const SOME = ['copying', 'indexing', 'comparing', 'switching', 'dropping'];

it('a rebuild whose process is killed on its way gives what folding from scratch gives', async () => {
  const db = await testDatabase();
  const ledger = await storedLedger(db);
  const places = KILL_PLACES.filter(({ phase }) => SOME.includes(phase));
  const { killed, last } = await killedRebuild({ pool: db.pool, ledger, places, events: 6_000, seed: 31 });
  expect(killed).toEqual(SOME);
  expect(last).toBe(0);
  expect(await activeVersion(db.pool, SCHEMA, 'ledger')).toMatchObject({ version: 2, previous: 1, token: 2n });
  expect((await listVersions(db.pool, SCHEMA, 'ledger')).map(({ state }) => state)).toEqual(['retired', 'live']);
  const { rows } = await db.pool.query(`SELECT FROM information_schema.tables WHERE table_schema = 'ledger' AND table_name LIKE '%v1'`);
  expect(rows).toHaveLength(0);
  expect(await dump(db.pool, 2)).toMatchObject(dumpOfScratch(await ledger.store.readLane({ after: 0n, limit: 10_000 })) as object);
}, 120_000);

it('of three processes whose leader is killed exactly one moves the checkpoint, step by step', async () => {
  const db = await testDatabase();
  const ledger = await storedLedger(db);
  const { moves, handOvers } = await killWorkers({ pool: db.pool, ledger, workers: 3, kills: 2 });
  expect(handOvers).toHaveLength(2);
  expect(new Set(moves.map(({ worker }) => worker)).size).toBeGreaterThan(1);
  moves.forEach(({ from, to, token }, index) => {
    expect(from).toBe(moves[index - 1]?.to ?? 0n);
    expect(to).toBeGreaterThan(from);
    expect(token).toBeGreaterThanOrEqual(moves[index - 1]?.token ?? 0n);
  });
  expect(await dump(db.pool)).toMatchObject(dumpOfScratch(await ledger.store.readLane({ after: 0n, limit: 10_000 })) as object);
}, 120_000);
