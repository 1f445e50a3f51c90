import { describe, expect, it } from '@jest/globals';
import { eventually, testDatabase } from '@entente/testing';
import { Refused } from '../errors.js';
import { readCheckpoint } from '../store/checkpoint.js';
import { ledgerProjection } from '../testing/ledger.projection.js';
import { dump, issue, ledgerRig, open, pay, poison, randomFacts, use } from '../testing/ledger-rig.js';
import { refoldComponent } from './refold-component.js';

async function rig(facts: ReturnType<typeof randomFacts>) {
  const db = await testDatabase();
  const given = await ledgerRig(db.pool);
  given.log.append(...facts);
  const runner = given.runner();
  const done = runner.run();
  const reach = (position: bigint) => eventually(async () => (await readCheckpoint(db.pool, given.ref))?.position === position);
  await reach(BigInt(facts.length));
  const stop = async (): Promise<void> => {
    await runner.stop();
    await done;
  };
  return { ...given, db, stop, reach };
}

describe('refolding a component', () => {
  it('repairs its rows and states and nothing else, while the leader goes on', async () => {
    const given = await rig([...randomFacts(31, 400), open('x', 'xena'), pay('x', 4), issue('visa', 'x'), use('visa', 3)]);
    const sound = await dump(given.db.pool);
    await given.db.pool.query(`UPDATE ledger.account_v1 SET balance = 99 WHERE id = 'x'`);
    await given.db.pool.query(`DELETE FROM ledger.balance_v1 WHERE id = 'x'; INSERT INTO ledger.balance_v1 VALUES ('ghost', 'x', 1, '{}', 2, 3)`);
    await given.db.pool.query(`UPDATE ledger.ledger_state_v1 SET state = '{"balance": 99, "owner": "xena"}' WHERE key = 'account:x'`);
    const result = await refoldComponent({ pool: given.db.pool, log: given.log, ref: given.ref, projection: given.projection, key: 'card:visa' });
    expect(result).toEqual({ keys: ['account:x', 'card:visa'], events: 4, changed: ['account', 'balance'], position: 404n, parked: false });
    expect(await dump(given.db.pool)).toEqual(sound);
    given.log.append(use('visa', 1));
    await given.reach(405n);
    await given.stop();
    expect(await dump(given.db.pool)).toMatchObject({ accounts: expect.arrayContaining([{ id: 'x', owner: 'xena', balance: '8' }]) });
  });

  it('says that nothing changed when all was well', async () => {
    const given = await rig(randomFacts(32, 200));
    const sound = await dump(given.db.pool);
    const result = await refoldComponent({ pool: given.db.pool, log: given.log, ref: given.ref, projection: given.projection, key: 'account:a0' });
    expect(result.changed).toEqual([]);
    expect(await dump(given.db.pool)).toEqual(sound);
    await given.stop();
  });

  it('unparks a component whose fold was repaired, and parks it again when it was not', async () => {
    const given = await rig([open('p', 'pia'), poison('p'), pay('p', 5)]);
    const at = { pool: given.db.pool, log: given.log, ref: given.ref, key: 'account:p' };
    expect(await refoldComponent({ ...at, projection: given.projection })).toMatchObject({ parked: true });
    expect((await given.db.pool.query(`SELECT FROM ledger.projection_parked WHERE skipped = 1`)).rowCount).toBe(1);
    expect(await refoldComponent({ ...at, projection: ledgerProjection('2') })).toMatchObject({ parked: false, changed: ['account', 'balance'] });
    expect((await given.db.pool.query(`SELECT FROM ledger.projection_parked`)).rowCount).toBe(0);
    await given.stop();
    expect(await dump(given.db.pool)).toMatchObject({ accounts: [{ balance: '5' }] });
  });

  it('is refused for a key nobody wrote of', async () => {
    const given = await rig([open('p', 'pia')]);
    await expect(refoldComponent({ pool: given.db.pool, log: given.log, ref: given.ref, projection: given.projection, key: 'account:zzz' })).rejects.toThrow(Refused);
    await given.stop();
  });
});
