import { describe, expect, it } from '@jest/globals';
import { eventually, testDatabase } from '@entente/testing';
import { LogChanged, TooManyParked } from '../errors.js';
import { readCheckpoint } from '../store/checkpoint.js';
import { dump, dumpOfScratch, ledgerRig, move, open, pay, poison, randomFacts, issue, use } from '../testing/ledger-rig.js';
import { MemoryLog } from '../testing/memory-log.js';

const rig = async (...[log]: [Parameters<typeof ledgerRig>[1]?]) => {
  const db = await testDatabase();
  return { db, ...(await ledgerRig(db.pool, log)) };
};

async function runTo(position: bigint, given: Awaited<ReturnType<typeof rig>>, options = {}): Promise<void> {
  const runner = given.runner(options);
  const done = runner.run();
  await eventually(async () => (await readCheckpoint(given.db.pool, given.ref))?.position === position);
  await runner.stop();
  await done;
}

describe('a projection runner', () => {
  it('writes rows, states and checkpoint', async () => {
    const given = await rig();
    given.log.append(open('a', 'ann'), pay('a', 5), issue('c', 'a'), use('c', 2));
    await runTo(4n, given);
    expect(await dump(given.db.pool)).toEqual({
      accounts: [{ id: 'a', owner: 'ann', balance: '7' }],
      balances: [
        { owner: 'ann', id: 'a', balance: '0', tags: ['ann', 'credit'], known_from: '1', known_to: '2' },
        { owner: 'ann', id: 'a', balance: '5', tags: ['ann', 'credit'], known_from: '2', known_to: '4' },
        { owner: 'ann', id: 'a', balance: '7', tags: ['ann', 'credit'], known_from: '4', known_to: null },
      ],
      states: [
        { key: 'account:a', state: { balance: 7, owner: 'ann', cards: ['c'] } },
        { key: 'card:c', state: { account: 'a' } },
      ],
    });
    const head = await given.log.head();
    expect(await readCheckpoint(given.db.pool, given.ref)).toEqual({ epoch: head.epoch, position: 4n, hash: head.hash, recordedAt: head.recordedAt });
  });

  it('gives the same rows in batches of 1, of 7, and in one', async () => {
    const facts = randomFacts(7, 400);
    const dumps = [];
    for (const batchSize of [1, 7, 1_000]) {
      const given = await rig();
      given.log.append(...facts);
      await runTo(400n, given, { batchSize, maxCachedStates: 3 });
      dumps.push(await dump(given.db.pool));
    }
    expect(dumps[1]).toEqual(dumps[0]);
    expect(dumps[2]).toEqual(dumps[0]);
  });

  it('goes on where a killed worker left off, whatever the batch', async () => {
    const facts = randomFacts(3, 300);
    const [killed, whole] = [await rig(), await rig()];
    for (let from = 0; from < 300; from += 50) {
      killed.log.append(...facts.slice(from, from + 50));
      await runTo(BigInt(from + 50), killed, { batchSize: 9 });
    }
    whole.log.append(...facts);
    await runTo(300n, whole);
    expect(await dump(killed.db.pool)).toEqual(await dump(whole.db.pool));
  });

  it('commits nothing of a batch whose checkpoint another worker moved', async () => {
    const given = await rig();
    given.log.append(open('a', 'ann'));
    await runTo(1n, given);
    const first = given.runner({ leaseMs: 60_000 });
    const done = first.run();
    await eventually(() => first.state() === 'leading');
    await given.db.pool.query(`UPDATE ledger.projection_checkpoint SET token = token + 1, lease_until = 'infinity'`);
    given.log.append(pay('a', 5));
    first.ring();
    await eventually(() => given.failures.some((error) => (error as Error).name === 'Fenced'));
    expect((await readCheckpoint(given.db.pool, given.ref))?.position).toBe(1n);
    expect(await dump(given.db.pool)).toMatchObject({ accounts: [{ balance: '0' }] });
    await first.stop();
    await done;
  });
});

describe('several workers', () => {
  it('advance one after the other, never together, and hand over when the leader stops', async () => {
    const given = await rig();
    const workers = [1, 2, 3].map(() => given.runner());
    const done = workers.map((worker) => worker.run());
    const facts = randomFacts(11, 300);
    for (let from = 0; from < 300; from += 100) {
      given.log.append(...facts.slice(from, from + 100));
      await eventually(async () => (await readCheckpoint(given.db.pool, given.ref))?.position === BigInt(from + 100));
      const leaders = workers.filter((worker) => worker.state() === 'leading');
      expect(leaders).toHaveLength(1);
      await leaders[0]?.stop();
    }
    await Promise.all(workers.map((worker) => worker.stop()));
    await Promise.all(done);
    const whole = await rig();
    whole.log.append(...facts);
    await runTo(300n, whole);
    expect(await dump(given.db.pool)).toEqual(await dump(whole.db.pool));
  });

  it('take over from one that vanished when its lease has run out', async () => {
    const given = await rig();
    await given.db.pool.query(`UPDATE ledger.projection_checkpoint SET holder = 'gone', token = 9, lease_until = clock_timestamp() + interval '1 second'`);
    given.log.append(open('a', 'ann'));
    await runTo(1n, given);
    const { rows } = await given.db.pool.query(`SELECT token::text FROM ledger.projection_checkpoint`);
    expect(rows).toEqual([{ token: '10' }]);
  });
});

describe('a version far behind', () => {
  it('comes up in bulk, also when it is stopped on its way, and shows what folding from scratch shows', async () => {
    const given = await rig();
    given.log.append(...randomFacts(13, 4_100, 300));
    let moves = 0;
    for (const upTo of [800n, 4_100n]) {
      const runner = given.runner({ batchSize: 50, bulkFrom: 1_000, onAdvanced: () => (moves += 1) });
      const done = runner.run();
      await eventually(async () => ((await readCheckpoint(given.db.pool, given.ref))?.position ?? 0n) >= upTo);
      await runner.stop();
      await done;
    }
    expect(moves).toBeLessThan(4_100 / 50);
    expect(given.failures).toEqual([]);
    expect(await dump(given.db.pool)).toMatchObject(dumpOfScratch(given.log.all()) as object);
  });
});

describe('a log that is not the checkpoint\'s', () => {
  it.each([
    ['another epoch', (log: { epoch: string }) => (log.epoch = '00000000-0000-4000-8000-00000000000f')],
    ['a lost tail', (log: { truncate(position: bigint): void }) => log.truncate(1n)],
  ])('stops the projection with a named error: %s', async (_name, change) => {
    const given = await rig();
    given.log.append(open('a', 'ann'), pay('a', 5), pay('a', 6));
    await runTo(3n, given);
    change(given.log);
    const runner = given.runner();
    const done = runner.run();
    await eventually(() => given.failures.some((error) => error instanceof LogChanged));
    await eventually(async () => (await given.db.pool.query(`SELECT FROM ledger.projection_checkpoint WHERE stopped LIKE '%not part of the log%'`)).rowCount === 1);
    await runner.stop();
    await done;
  });

  it('is folded anew from its first event, though older epochs are in it', async () => {
    const log = new MemoryLog();
    log.append(open('a', 'ann'), pay('a', 5));
    log.epoch = '00000000-0000-4000-8000-00000000000f';
    const given = await rig(log);
    await runTo(2n, given);
    log.append(pay('a', 6));
    await runTo(3n, given, { batchSize: 1 });
    expect(await readCheckpoint(given.db.pool, given.ref)).toMatchObject({ epoch: log.epoch, position: 3n });
  });

  it('stops a worker that leads when the epoch changes under it', async () => {
    const given = await rig();
    given.log.append(open('a', 'ann'));
    const runner = given.runner();
    const done = runner.run();
    await eventually(async () => (await readCheckpoint(given.db.pool, given.ref))?.position === 1n);
    given.log.epoch = '00000000-0000-4000-8000-00000000000f';
    given.log.append(pay('a', 5));
    runner.ring();
    await eventually(() => given.failures.some((error) => error instanceof LogChanged));
    await runner.stop();
    await done;
    expect((await readCheckpoint(given.db.pool, given.ref))?.position).toBe(1n);
  });

  it('is told by the hash when the positions fit', async () => {
    const given = await rig();
    given.log.append(open('a', 'ann'), pay('a', 5));
    await runTo(2n, given);
    given.log.truncate(1n);
    given.log.append(pay('a', 6));
    const runner = given.runner();
    const done = runner.run();
    await eventually(() => given.failures.some((error) => error instanceof LogChanged));
    await runner.stop();
    await done;
  });
});

describe('a poisoned event', () => {
  it('parks its component with the checkpoint and lets the rest go on', async () => {
    const given = await rig();
    given.log.append(open('a', 'ann'), open('b', 'bob'), poison('a'), pay('a', 1), pay('b', 2), open('c', 'cy'), move('a', 'c'));
    await runTo(7n, given, { batchSize: 2 });
    const { rows } = await given.db.pool.query(`SELECT component, first_position::text, reason, keys, labels, skipped::text FROM ledger.projection_parked`);
    expect(rows).toEqual([
      { component: 'account:a', first_position: '3', reason: 'Error: poison', keys: ['account:a', 'account:c'], labels: ['account-a', 'account-c'], skipped: '2' },
    ]);
    expect(await dump(given.db.pool)).toMatchObject({ accounts: [{ id: 'a', balance: '0' }, { id: 'b', balance: '2' }, { id: 'c', balance: '0' }] });
  });

  it('is folded again on request, once the fold can; the rows are those of a run without a stop', async () => {
    const facts = [open('a', 'ann'), open('b', 'bob'), poison('a'), pay('a', 1), pay('b', 2), open('c', 'cy'), move('a', 'c'), pay('c', 4)];
    const [given, whole] = [await rig(), await rig()];
    given.log.append(...facts);
    await runTo(8n, given);
    await given.db.pool.query(`UPDATE ledger.projection_parked SET request = 'retry'`);
    const { ledgerProjection } = await import('../testing/ledger.projection.js');
    const runner = given.runner({ projection: ledgerProjection('2') });
    const done = runner.run();
    await eventually(async () => (await given.db.pool.query('SELECT FROM ledger.projection_parked')).rowCount === 0);
    await runner.stop();
    await done;
    whole.log.append(...facts);
    await runTo(8n, whole, { projection: ledgerProjection('2') });
    expect(await dump(given.db.pool)).toEqual(await dump(whole.db.pool));
  });

  it('is parked again when a retry fails, and left out when it is discarded', async () => {
    const given = await rig();
    given.log.append(open('a', 'ann'), poison('a'), pay('a', 1));
    await runTo(3n, given);
    const runner = given.runner();
    const done = runner.run();
    await given.db.pool.query(`UPDATE ledger.projection_parked SET request = 'retry'`);
    await eventually(async () => (await given.db.pool.query('SELECT FROM ledger.projection_parked WHERE attempts = 1 AND request IS NULL AND skipped = 1')).rowCount === 1);
    await given.db.pool.query(`UPDATE ledger.projection_parked SET request = 'discard', request_by = 'olga', request_reason = 'known bad'`);
    await eventually(async () => (await given.db.pool.query('SELECT FROM ledger.projection_parked')).rowCount === 0);
    await runner.stop();
    await done;
    expect(await dump(given.db.pool)).toMatchObject({ accounts: [{ id: 'a', balance: '1' }] });
    const { rows } = await given.db.pool.query(`SELECT position::text, reason, principal FROM ledger.projection_discarded`);
    expect(rows).toEqual([{ position: '2', reason: 'known bad', principal: 'olga' }]);
  });

  it('stops the projection when too many components are parked', async () => {
    const given = await rig();
    given.log.append(open('a', 'ann'), open('b', 'bob'), poison('a'), poison('b'));
    const runner = given.runner({ maxParked: 1 });
    const done = runner.run();
    await eventually(() => given.failures.some((error) => error instanceof TooManyParked));
    await eventually(async () => (await given.db.pool.query(`SELECT FROM ledger.projection_checkpoint WHERE stopped LIKE '%At 3: %At 4: %then resume the version%' AND position = 0`)).rowCount === 1);
    await runner.stop();
    await done;
  });

  it('is not made of an error of log or network', async () => {
    const given = await rig();
    given.log.append(open('a', 'ann'));
    given.log.broken = Object.assign(new Error('connection reset'), { code: 'ECONNRESET' });
    const runner = given.runner();
    const done = runner.run();
    await eventually(() => given.failures.length > 1);
    given.log.broken = null;
    await eventually(async () => (await readCheckpoint(given.db.pool, given.ref))?.position === 1n);
    await runner.stop();
    await done;
    expect((await given.db.pool.query('SELECT FROM ledger.projection_parked')).rowCount).toBe(0);
  });
});
