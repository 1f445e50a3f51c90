import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@entente/testing';
import type { Saying } from '../testing/claim.fixture.js';
import { alertingWithFeed, type AlertingWithFeed } from '../testing/alerting-with-feed.js';

const order = (object: string, source = 'src:desk'): Saying => ({
  kind: 'procurement',
  actors: [['buyer', 'MAR'], ['supplier', 'ISR']],
  edtf: '2023-02',
  object,
  source,
});

let it_: AlertingWithFeed;

beforeAll(async () => {
  it_ = await alertingWithFeed();
  const rule = { name: 'orders', filter: 'kind == "procurement"', topic: 'orders', triggers: ['new'] };
  expect((await it_.service.send('POST', '/v1/rules', rule)).status).toBe(201);
});

const matchedTo = async (position: bigint): Promise<void> => {
  await eventually(async () => (await it_.service.send('GET', '/v1/alerting/status')).body.feed.checkpoint === `main-${position}`, {
    describe: `the feed to be matched to ${position}`,
  });
};
const counts = async () => (await it_.service.send('GET', '/v1/alerting/status')).body.feed.counts;
const alertsFor = async (development: string): Promise<unknown[]> => {
  const { body } = await it_.service.send('GET', `/v1/alerts?development=${development}`);
  return body.items;
};
/** The checkpoint commits just before its alerts show: wait for the first, then see that there is no second. */
const expectOneAlert = async (development: string): Promise<void> => {
  await eventually(async () => (await alertsFor(development)).length > 0);
  expect(await alertsFor(development)).toHaveLength(1);
};

describe('following the feed', () => {
  it('alerts once though an event is delivered twice', async () => {
    const { development, position } = await it_.log.report(order('ATMOS 2000'));
    await it_.feed.relay();
    const [event] = await it_.log.after(position - 1n, 1);
    if (event !== undefined) await it_.feed.publish(event, 'another-id');
    await eventually(async () => (await counts()).duplicates >= 1);
    await expectOneAlert(development);
  });

  it('heals a gap from the log, in order', async () => {
    const first = await it_.log.report(order('Barak MX'));
    for (const { position } of await it_.log.after(first.position - 2n)) it_.feed.lost.add(position);
    const second = await it_.log.report(order('Ofek 13'));
    await it_.feed.relay();
    const { position } = await it_.log.store.head();
    await matchedTo(position);
    await expectOneAlert(first.development);
    await expectOneAlert(second.development);
    expect((await counts()).gaps).toBeGreaterThanOrEqual(1);
  });

  it('waits for the log while nobody answers, then goes on', async () => {
    it_.feed.answering = false;
    const lost = await it_.log.report(order('PULS'));
    for (const { position } of await it_.log.after(lost.position - 2n)) it_.feed.lost.add(position);
    const seen = await it_.log.report(order('Harop'));
    await it_.feed.relay();
    await eventually(async () => (await it_.service.send('GET', '/v1/alerting/status')).body.feed.fault !== null);
    expect(await alertsFor(seen.development)).toHaveLength(0);
    it_.feed.answering = true;
    await matchedTo((await it_.log.store.head()).position);
    await expectOneAlert(lost.development);
    await expectOneAlert(seen.development);
  });

  it('survives the loss and refill of the stream without a restart', async () => {
    const before = (await it_.service.send('GET', '/v1/alerts?limit=500')).body.items.length;
    await it_.feed.wipeAndRefill();
    const { development } = await it_.log.report(order('Spyder'));
    await it_.feed.relay();
    await matchedTo((await it_.log.store.head()).position);
    await expectOneAlert(development);
    expect((await it_.service.send('GET', '/v1/alerts?limit=500')).body.items).toHaveLength(before + 1);
  });

  it('reads the log by itself when the feed lost the tail and nobody refills it', async () => {
    const { development, position } = await it_.log.report(order('SkyLock'));
    for (const one of await it_.log.after(position - 2n)) it_.feed.lost.add(one.position);
    await it_.feed.relay();
    await matchedTo((await it_.log.store.head()).position);
    await expectOneAlert(development);
  });

  it('never told anybody twice', () => {
    const keys = it_.heard.map(({ subject, alert }) => `${subject} ${alert.id}`);
    expect(keys).toHaveLength(new Set(keys).size);
  });
});
