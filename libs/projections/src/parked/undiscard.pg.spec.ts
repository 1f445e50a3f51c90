import { describe, expect, it } from '@jest/globals';
import { eventually, testDatabase } from '@entente/testing';
import { Refused } from '../errors.js';
import { RebuildHandler } from '../rebuild/rebuild.handler.js';
import { startRebuild } from '../rebuild/start-rebuild.js';
import { readCheckpoint } from '../store/checkpoint.js';
import { ledgerProjection } from '../testing/ledger.projection.js';
import { dump, ledgerRig, open, pay, poison } from '../testing/ledger-rig.js';
import { listDiscarded } from './discarded.list.js';
import { listParked, requestParked } from './parked.list.js';
import { undiscard } from './undiscard.js';

/** Two accounts whose second event could not be folded and was discarded with a reason. */
async function discarded() {
  const db = await testDatabase();
  const given = await ledgerRig(db.pool);
  given.log.append(open('a', 'ann'), poison('a'), pay('a', 1), open('b', 'bob'), poison('b'), pay('b', 2));
  const runner = given.runner();
  const done = runner.run();
  await eventually(async () => (await listParked(db.pool, given.ref)).length === 2);
  for (const component of ['account:a', 'account:b']) await requestParked(db.pool, given.ref, { component, request: 'discard', reason: `not of ${component}`, principal: 'olga' });
  await eventually(async () => (await listParked(db.pool, given.ref)).length === 0);
  await runner.stop();
  await done;
  const list = (limit = 10, after: { version: number; position: bigint } | null = null) => listDiscarded(db.pool, given.ref, { after, limit });
  return { ...given, db, list };
}

describe('discarded events', () => {
  it('are listed page by page, with what they were, why they were parked, and who left them out', async () => {
    const { list } = await discarded();
    const event = { version: 1, eventType: 'account.poisoned', principal: 'olga', failure: expect.stringContaining('poison') };
    const [first] = await list(1);
    expect(first).toMatchObject({ ...event, position: '2', stream: 'account-a', component: 'account:a', reason: 'not of account:a' });
    expect(await list(5, { version: 1, position: 2n })).toMatchObject([{ ...event, position: '5', stream: 'account-b' }]);
    expect(await list(5, { version: 1, position: 5n })).toEqual([]);
  });

  it('are folded when taken back in once the fold was mended, and discarded no more', async () => {
    const { db, log, ref, list } = await discarded();
    const result = await undiscard({ pool: db.pool, log, ref, projection: ledgerProjection('2'), position: 2n });
    expect(result).toMatchObject({ parked: false, events: 3 });
    expect((await list()).map(({ position }) => position)).toEqual(['5']);
    const whole = await testDatabase();
    const other = await ledgerRig(whole.pool);
    other.log.append(open('a', 'ann'), poison('a'), pay('a', 1));
    const runner = other.runner({ projection: ledgerProjection('2') });
    const done = runner.run();
    await eventually(async () => (await readCheckpoint(whole.pool, other.ref))?.position === 3n);
    await runner.stop();
    await done;
    const [mended, fresh] = [await dump(db.pool), await dump(whole.pool)] as { accounts: unknown[] }[];
    expect(mended?.accounts[0]).toEqual(fresh?.accounts[0]);
  });

  it('park their component again where the fold still throws', async () => {
    const { db, log, ref, projection, list } = await discarded();
    expect(await undiscard({ pool: db.pool, log, ref, projection, position: 5n })).toMatchObject({ parked: true });
    expect((await list()).map(({ position }) => position)).toEqual(['2']);
    expect(await listParked(db.pool, ref)).toMatchObject([{ component: 'account:b', firstPosition: '5', skipped: '1' }]);
  });

  it('are left out of the next version too, which equals the live one, until they are taken back into it', async () => {
    const { db, log, ref, projection, list, runner } = await discarded();
    const job = await startRebuild({ pool: db.pool, log, schema: ref.schema, projection, principal: 'olga' });
    const rebuild = new RebuildHandler({ pool: db.pool, log, schema: ref.schema, definitions: [projection], maxParked: 0 });
    const live = runner();
    const done = live.run();
    expect(await rebuild.run({ job, signal: new AbortController().signal, report: () => Promise.resolve() })).toMatchObject({ equal: true });
    await live.stop();
    await done;
    expect((await list()).map(({ version, position, reason }) => [version, position, reason])).toEqual([[1, '2', 'not of account:a'], [1, '5', 'not of account:b'], [2, '2', 'not of account:a'], [2, '5', 'not of account:b']]);
    expect(await undiscard({ pool: db.pool, log, ref: { ...ref, version: 2 }, projection: ledgerProjection('2'), position: 2n })).toMatchObject({ parked: false });
    expect((await list()).filter(({ version }) => version === 2)).toHaveLength(1);
  });

  it('are refused to be taken back in when they are not discarded', async () => {
    const { db, log, ref, projection } = await discarded();
    await expect(undiscard({ pool: db.pool, log, ref, projection, position: 3n })).rejects.toThrow(Refused);
    await expect(undiscard({ pool: db.pool, log, ref, projection, position: 3n })).rejects.toThrow('projections discarded ledger');
  });
});
