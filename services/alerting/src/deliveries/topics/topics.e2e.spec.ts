import { STREAMS } from '@entente/contracts';
import { lastMessage } from '@entente/messaging';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@entente/testing';
import { alertingWithFeed, type AlertingWithFeed } from '../../testing/alerting-with-feed.js';
import type { Saying } from '../../testing/claim.fixture.js';

const deal = (edtf: string): Saying => ({
  kind: 'signing',
  actors: [['signatory', 'ISR'], ['signatory', 'MAR'], ['signatory', 'USA']],
  edtf,
});

let on: AlertingWithFeed;

beforeAll(async () => {
  on = await alertingWithFeed();
  await on.service.send('POST', '/v1/rules', { name: 'deals', filter: 'kind == "signing"', topic: 'deals.{pair}', triggers: ['new'] });
});

const PAIRS = ['alerts.deals.ISR-MAR', 'alerts.deals.ISR-USA', 'alerts.deals.MAR-USA'];
const stored = async (): Promise<number> => (await lastMessage(on.link, STREAMS.alerts))?.messages ?? 0;
const subjects = (): string[] => on.heard.map(({ subject }) => subject);

describe('topics', () => {
  it('get one alert under one id, for each pair', async () => {
    await on.log.report(deal('2020'));
    await on.feed.relay();
    await eventually(() => on.heard.length === 3);
    expect(subjects()).toEqual(PAIRS);
    expect(new Set(on.heard.map(({ alert }) => alert.id)).size).toBe(1);
  });

  it('are filled again after the stream was deleted', async () => {
    await on.link.manager.streams.delete(on.link.stream(STREAMS.alerts));
    await eventually(async () => (await stored()) === 3);
  });

  it('are filled again after the stream was purged, though the broker knows the message ids', async () => {
    await on.link.manager.streams.purge(on.link.stream(STREAMS.alerts));
    await eventually(async () => (await stored()) === 3);
  });

  it('are not published twice by a second replica', async () => {
    const before = await stored();
    const second = await on.another();
    await on.log.report(deal('2022'));
    await on.feed.relay();
    await eventually(async () => (await stored()) === before + 3);
    await second.app.stop();
    await on.log.report(deal('2023'));
    await on.feed.relay();
    await eventually(async () => (await stored()) === before + 6);
  });

  it('get what a lost tail lacks, from the middle of an alert on', async () => {
    const { streams } = on.link.manager;
    const name = on.link.stream(STREAMS.alerts);
    const total = await stored();
    const { config, state } = await streams.info(name);
    const kept = await Promise.all([0, 1, 2, 3].map((step) => streams.getMessage(name, { seq: state.first_seq + step })));
    await on.service.app.stop();
    await streams.delete(name);
    await streams.add(config);
    for (const message of kept) {
      message?.header.delete('Nats-Expected-Last-Sequence');
      if (message !== null) await on.link.jetstream.publish(message.subject, message.data, { headers: message.header });
    }
    expect((await lastMessage(on.link, STREAMS.alerts))?.last?.subject).toBe('alerts.deals.ISR-MAR');
    on.service = await on.another();
    await eventually(async () => (await stored()) === total);
    const places = await Promise.all(Array.from({ length: total }, async (_, index) => on.link.withoutPrefix((await streams.getMessage(name, { seq: index + 1 }))?.subject ?? '')));
    expect(places.slice(0, 6)).toEqual([...PAIRS, ...PAIRS]);
  });

  it('have a ledger in which each was delivered', async () => {
    const { body } = await on.service.send('GET', '/v1/deliveries?channel=topic&state=pending');
    expect(body.items).toEqual([]);
  });
});
