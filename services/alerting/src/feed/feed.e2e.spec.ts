import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@entente/testing';
import type { AlertView } from '../alerts/alert.view.js';
import type { AlertingStatus } from '../status/status.reader.js';
import type { Page } from '../testing/alerting-under-test.js';
import type { FeedCounts } from './feed.follower.js';
import type { Saying } from '../testing/claim.fixture.js';
import { alertingWithFeed, type AlertingWithFeed } from '../testing/alerting-with-feed.js';

const order = (object: string, source = 'src:desk'): Saying => ({
  kind: 'procurement',
  actors: [['buyer', 'MAR'], ['supplier', 'ISR']],
  edtf: '2023-02',
  object,
  source,
});

let on: AlertingWithFeed;

beforeAll(async () => {
  on = await alertingWithFeed();
  const rule = { name: 'orders', filter: 'kind == "procurement"', topic: 'orders', triggers: ['new'] };
  expect((await on.service.send('POST', '/v1/rules', rule)).status).toBe(201);
});

const matchedTo = async (position: bigint): Promise<void> => {
  await eventually(async () => (await on.service.send('GET', '/v1/alerting/status')).body.feed.checkpoint === `main-${position}`, {
    describe: `the feed to be matched to ${position}`,
  });
};
const counts = async (): Promise<FeedCounts> => (await on.service.send<AlertingStatus>('GET', '/v1/alerting/status')).body.feed.counts;
const alertsFor = async (development: string): Promise<readonly AlertView[]> => {
  const { body } = await on.service.send<Page<AlertView>>('GET', `/v1/alerts?development=${development}`);
  return body.items;
};
/** The checkpoint commits just before its alerts show: wait for the first, then see that there is no second. */
const expectOneAlert = async (development: string): Promise<void> => {
  await eventually(async () => (await alertsFor(development)).length > 0);
  expect(await alertsFor(development)).toHaveLength(1);
};

describe('following the feed', () => {
  it('alerts once though an event is delivered twice', async () => {
    const { development, position } = await on.log.report(order('ATMOS 2000'));
    await on.feed.relay();
    const [event] = await on.log.after(position - 1n, 1);
    if (event !== undefined) await on.feed.publish(event, 'another-id');
    await eventually(async () => (await counts()).duplicates >= 1);
    await expectOneAlert(development);
  });

  it('heals a gap from the log, in order', async () => {
    const first = await on.log.report(order('Barak MX'));
    for (const { position } of await on.log.after(first.position - 2n)) on.feed.lost.add(position);
    const second = await on.log.report(order('Ofek 13'));
    await on.feed.relay();
    const { position } = await on.log.store.head();
    await matchedTo(position);
    await expectOneAlert(first.development);
    await expectOneAlert(second.development);
    expect((await counts()).gaps).toBeGreaterThanOrEqual(1);
  });

  it('waits for the log while nobody answers, then goes on', async () => {
    await on.feed.silence();
    const lost = await on.log.report(order('PULS'));
    for (const { position } of await on.log.after(lost.position - 2n)) on.feed.lost.add(position);
    const seen = await on.log.report(order('Harop'));
    await on.feed.relay();
    await eventually(async () => (await on.service.send('GET', '/v1/alerting/status')).body.feed.fault !== null);
    expect(await alertsFor(seen.development)).toHaveLength(0);
    await on.feed.answerReads();
    await matchedTo((await on.log.store.head()).position);
    await expectOneAlert(lost.development);
    await expectOneAlert(seen.development);
  });

  it('survives the loss and refill of the stream without a restart', async () => {
    const before = (await on.service.send<Page<AlertView>>('GET', '/v1/alerts?limit=500')).body.items.length;
    await on.feed.wipeAndRefill();
    const { development } = await on.log.report(order('Spyder'));
    await on.feed.relay();
    await matchedTo((await on.log.store.head()).position);
    await expectOneAlert(development);
    expect((await on.service.send('GET', '/v1/alerts?limit=500')).body.items).toHaveLength(before + 1);
  });

  it('reads the log by itself when the feed lost the tail and nobody refills it', async () => {
    const { development, position } = await on.log.report(order('SkyLock'));
    for (const one of await on.log.after(position - 2n)) on.feed.lost.add(one.position);
    await on.feed.relay();
    await matchedTo((await on.log.store.head()).position);
    await expectOneAlert(development);
  });

  it('never told anybody twice', () => {
    const keys = on.heard.map(({ subject, alert }) => `${subject} ${alert.id}`);
    expect(keys).toHaveLength(new Set(keys).size);
  });
});
