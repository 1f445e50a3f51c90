import { describe, expect, it } from '@jest/globals';
import { eventually, testDatabase } from '@entente/testing';
import { Refused } from '../errors.js';
import { JobBoard } from '../jobs/job.board.js';
import type { JobHandler, Progress } from '../jobs/job.js';
import { JobWorker } from '../jobs/job.worker.js';
import { retireVersion, rollBack, switchVersion } from '../registry/switch.js';
import { activeVersion, listVersions } from '../registry/versions.js';
import type { ProjectionRunner } from '../runner/projection-runner.js';
import { readCheckpoint } from '../store/checkpoint.js';
import { readIndexStatements } from '../store/table.ddl.js';
import { ledgerProjection } from '../testing/ledger.projection.js';
import { SCHEMA, dump, ledgerRig, open, pay, poison, randomFacts } from '../testing/ledger-rig.js';
import { RebuildHandler } from './rebuild.handler.js';
import { startRebuild } from './start-rebuild.js';

async function rig(events: number) {
  const db = await testDatabase();
  const given = await ledgerRig(db.pool);
  given.log.append(...randomFacts(5, events));
  const definitions = [ledgerProjection('1'), ledgerProjection('2')];
  const board = new JobBoard(db.pool, SCHEMA);
  const failures: unknown[] = [];
  const replay: JobHandler = { run: () => Promise.reject(new Error('not here')) };
  const worker = () => {
    const rebuild = new RebuildHandler({ pool: db.pool, log: given.log, schema: SCHEMA, definitions, maxParked: 10 });
    return new JobWorker({ pool: db.pool, schema: SCHEMA, handlers: { rebuild, replay }, pollMs: 20, leaseMs: 1_000, onFailure: (error) => failures.push(error) });
  };
  const start = (definition = '1', rate?: number) =>
    startRebuild({ ...{ pool: db.pool, log: given.log, schema: SCHEMA, principal: 'olga' }, projection: ledgerProjection(definition), ...(rate === undefined ? {} : { rate }) });
  const finished = async (id: string) => eventually(async () => {
    const job = await board.get(id);
    return job !== null && ['done', 'failed', 'cancelled'].includes(job.state) && job;
  });
  return { ...given, db, board, worker, start, finished, failures };
}

async function keep<T>(runners: (ProjectionRunner<unknown> | JobWorker)[], work: () => Promise<T>): Promise<T> {
  const done = runners.map((runner) => runner.run());
  try {
    return await work();
  } finally {
    for (const runner of runners) await runner.stop();
    await Promise.all(done);
  }
}

describe('a rebuild', () => {
  it('makes an equal version beside the live one, and says so', async () => {
    const given = await rig(3_000);
    await keep([given.runner(), given.worker()], async () => {
      const job = await given.finished((await given.start()).id);
      expect(job).toMatchObject({ state: 'done', version: 2, percent: 100, done: 3_000n, result: { position: '3000', equal: true } });
      expect(job.result).toMatchObject({ tables: { account: { changed: 0, onlyLive: 0, onlyNew: 0 } } });
    });
    expect(await dump(given.db.pool, 2)).toEqual(await dump(given.db.pool, 1));
    expect((await activeVersion(given.db.pool, SCHEMA, 'ledger'))?.version).toBe(1);
    expect((await listVersions(given.db.pool, SCHEMA, 'ledger')).map(({ state }) => state)).toEqual(['live', 'ready']);
  });

  it('tells in each phase how much there is of it, and ends with events', async () => {
    const given = await rig(3_000);
    const job = await given.start();
    const told: Progress[] = [];
    const report = (progress: Progress): Promise<void> => Promise.resolve(void told.push(progress));
    const handler = new RebuildHandler({ pool: given.db.pool, log: given.log, schema: SCHEMA, definitions: [ledgerProjection('1')], maxParked: 10 });
    await keep([given.runner()], () => handler.run({ job, signal: new AbortController().signal, report }));
    const indexes = readIndexStatements({ ...given.ref, version: 2 }, ledgerProjection('1')).length;
    expect(told.filter(({ phase }) => phase === 'fold')[0]).toEqual({ phase: 'fold', done: 0n, total: 3_000n });
    expect(told.filter(({ phase }) => phase === 'index')).toEqual(Array.from({ length: indexes }, (_, done) => ({ phase: 'index', done: BigInt(done), total: BigInt(indexes) })));
    const compared = told.findIndex(({ phase }) => phase === 'compare');
    expect(told.slice(compared).some(({ phase, done, total }) => phase === undefined && done === 1n && (total ?? 0n) >= 1n)).toBe(true);
    expect(told.at(-2)).toEqual({ phase: 'ready', done: 3_000n, total: 3_000n });
  });

  it('goes on after its worker vanished, from where it was', async () => {
    const given = await rig(4_000);
    await keep([given.runner()], async () => {
      const { id } = await given.start('1', 2_000);
      const first = given.worker();
      const done = first.run();
      await eventually(async () => ((await given.board.get(id))?.done ?? 0n) > 500n);
      await given.db.pool.query(`UPDATE ledger.projection_job SET token = token + 1, lease_until = clock_timestamp() + interval '300 milliseconds'`);
      const second = given.worker();
      await keep([second], async () => expect(await given.finished(id)).toMatchObject({ state: 'done', result: { equal: true } }));
      await first.stop();
      await done;
    });
    expect(await dump(given.db.pool, 2)).toEqual(await dump(given.db.pool, 1));
  });

  it('pauses, resumes, and is cancelled with nothing left behind', async () => {
    const given = await rig(20_000);
    const { id } = await given.start('1', 500);
    await keep([given.worker()], async () => {
      await eventually(async () => ((await given.board.get(id))?.done ?? 0n) > 0n);
      await given.board.request(id, 'pause');
      await eventually(async () => (await given.board.get(id))?.state === 'paused');
      const paused = (await given.board.get(id))?.done;
      expect(paused).toBeLessThan(20_000n);
      await given.board.request(id, 'resume');
      await eventually(async () => ((await given.board.get(id))?.done ?? 0n) > (paused ?? 0n));
      await given.board.request(id, 'cancel');
      expect(await given.finished(id)).toMatchObject({ state: 'cancelled' });
    });
    const { rows } = await given.db.pool.query(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'ledger' AND table_name LIKE '%v2'`);
    expect(rows).toEqual([]);
    await expect(given.board.request(id, 'resume')).rejects.toThrow(Refused);
  });

  it('goes on after a lost connection, and fails with its reason for anything else', async () => {
    const given = await rig(300);
    const { id } = await given.start();
    given.log.broken = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    await keep([given.runner(), given.worker()], async () => {
      await eventually(() => given.failures.length > 0);
      expect((await given.board.get(id))?.state).toBe('running');
      given.log.broken = null;
      expect(await given.finished(id)).toMatchObject({ state: 'done', result: { equal: true } });
      const next = await given.start('1', 100);
      await eventually(async () => ((await given.board.get(next.id))?.done ?? 0n) > 0n);
      given.log.broken = new Error('the log is damaged');
      expect(await given.finished(next.id)).toMatchObject({ state: 'failed', reason: 'Error: the log is damaged' });
      given.log.broken = null;
    });
    expect((await listVersions(given.db.pool, SCHEMA, 'ledger')).map(({ state }) => state)).toEqual(['live', 'ready', 'cancelled']);
  });

  it('finds what the live version has wrong', async () => {
    const given = await rig(500);
    await keep([given.runner(), given.worker()], async () => {
      await eventually(async () => (await readCheckpoint(given.db.pool, given.ref))?.position === 500n);
      await given.db.pool.query(`UPDATE ledger.account_v1 SET balance = balance + 1 WHERE id = (SELECT min(id) FROM ledger.account_v1)`);
      const job = await given.finished((await given.start()).id);
      expect(job.result).toMatchObject({ equal: false, tables: { account: { changed: 1, onlyLive: 0, onlyNew: 0, sample: ['["a0"]'] } } });
    });
  });
});

describe('a switch', () => {
  it('follows a repaired fold, keeps the old version fresh, and goes back at once', async () => {
    const given = await rig(200);
    given.log.append(open('p', 'pia'), poison('p'), pay('p', 9));
    const v2 = { ...given.ref, version: 2 };
    const next = given.runner({ ref: v2, projection: ledgerProjection('2') });
    await keep([given.runner(), given.worker()], async () => {
      const job = await given.finished((await given.start('2')).id);
      expect(job).toMatchObject({ state: 'done', result: { equal: false, tables: { account: { changed: 1 } } } });
      await keep([next], async () => {
        expect(await switchVersion(given.db.pool, v2)).toMatchObject({ version: 2, previous: 1, token: 2n });
        given.log.append(pay('a0', 1));
        await eventually(async () => (await readCheckpoint(given.db.pool, given.ref))?.position === 204n);
        await eventually(async () => (await readCheckpoint(given.db.pool, v2))?.position === 204n);
        expect(await rollBack(given.db.pool, given.ref)).toMatchObject({ version: 1, previous: 2, token: 3n });
        expect((await listVersions(given.db.pool, SCHEMA, 'ledger')).map(({ state }) => state)).toEqual(['live', 'retained']);
      });
    });
    await expect(retireVersion(given.db.pool, { ...given.ref, definition: ledgerProjection() })).rejects.toThrow(Refused);
    await retireVersion(given.db.pool, { ...v2, definition: ledgerProjection('2') });
    await expect(rollBack(given.db.pool, given.ref)).rejects.toThrow(Refused);
  });

  it('is refused while the version is behind, and to one of two that switch at once', async () => {
    const given = await rig(100);
    await keep([given.runner(), given.worker()], async () => {
      await given.finished((await given.start()).id);
      given.log.append(pay('a0', 1));
      await eventually(async () => (await readCheckpoint(given.db.pool, given.ref))?.position === 101n);
      await expect(switchVersion(given.db.pool, { ...given.ref, version: 2, waitMs: 50 })).rejects.toThrow(/behind/);
      await expect(switchVersion(given.db.pool, { ...given.ref, version: 7 })).rejects.toThrow(/no version 7/);
      await keep([given.runner({ ref: { ...given.ref, version: 2 } })], async () => {
        const answers = await Promise.allSettled([1, 2, 3].map(() => switchVersion(given.db.pool, { ...given.ref, version: 2 })));
        expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      });
    });
  });

  it('does not wait for a reader of the old version', async () => {
    const given = await rig(50);
    await keep([given.runner(), given.worker()], async () => {
      await given.finished((await given.start()).id);
      const reader = await given.db.pool.connect();
      await reader.query('BEGIN; SELECT * FROM ledger.account_v1; SELECT * FROM ledger.projection_active');
      await switchVersion(given.db.pool, { ...given.ref, version: 2 });
      expect((await activeVersion(given.db.pool, SCHEMA, 'ledger'))?.version).toBe(2);
      await reader.query('ROLLBACK');
      reader.release();
    });
  });
});
