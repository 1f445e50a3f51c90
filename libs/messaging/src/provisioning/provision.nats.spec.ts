import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testNats } from '@entente/testing';
import { connectNats } from '../link/connect-nats.js';
import type { NatsLink } from '../link/nats-link.js';
import { differencesOf } from './compare-config.js';
import { provision, type ConsumerSpec } from './provision.js';
import { ProvisioningError } from './provisioning.errors.js';
import { ALERTS_STREAM, EVENTS_STREAM, INBOX_STREAM, RELATIONS_STREAM } from './stream-specs.js';

let link: NatsLink;
const all = [INBOX_STREAM, EVENTS_STREAM, RELATIONS_STREAM, ALERTS_STREAM];
const matcher: ConsumerSpec = { stream: 'EVENTS', durable: 'matcher', from: 'new', ackWaitMs: 30_000, maxAckPending: 100, filter: 'events.main.>' };

beforeEach(async () => {
  const nats = testNats();
  link = await connectNats({ url: nats.url, name: 'spec', streamPrefix: nats.prefix(''), subjectPrefix: nats.prefix('s') });
});
afterEach(() => link.close());

async function refusal(work: Promise<unknown>): Promise<ProvisioningError> {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof ProvisioningError)) throw new Error(`expected a ProvisioningError, got ${String(error)}`);
  return error;
}

describe('provision', () => {
  it('makes everything, and again changes nothing', async () => {
    for (let round = 0; round < 2; round += 1) await provision(link, { streams: all, consumers: [matcher] });
    const { config } = await link.manager.streams.info(link.stream('INBOX'));
    expect(config).toMatchObject({ retention: 'workqueue', discard: 'new', storage: 'file', max_msgs: 1_000_000 });
    const consumer = await link.manager.consumers.info(link.stream('EVENTS'), link.durable('matcher'));
    expect(consumer.config).toMatchObject({ ack_policy: 'explicit', max_deliver: -1, filter_subject: link.subject('events.main.>') });
  });

  it('may be done by several at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => provision(link, { streams: all, consumers: [matcher] })));
  });

  it('brings an existing stream and consumer up to date', async () => {
    await provision(link, { streams: [EVENTS_STREAM], consumers: [matcher] });
    await provision(link, {
      streams: [{ ...EVENTS_STREAM, maxMessages: 5_000 }],
      consumers: [{ ...matcher, maxAckPending: 7, from: 'all' }],
    });
    expect((await link.manager.streams.info(link.stream('EVENTS'))).config.max_msgs).toBe(5_000);
    const consumer = await link.manager.consumers.info(link.stream('EVENTS'), link.durable('matcher'));
    expect(consumer.config).toMatchObject({ max_ack_pending: 7, deliver_policy: 'new' });
  });

  it('names what it may not change', async () => {
    await provision(link, { streams: [EVENTS_STREAM] });
    const error = await refusal(provision(link, { streams: [{ ...EVENTS_STREAM, retention: 'workqueue' }] }));
    expect(error.differences).toEqual([{ field: 'retention', wanted: 'workqueue', actual: 'limits' }]);
    expect(error.message).toContain('delete the stream');
  });

  it('refuses subjects that another stream has', async () => {
    await provision(link, { streams: [EVENTS_STREAM] });
    const error = await refusal(provision(link, { streams: [{ ...ALERTS_STREAM, subjects: ['events.main.>'] }] }));
    expect(error.message).toContain('overlap');
  });
});

describe('differencesOf', () => {
  it('finds a field that the server dropped in silence', () => {
    expect(differencesOf({ a: 1, allow_atomic: true }, { a: 1 })).toEqual([{ field: 'allow_atomic', wanted: true, actual: undefined }]);
  });

  it('takes zero values for absent ones, and lists in any order', () => {
    expect(differencesOf({ max_age: 0, sealed: false, subjects: ['b', 'a'] }, { subjects: ['a', 'b'], extra: 1 })).toEqual([]);
  });
});
