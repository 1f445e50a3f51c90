import type { EventStore } from '@entente/event-store';
import { openEventStore } from '@entente/event-store';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { closeAfterFile, type TestDatabase } from '@entente/testing';
import { CheckpointMovedError } from '../database/checkpoint.store.js';
import { ALERTING_LANE, ALERTING_LOG_SCHEMA } from '../database/alerting.names.js';
import { LogProjector } from '../log/log.projector.js';
import { RuleReader } from '../rules/rule.reader.js';
import { RuleService } from '../rules/rule.service.js';
import { RuleStarts } from '../rules/rule.start.js';
import { RuleWriter } from '../rules/rule.writer.js';
import { WebhookSecretStore } from '../rules/webhook-secret.store.js';
import { alertingDatabase } from '../testing/alerting-under-test.js';
import { amount, field, type Saying } from '../testing/claim.fixture.js';
import { MainLog } from '../testing/main-log.js';
import { AlertRaiser } from './alert.raiser.js';
import { MatchWorker } from './match.worker.js';
import { RuleCache } from './rule.cache.js';

const order: Saying = { kind: 'procurement', actors: [['buyer', 'MAR'], ['supplier', 'ISR']], edtf: '2023', object: 'ATMOS', eur: '200' };
const by = { principal: { id: 'spec', roles: [] }, key: null };

let database: TestDatabase;
let store: EventStore;
let projector: LogProjector;
let rules: RuleService;
let main: MainLog;
let head: () => bigint | null;

beforeEach(async () => {
  database = await alertingDatabase();
  store = openEventStore({ pool: database.pool, schema: ALERTING_LOG_SCHEMA, lane: ALERTING_LANE });
  closeAfterFile(() => store.close());
  projector = new LogProjector(database.pool, store);
  main = new MainLog();
  head = () => 0n;
  rules = new RuleService({
    writer: new RuleWriter(store),
    reader: new RuleReader(database.pool),
    starts: new RuleStarts(database.pool, async () => head()),
    secrets: new WebhookSecretStore(database.pool),
    log: projector,
  });
});

function worker(raiser: Pick<AlertRaiser, 'raise'> = new AlertRaiser(store)): MatchWorker {
  const cache = new RuleCache(new RuleReader(database.pool));
  return new MatchWorker({ pool: database.pool, log: projector, rules: cache, raiser: raiser as AlertRaiser });
}
async function rule(more: object = {}): Promise<string> {
  const { rule: made } = await rules.create({ name: 'r', filter: 'money.min >= 100', topic: 'orders', ...more }, by);
  return made.id;
}
async function matchAll(with_: MatchWorker = worker()): Promise<void> {
  const { position } = await with_.place();
  await with_.take(await main.after(position));
}
async function triggers(): Promise<string[]> {
  await projector.catchUp();
  const { rows } = await database.pool.query<{ trigger: string }>('SELECT trigger FROM alerting.alert ORDER BY position');
  return rows.map((row) => row.trigger);
}
const raisedInLog = async (): Promise<number> => (await store.readLane({ after: 0n, limit: 1_000, types: ['alert.raised'] })).length;

describe('a crash', () => {
  it('between append and checkpoint neither loses nor doubles the alert', async () => {
    await rule();
    await main.report(order);
    const raiser = new AlertRaiser(store);
    const dying = worker({
      raise: async (matches) => {
        await raiser.raise(matches);
        throw new Error('killed here');
      },
    });
    await expect(matchAll(dying)).rejects.toThrow('killed here');
    expect(await raisedInLog()).toBe(1);
    expect((await dying.place()).position).toBe(0n);
    await matchAll();
    expect(await raisedInLog()).toBe(1);
    expect(await triggers()).toEqual(['new']);
    const { rows } = await database.pool.query('SELECT channel FROM alerting.delivery');
    expect(rows).toHaveLength(1);
  });

  it('before the append loses nothing', async () => {
    await rule();
    await main.report(order);
    const dying = worker({ raise: () => Promise.reject(new Error('killed here')) });
    await expect(matchAll(dying)).rejects.toThrow('killed here');
    await matchAll();
    expect(await triggers()).toEqual(['new']);
  });

  it('after the append leaves the alert standing though its rule is edited before the retry', async () => {
    const id = await rule();
    await main.report(order);
    const raiser = new AlertRaiser(store);
    const dying = worker({
      raise: async (matches) => {
        await raiser.raise(matches);
        throw new Error('killed here');
      },
    });
    await expect(matchAll(dying)).rejects.toThrow('killed here');
    await rules.change(id, { filter: 'money.min >= 1000000' }, by.principal);
    await matchAll();
    expect(await triggers()).toEqual(['new']);
  });
});

describe('a crash after an alert for what begins to match', () => {
  it('does not make the retry take it for old news and tell of it again', async () => {
    await rule();
    const { claim } = await main.report({ ...order, eur: '10' });
    await matchAll();
    await main.correct(claim, { money: [field(amount('5000'))] });
    const raiser = new AlertRaiser(store);
    const dying = worker({
      raise: async (matches) => {
        await raiser.raise(matches);
        throw new Error('killed here');
      },
    });
    await expect(matchAll(dying)).rejects.toThrow('killed here');
    await matchAll();
    expect(await triggers()).toEqual(['new']);
  });
});

describe('two replicas on one batch', () => {
  it('raise each alert once; one of them moves the checkpoint', async () => {
    await rule();
    await main.report(order);
    const events = await main.after(0n);
    const results = await Promise.allSettled([worker().take(events), worker().take(events)]);
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(failed.length).toBeLessThanOrEqual(1);
    for (const reason of failed) expect(reason).toBeInstanceOf(CheckpointMovedError);
    expect(await triggers()).toEqual(['new']);
    expect((await worker().place()).position).toBe(events.at(-1)?.position);
  });
});

describe('a batch that does not follow the checkpoint', () => {
  it('is refused whole', async () => {
    await main.report(order);
    const events = await main.after(0n);
    const one = worker();
    await one.take(events);
    await expect(one.take(events)).rejects.toThrow(CheckpointMovedError);
    await expect(one.take(events.slice(1))).rejects.toThrow(CheckpointMovedError);
  });
});

describe('a rule', () => {
  it('does not match what the log held before it', async () => {
    await main.report(order);
    const before = (await main.store.head()).position;
    head = () => before;
    await rule();
    await matchAll();
    expect(await triggers()).toEqual([]);
    await main.report({ ...order, object: 'Barak' });
    await matchAll();
    expect(await triggers()).toEqual(['new']);
  });

  it('goes by the clock when the end of the feed is not to be learned', async () => {
    await main.report(order);
    head = () => null;
    await rule();
    await main.report({ ...order, object: 'Barak' });
    await matchAll();
    expect(await triggers()).toEqual(['new']);
  });

  it('holds in each version over its own stretch of the lane', async () => {
    const id = await rule({ filter: 'object == "ATMOS"' });
    await main.report(order);
    const between = (await main.store.head()).position;
    head = () => between;
    await rules.change(id, { filter: 'object == "Barak"' }, by.principal);
    await main.report({ ...order, object: 'Barak' });
    await main.report({ ...order, edtf: '2019', object: 'ATMOS' });
    await matchAll();
    const { rows } = await database.pool.query<{ object: string }>(`SELECT alert->'state'->>'object' AS object FROM alerting.alert ORDER BY position`);
    expect(rows.map(({ object }) => object)).toEqual(['ATMOS', 'Barak']);
  });

  it('is silent while switched off and after its removal', async () => {
    const id = await rule({ enabled: false });
    await main.report(order);
    await matchAll();
    head = () => null;
    await rules.change(id, { enabled: true }, by.principal);
    await rules.remove(id, 'done', by.principal);
    await main.report({ ...order, object: 'Barak' });
    await matchAll();
    expect(await triggers()).toEqual([]);
  });

  it('tells whoever it told of corrections and retractions, whatever its triggers', async () => {
    await rule({ triggers: ['new'] });
    const { claim } = await main.report(order);
    await matchAll();
    await main.correct(claim, { money: [field(amount('50'))] });
    await main.retract(claim);
    await matchAll();
    expect(await triggers()).toEqual(['new', 'corrected', 'retracted']);
  });

  it('tells whoever it told also when nothing its filter asks for is left', async () => {
    await rule({ filter: '"MAR" in actors', triggers: ['new'] });
    const { claim } = await main.report(order);
    await matchAll();
    await main.correct(claim, { actors: [field({ role: 'buyer', id: 'EGY', name: 'Egypt' }), field({ role: 'supplier', id: 'ISR', name: 'Israel' })] });
    await matchAll();
    await main.correct(claim, { money: [field(amount('50'))] });
    await matchAll();
    expect(await triggers()).toEqual(['new', 'corrected', 'corrected']);
  });

  it('tells of corrections to a development that absorbed the one it told of', async () => {
    await rule({ filter: 'object == "ATMOS"', triggers: ['new'] });
    const told = await main.report(order);
    const other = await main.report({ ...order, edtf: '2015', object: 'Barak' });
    expect(other.development).not.toBe(told.development);
    await main.merge(other.development, told.development);
    await matchAll();
    await main.retract(told.claim);
    await main.correct(other.claim, { money: [field(amount('70'))] });
    await matchAll();
    const { rows } = await database.pool.query<{ development: string; trigger: string }>('SELECT development, trigger FROM alerting.alert ORDER BY position');
    expect(rows.filter(({ trigger }) => trigger === 'new')).toEqual([{ development: told.development, trigger: 'new' }]);
    expect(rows).toContainEqual({ development: other.development, trigger: 'corrected' });
  });

  it('says nothing of a correction to what it never told of', async () => {
    await rule({ triggers: ['new', 'corrected', 'retracted'] });
    const { claim } = await main.report({ ...order, eur: '10' });
    await main.correct(claim, { money: [field(amount('20'))] });
    await main.retract(claim);
    await matchAll();
    expect(await triggers()).toEqual([]);
  });

  it('alerts when a correction brings a development into its filter', async () => {
    await rule({ triggers: ['new'] });
    const { claim } = await main.report({ ...order, eur: '10' });
    await main.correct(claim, { money: [field(amount('5000'))] });
    await matchAll();
    expect(await triggers()).toEqual(['new']);
  });
});

describe('batches', () => {
  it('find the same alerts whatever their size', async () => {
    await rule();
    for (let index = 0; index < 6; index += 1) {
      const { claim } = await main.report({ ...order, object: `System ${index}`, edtf: `20${10 + index}` });
      if (index % 2 === 0) await main.correct(claim, { money: [field(amount('7000'))] });
    }
    const events = await main.after(0n);
    const one = worker();
    for (const event of events) await one.take([event]);
    const bySingles = await triggers();
    await database.pool.query(`DELETE FROM alerting.checkpoint WHERE name = 'feed'`);
    await database.pool.query('TRUNCATE alerting.development, alerting.member');
    await worker().take(events);
    expect(await triggers()).toEqual(bySingles);
    expect(bySingles.filter((trigger) => trigger === 'new')).toHaveLength(6);
  });
});
