import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newestNats } from '@entente/stack';
import { privateStack, testDatabase } from '@entente/testing';
import { connectNats } from '../link/connect-nats.js';
import type { NatsLink } from '../link/nats-link.js';
import { provision } from '../provisioning/provision.js';
import { EVENTS_STREAM } from '../provisioning/stream-specs.js';
import { BatchWindow } from './batch-window.js';
import { lastMessage, messageAt } from './last-message.js';
import { openOrderedPublisher } from './open-ordered-publisher.js';
import type { PublishError } from './publish.errors.js';
import { publishOnce } from './publish-once.js';
import type { OutgoingMessage } from './ordered-publisher.js';

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

const message = (n: number, subject = 'events.main.signing.reported.ISR-MAR'): OutgoingMessage => ({
  subject,
  id: `m${n}`,
  headers: { 'Entente-Position': String(n) },
  data: `{"n":${n}}`,
});
function open(lastSequence: number, ackTimeoutMs = 10_000): BatchWindow {
  const window = new BatchWindow(link, { stream: 'EVENTS', lastSequence, ackTimeoutMs });
  windows.push(window);
  return window;
}
async function publish(window: BatchWindow, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1) await window.publish(message(n));
  await window.flush();
}
const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error as PublishError).fault,
  );

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
    await publish(window, 1, 2_303);
    await publish(window, 2_304, 2_304);
    await Promise.all([publish(window, 2_305, 2_306), window.flush()]);
    expect(await lastMessage(link, 'EVENTS')).toMatchObject({ lastSequence: 2_306, messages: 2_306 });
    for (const n of [1, 500, 501, 2_304, 2_306]) expect((await messageAt(link, 'EVENTS', n))?.header('Entente-Position')).toBe(String(n));
  });

  it('stores nothing after a message of somebody else', async () => {
    const window = open(0);
    await publish(window, 1, 10);
    await publishOnce(link, { ...message(0), id: 'foreign', headers: {} });
    expect(await faultOf(publish(window, 11, 1_600))).toBe('superseded');
    expect((await lastMessage(link, 'EVENTS'))?.lastSequence).toBe(11);
  });

  it('stores nothing of a batch that lost a message, and nothing after it', async () => {
    const window = open(0);
    await publish(window, 1, 3);
    const work = async (): Promise<void> => {
      await window.publish(message(4));
      // Taken by a plain subscriber and by no stream: to the batch, a message that got lost on its way.
      await window.publish(message(5, 'nowhere'));
      await publish(window, 6, 1_200);
    };
    const subscription = link.connection.subscribe('nowhere');
    expect(await faultOf(work())).toBe('superseded');
    subscription.unsubscribe();
    expect(await lastMessage(link, 'EVENTS')).toMatchObject({ lastSequence: 3, messages: 3 });
  });

  it('lets exactly one of two writers go on', async () => {
    const faults = await Promise.all([faultOf(publish(open(0), 1, 3_000)), faultOf(publish(open(0), 1, 3_000))]);
    expect(faults).not.toEqual(['none', 'none']);
    const tail = await lastMessage(link, 'EVENTS');
    expect(tail?.lastSequence).toBe(Number(tail?.last?.header('Entente-Position')));
  });

  it('notices an id that the server believes to know', async () => {
    await publish(open(0), 1, 5);
    await link.manager.streams.purge('EVENTS');
    expect(await faultOf(publish(open(5), 1, 5))).toBe('duplicate');
    expect((await lastMessage(link, 'EVENTS'))?.messages).toBe(0);
  });

  it('notices that nobody keeps the subject, and that nobody answers', async () => {
    await link.manager.streams.delete('EVENTS');
    expect(await faultOf(publish(open(0), 1, 2))).toBe('no-stream');
    const subscription = link.connection.subscribe('events.>');
    await link.connection.flush();
    expect(await faultOf(publish(open(0, 200), 1, 2))).toBe('timeout');
    subscription.unsubscribe();
  });

  it('says so when the stream takes no batches', async () => {
    await link.manager.streams.update('EVENTS', { allow_atomic: false });
    expect(await faultOf(publish(open(0), 1, 5))).toBe('no-batches');
    expect((await lastMessage(link, 'EVENTS'))?.messages).toBe(0);
  });
});
