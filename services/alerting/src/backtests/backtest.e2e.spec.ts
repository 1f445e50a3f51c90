import { REQUESTS } from '@entente/contracts';
import { request } from '@entente/messaging';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@entente/testing';
import type { AlertView } from '../alerts/alert.view.js';
import type { Page } from '../testing/alerting-under-test.js';
import type { BacktestView } from './backtest.store.js';
import { alertingWithFeed, type AlertingWithFeed } from '../testing/alerting-with-feed.js';
import type { ExplanationView } from '../explain/explain.controller.js';
import { amount, field, type Saying } from '../testing/claim.fixture.js';

const order = (object: string, eur: string): Saying => ({ kind: 'procurement', actors: [['buyer', 'MAR'], ['supplier', 'ISR']], edtf: '2023', object, eur });

let on: AlertingWithFeed;
let rule: string;
let before: { development: string; claim: string };
let after: { development: string };

beforeAll(async () => {
  on = await alertingWithFeed();
  before = await on.log.report(order('ATMOS', '200'));
  await on.log.report(order('Spyder', '5'));
  await on.feed.relay();
  ({ id: rule } = (await on.service.send('POST', '/v1/rules', { name: 'big', filter: 'kind == "procurement" && money.min >= 100', topic: 'big' })).body);
  after = await on.log.report(order('Barak', '300'));
  await on.log.correct(before.claim, { money: [field(amount('250'))] });
  await on.feed.relay();
  await eventually(async () => (await on.service.send('GET', '/v1/alerts')).body.items.length === 2);
});

const explain = async (development: string): Promise<ExplanationView> =>
  (await on.service.send<ExplanationView>('GET', `/v1/rules/${rule}/explain?development=${development}`)).body;

describe('POST /v1/rules/{id}/backtest', () => {
  it('finds what the rule would have raised over all of history, and raises nothing', async () => {
    const { status, body } = await on.service.send('POST', `/v1/rules/${rule}/backtest`, {}, {});
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'done', percent: 100, result: { total: 3, byTrigger: { new: 2, corrected: 1 }, complete: true } });
    expect((await on.service.send('GET', '/v1/alerts')).body.items).toHaveLength(2);
  });

  it('agrees with the live matcher from where the rule began', async () => {
    const start = (await on.database.pool.query<{ from: string }>('SELECT from_position::text AS "from" FROM alerting.rule_version WHERE rule = $1', [rule])).rows[0]?.from;
    const { body } = await on.service.send<BacktestView>('POST', `/v1/rules/${rule}/backtest`, { from: `main-${start ?? ''}` });
    const live = (await on.service.send<Page<AlertView>>('GET', '/v1/alerts?order=oldest')).body.items;
    expect(body.result?.alerts.map(({ id }) => id)).toEqual(live.map(({ id }) => id));
  });

  it('tries another filter', async () => {
    const { body } = await on.service.send('POST', `/v1/rules/${rule}/backtest`, { filter: 'money.min < 100', triggers: ['new'] });
    expect(body.result).toMatchObject({ total: 1, byTrigger: { new: 1 } });
  });

  it('reads no further than told', async () => {
    const { body } = await on.service.send('POST', `/v1/rules/${rule}/backtest`, { to: 'main-4' });
    expect(body.result).toMatchObject({ total: 1, events: 4, position: 'main-4' });
  });

  it('answers at once when told not to wait, and tells how far it is', async () => {
    const { body, headers } = await on.service.send('POST', `/v1/rules/${rule}/backtest?waitMs=0`, {});
    const path = headers.get('location') ?? '';
    expect(path).toBe(`/v1/rules/${rule}/backtests/${body.id}`);
    await eventually(async () => (await on.service.send('GET', path)).body.state === 'done');
  });

  it('says that it failed while nobody reads the log', async () => {
    await on.feed.silence();
    const { body } = await on.service.send('POST', `/v1/rules/${rule}/backtest?waitMs=30000`, {});
    await on.feed.answerReads();
    expect(body).toMatchObject({ state: 'failed', failure: expect.stringContaining('ingest does not answer') });
  });

  it('refuses a wrong filter, a wrong position, an unknown rule', async () => {
    expect((await on.service.send('POST', `/v1/rules/${rule}/backtest`, { filter: 'kind ==' })).status).toBe(422);
    expect((await on.service.send('POST', `/v1/rules/${rule}/backtest`, { from: 'alerting-1' })).status).toBe(400);
    expect((await on.service.send('POST', '/v1/rules/none/backtest', {})).status).toBe(404);
    expect((await on.service.send('GET', `/v1/rules/${rule}/backtests/none`)).status).toBe(404);
  });
});

describe('GET /v1/rules/{id}/explain', () => {
  it('tells why it fired', async () => {
    const told = await explain(after.development);
    expect(told).toMatchObject({ fired: true, matches: true, alerts: [{ trigger: 'new' }] });
  });

  it('tells which condition fails', async () => {
    const small = await on.log.report(order('PULS', '7'));
    await on.feed.relay();
    const told = await eventually(async () => {
      const found = await explain(small.development);
      return found.item !== null && found;
    });
    expect(told).toMatchObject({
      fired: false,
      matches: false,
      conditions: [{ text: 'kind == "procurement"', holds: true }, { text: 'money.min >= 100', holds: false }],
      reasons: ['Its filter does not hold: money.min >= 100 is false.'],
    });
  });

  it('tells of a development it does not know', async () => {
    expect((await explain('nobody')).reasons[0]).toContain('no such development');
  });

  it('asks for the development', async () => {
    expect((await on.service.send('GET', `/v1/rules/${rule}/explain`)).status).toBe(400);
  });
});

describe('request and reply', () => {
  it('lists rules and alerts as HTTP does', async () => {
    const rules = await eventually(() => request<{ items: unknown[] }>(on.link, REQUESTS.alertingRules, {}));
    expect(rules).toEqual((await on.service.send('GET', '/v1/rules')).body);
    const alerts = await request<{ items: unknown[]; next: string }>(on.link, REQUESTS.alertingAlerts, { limit: 1, order: 'oldest' });
    expect(alerts).toEqual((await on.service.send('GET', '/v1/alerts?limit=1&order=oldest')).body);
    expect(alerts.next).not.toBeNull();
  });

  it('refuses a wrong query as HTTP does', async () => {
    await expect(request(on.link, REQUESTS.alertingAlerts, { pair: 'nobody' })).rejects.toMatchObject({ problem: { status: 400 } });
  });
});
