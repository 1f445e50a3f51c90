import { describe, expect, it } from '@jest/globals';
import { eventually, testDatabase } from '@entente/testing';
import { JobBoard } from '../jobs/job.board.js';
import { JobWorker } from '../jobs/job.worker.js';
import { rollBack, switchVersion } from '../registry/switch.js';
import { activeVersion, listVersions } from '../registry/versions.js';
import { readCheckpoint } from '../store/checkpoint.js';
import { ledgerProjection } from '../testing/ledger.projection.js';
import { SCHEMA, ledgerRig, pay, randomFacts } from '../testing/ledger-rig.js';
import { RebuildHandler, type RebuildOptions } from './rebuild.handler.js';
import { findOutdated, rebuildOutdated } from './outdated.js';

const NEWEST = { schema: SCHEMA, newest: ledgerProjection('2') };

/** An installation that was made with definition 1. */
async function installation(events: number) {
  const db = await testDatabase();
  const given = await ledgerRig(db.pool);
  given.log.append(...randomFacts(5, events));
  const board = new JobBoard(db.pool, SCHEMA);
  const failures: unknown[] = [];
  const program = (own: readonly string[], more: Partial<RebuildOptions> = {}): JobWorker => {
    const definitions = own.map((one) => ledgerProjection(one));
    const rebuild = new RebuildHandler({ pool: db.pool, log: given.log, schema: SCHEMA, definitions, maxParked: 10, ...more });
    return new JobWorker({ pool: db.pool, schema: SCHEMA, definitions, handlers: { rebuild, replay: rebuild }, pollMs: 20, leaseMs: 1_000, onFailure: (error) => failures.push(error) });
  };
  const begin = () => rebuildOutdated(db.pool, given.log, { ...NEWEST, principal: 'timeline' });
  const ended = (id: string) => eventually(async () => {
    const job = await board.get(id);
    return job !== null && ['done', 'failed', 'cancelled'].includes(job.state) && job;
  });
  const live = async () => (await activeVersion(db.pool, SCHEMA, 'ledger'))?.version;
  const states = async () => (await listVersions(db.pool, SCHEMA, 'ledger')).map(({ definition, state }) => `${definition} ${state}`);
  return { ...given, db, board, failures, program, begin, ended, live, states };
}

async function during<T>(worker: JobWorker, work: () => Promise<T>): Promise<T> {
  const running = worker.run();
  try {
    return await work();
  } finally {
    await worker.stop();
    await running;
  }
}

describe('a live version of an older definition', () => {
  it('is rebuilt once, however many replicas ask, and the switch comes at its end', async () => {
    const given = await installation(500);
    const begun = await Promise.all(Array.from({ length: 6 }, given.begin));
    const [id] = begun.filter((one) => one !== null);
    expect(begun.filter((one) => one !== null)).toHaveLength(1);
    expect(await findOutdated(given.db.pool, NEWEST)).toMatchObject({ version: 1, definition: '1', newest: '2', begun: [{ version: 2, state: 'building' }], rebuild: { id, state: 'queued' } });
    await during(given.program(['2']), async () => expect(await given.ended(id ?? '')).toMatchObject({ state: 'done', result: { switched: true } }));
    expect(await given.live()).toBe(2);
    expect(await given.states()).toEqual(['1 retained', '2 live']);
    expect(await findOutdated(given.db.pool, NEWEST)).toBeNull();
    expect(await given.begin()).toBeNull();
  });

  it('is not rebuilt again once an operator has gone back to it, or cancelled', async () => {
    const given = await installation(20);
    const id = (await given.begin()) ?? '';
    await during(given.program(['2']), () => given.ended(id));
    const old = given.runner();
    const running = old.run();
    await eventually(async () => (await readCheckpoint(given.db.pool, given.ref))?.position === 20n);
    await rollBack(given.db.pool, given.ref);
    expect(await given.begin()).toBeNull();
    await old.stop();
    await running;

    const other = await installation(20);
    const cancelled = (await other.begin()) ?? '';
    await other.board.request(cancelled, 'cancel');
    await during(other.program(['2']), () => other.ended(cancelled));
    expect(await other.begin()).toBeNull();
    expect(await findOutdated(other.db.pool, NEWEST)).toMatchObject({ begun: [{ state: 'cancelled' }], rebuild: { state: 'cancelled' } });
  });

  it('is left alone by a program that is older still, and its rebuild by one that lacks the definition', async () => {
    const given = await installation(50);
    expect(await rebuildOutdated(given.db.pool, given.log, { schema: SCHEMA, newest: ledgerProjection('0'), principal: 'timeline' })).toBeNull();
    const id = (await given.begin()) ?? '';
    await during(given.program(['1']), async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await given.board.get(id)).toMatchObject({ state: 'queued', reason: null });
    });
    expect(given.failures).toEqual([]);
    await during(given.program(['2']), async () => expect(await given.ended(id)).toMatchObject({ state: 'done' }));
    expect(await given.live()).toBe(2);
  });
});

describe('the switch at the end of a rebuild', () => {
  it('waits until the new version has come to where the live one is', async () => {
    const given = await installation(50);
    const id = (await given.begin()) ?? '';
    const next = given.runner({ ref: { ...given.ref, version: 2 }, projection: ledgerProjection('2') });
    // The old program is one event further than the new one has read.
    await given.db.pool.query(`UPDATE ${SCHEMA}.projection_checkpoint SET position = 51 WHERE version = 1`);
    await during(given.program(['2']), async () => {
      await eventually(async () => expect(await given.board.get(id)).toMatchObject({ state: 'running', phase: 'switch' }));
      expect(await given.live()).toBe(1);
      given.log.append(pay('a0', 1));
      const running = next.run();
      expect(await given.ended(id)).toMatchObject({ state: 'done', result: { switched: true } });
      await next.stop();
      await running;
    });
    expect(await given.live()).toBe(2);
    expect((await readCheckpoint(given.db.pool, { ...given.ref, version: 2 }))?.position).toBe(51n);
  });

  it('is not made when somebody has switched meanwhile, and what was built stays', async () => {
    const given = await installation(50);
    const id = (await given.begin()) ?? '';
    const [{ program }, { pool }] = [given, given.db];
    const insert = `INSERT INTO ${SCHEMA}.projection_version (projection, version, definition, state) VALUES ('ledger', 9, '1', 'ready')`;
    await pool.query(`${insert}; INSERT INTO ${SCHEMA}.projection_checkpoint (projection, version, epoch, position, hash) SELECT projection, 9, epoch, 50, hash FROM ${SCHEMA}.projection_checkpoint WHERE version = 1`);
    await switchVersion(pool, { ...given.ref, version: 9 });
    await during(program(['2']), async () => expect(await given.ended(id)).toMatchObject({ state: 'done', result: { switched: false, notSwitched: expect.stringContaining('Version 9 went live meanwhile') } }));
    expect(await given.live()).toBe(9);
    expect(await given.states()).toEqual(['1 retained', '2 ready', '1 live']);
  });

  it('is made once when the program dies right behind it', async () => {
    const given = await installation(50);
    const id = (await given.begin()) ?? '';
    await during(given.program(['2']), () => given.ended(id));
    await given.db.pool.query(`UPDATE ${SCHEMA}.projection_job SET state = 'running', result = NULL, lease_until = '-infinity' WHERE id = $1`, [id]);
    const before = await activeVersion(given.db.pool, SCHEMA, 'ledger');
    await during(given.program(['2']), async () => expect(await given.ended(id)).toMatchObject({ state: 'done', result: { switched: true } }));
    expect(await activeVersion(given.db.pool, SCHEMA, 'ledger')).toEqual(before);
  });
});
