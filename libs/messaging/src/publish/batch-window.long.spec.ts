import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newestNats } from '@entente/stack';
import { privateStack, testDatabase } from '@entente/testing';
import { connectNats } from '../link/connect-nats.js';
import type { NatsLink } from '../link/nats-link.js';
import { provision } from '../provisioning/provision.js';
import { EVENTS_STREAM } from '../provisioning/stream-specs.js';
import { faultOf, numbered, publishNumbered } from '../testing/numbered-messages.js';
import { BatchWindow } from './batch-window.js';
import { lastMessage, messageAt } from './last-message.js';
import { openOrderedPublisher } from './open-ordered-publisher.js';
import { publishOnce } from './publish-once.js';

/** On the newest nats-server that the package archive has, with its disk synced before each answer. */
let link: NatsLink;
let url: string;
const named = process.env['NATS_SERVER'];
const windows: BatchWindow[] = [];

beforeAll(async () => {
  process.env['NATS_SERVER'] = await newestNats();
  const database = await testDatabase();
  url = (await privateStack({ databaseUrl: database.url, durable: true })).natsUrl;
});
afterAll(() => {
  if (named === undefined) delete process.env['NATS_SERVER'];
  else process.env['NATS_SERVER'] = named;
});
beforeEach(async () => {
  link = await connectNats({ url, name: 'spec' });
  await provision(link, { streams: [EVENTS_STREAM] });
});
afterEach(async () => {
  for (const window of windows.splice(0)) window.close();
  await link.manager.streams.delete('EVENTS').catch(() => undefined);
  await link.close();
});

function open(lastSequence: number, ackTimeoutMs = 10_000): BatchWindow {
  const window = new BatchWindow(link, { stream: 'EVENTS', lastSequence, ackTimeoutMs });
  windows.push(window);
  return window;
}

describe('a window of atomic batches', () => {
  it('is what the newest server gets', () => {
    const publisher = openOrderedPublisher(link, { stream: 'EVENTS', lastSequence: 0 });
    expect(publisher).toBeInstanceOf(BatchWindow);
    publisher.close();
    link.refuseBatches();
    const other = openOrderedPublisher(link, { stream: 'EVENTS', lastSequence: 0 });
    expect(other).not.toBeInstanceOf(BatchWindow);
    other.close();
  });

  it('stores everything in order, single messages too', async () => {
    const window = open(0);
    await publishNumbered(window, 1, 2_303);
    await publishNumbered(window, 2_304, 2_304);
    await Promise.all([publishNumbered(window, 2_305, 2_306), window.flush()]);
    expect(await lastMessage(link, 'EVENTS')).toMatchObject({ lastSequence: 2_306, messages: 2_306 });
    for (const n of [1, 500, 501, 2_304, 2_306]) expect((await messageAt(link, 'EVENTS', n))?.header('Entente-Position')).toBe(String(n));
  });

  it('stores nothing after a message of somebody else', async () => {
    const window = open(0);
    await publishNumbered(window, 1, 10);
    await publishOnce(link, { ...numbered(0), id: 'foreign', headers: {} });
    expect(await faultOf(publishNumbered(window, 11, 1_600))).toBe('superseded');
    expect((await lastMessage(link, 'EVENTS'))?.lastSequence).toBe(11);
  });

  it('stores nothing of a batch that lost a message, and nothing after it', async () => {
    const window = open(0);
    await publishNumbered(window, 1, 3);
    const work = async (): Promise<void> => {
      await window.publish(numbered(4));
      // Taken by a plain subscriber and by no stream: to the batch, a message that got lost on its way.
      await window.publish(numbered(5, { subject: 'nowhere' }));
      await publishNumbered(window, 6, 1_200);
    };
    const subscription = link.connection.subscribe('nowhere');
    expect(await faultOf(work())).toBe('superseded');
    subscription.unsubscribe();
    expect(await lastMessage(link, 'EVENTS')).toMatchObject({ lastSequence: 3, messages: 3 });
  });

  it('lets exactly one of two writers go on', async () => {
    const faults = await Promise.all([faultOf(publishNumbered(open(0), 1, 3_000)), faultOf(publishNumbered(open(0), 1, 3_000))]);
    expect(faults).not.toEqual(['none', 'none']);
    const tail = await lastMessage(link, 'EVENTS');
    expect(tail?.lastSequence).toBe(Number(tail?.last?.header('Entente-Position')));
  });

  it('notices an id that the server believes to know', async () => {
    await publishNumbered(open(0), 1, 5);
    await link.manager.streams.purge('EVENTS');
    expect(await faultOf(publishNumbered(open(5), 1, 5))).toBe('duplicate');
    expect((await lastMessage(link, 'EVENTS'))?.messages).toBe(0);
  });

  it('notices that nobody keeps the subject, and that nobody answers', async () => {
    await link.manager.streams.delete('EVENTS');
    expect(await faultOf(publishNumbered(open(0), 1, 2))).toBe('no-stream');
    const subscription = link.connection.subscribe('events.>');
    await link.connection.flush();
    expect(await faultOf(publishNumbered(open(0, 200), 1, 2))).toBe('timeout');
    subscription.unsubscribe();
  });

  it('says so when the stream takes no batches', async () => {
    await link.manager.streams.update('EVENTS', { allow_atomic: false });
    expect(await faultOf(publishNumbered(open(0), 1, 5))).toBe('no-batches');
    expect((await lastMessage(link, 'EVENTS'))?.messages).toBe(0);
  });
});
