import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testNats } from '@entente/testing';
import { connectNats } from '../link/connect-nats.js';
import type { NatsLink } from '../link/nats-link.js';
import { provision } from '../provisioning/provision.js';
import { EVENTS_STREAM } from '../provisioning/stream-specs.js';
import { faultOf, numbered, publishNumbered } from '../testing/numbered-messages.js';
import { holesFrom, lastMessage, messageAt } from './last-message.js';
import { publishOnce } from './publish-once.js';
import { PublishWindow } from './publish-window.js';

let link: NatsLink;
const windows: PublishWindow[] = [];

function open(lastSequence: number, settings: { size?: number; ackTimeoutMs?: number } = {}): PublishWindow {
  const window = new PublishWindow(link, { stream: 'EVENTS', lastSequence, ...settings });
  windows.push(window);
  return window;
}

beforeEach(async () => {
  const nats = testNats();
  link = await connectNats({ url: nats.url, name: 'spec', streamPrefix: nats.prefix(''), subjectPrefix: nats.prefix('s') });
  await provision(link, { streams: [EVENTS_STREAM] });
});
afterEach(async () => {
  for (const window of windows.splice(0)) window.close();
  await link.close();
});

describe('a publish window', () => {
  it('stores everything in order', async () => {
    await publishNumbered(open(0, { size: 64 }), 1, 2_000);
    const tail = await lastMessage(link, 'EVENTS');
    expect(tail).toMatchObject({ lastSequence: 2_000, messages: 2_000 });
    expect(tail?.last?.header('Entente-Position')).toBe('2000');
    expect(tail?.last?.subject).toBe('events.main.signing.reported.ISR-MAR');
    expect(new TextDecoder().decode((await messageAt(link, 'EVENTS', 1_000))?.data)).toBe('{"n":1000}');
  });

  it('never has more on the way than its size', async () => {
    const window = open(0, { size: 4 });
    for (let n = 1; n <= 200; n += 1) {
      await window.publish(numbered(n));
      expect(n - window.lastSequence).toBeLessThanOrEqual(4);
    }
    await window.flush();
  });

  it('stores nothing after a message of somebody else', async () => {
    const window = open(0);
    await publishNumbered(window, 1, 10);
    await publishOnce(link, { ...numbered(0, { id: 'foreign' }), headers: {} });
    expect(await faultOf(publishNumbered(window, 11, 600))).toBe('superseded');
    expect((await lastMessage(link, 'EVENTS'))?.lastSequence).toBe(11);
    await expect(window.publish(numbered(12))).rejects.toThrow('Read the stream');
  });

  it('stores nothing after a lost message', async () => {
    const window = open(0);
    const work = async (): Promise<void> => {
      await window.publish(numbered(1));
      // Taken by a plain subscriber and by no stream: to the window, a message that got lost on its way.
      await window.publish({ ...numbered(2), subject: 'nowhere' });
      await publishNumbered(window, 3, 60);
    };
    const subscription = link.connection.subscribe(link.subject('nowhere'));
    expect(await faultOf(work())).toBe('superseded');
    subscription.unsubscribe();
    expect(await lastMessage(link, 'EVENTS')).toMatchObject({ lastSequence: 1, messages: 1 });
  });

  it('lets exactly one of two writers go on', async () => {
    const faults = await Promise.all([faultOf(publishNumbered(open(0), 1, 300)), faultOf(publishNumbered(open(0), 1, 300))]);
    const tail = await lastMessage(link, 'EVENTS');
    expect(tail?.lastSequence).toBe(Number(tail?.last?.header('Entente-Position')));
    expect(faults).not.toEqual(['none', 'none']);
  });

  it('notices an id that the server believes to know', async () => {
    await publishNumbered(open(0), 1, 5);
    await link.manager.streams.purge(link.stream('EVENTS'));
    expect(await faultOf(publishNumbered(open(5), 1, 5))).toBe('duplicate');
  });

  it('notices that nobody keeps the subject', async () => {
    await link.manager.streams.delete(link.stream('EVENTS'));
    expect(await faultOf(publishNumbered(open(0), 1, 1))).toBe('no-stream');
  });

  it('gives up waiting for an acknowledgement', async () => {
    // A subject that a plain subscriber takes and no stream keeps: delivered, never acknowledged.
    const subscription = link.connection.subscribe(link.subject('nowhere'));
    await link.connection.flush();
    const window = open(0, { ackTimeoutMs: 200 });
    await window.publish({ ...numbered(1), subject: 'nowhere' });
    expect(await faultOf(window.flush())).toBe('timeout');
    subscription.unsubscribe();
  });
});

describe('lastMessage', () => {
  it('tells an empty stream, a purged one and a missing one apart', async () => {
    expect(await lastMessage(link, 'EVENTS')).toMatchObject({ lastSequence: 0, messages: 0, last: null });
    await publishNumbered(open(0), 1, 5);
    await link.manager.streams.purge(link.stream('EVENTS'));
    expect(await lastMessage(link, 'EVENTS')).toMatchObject({ lastSequence: 5, messages: 0, last: null });
    await link.manager.streams.delete(link.stream('EVENTS'));
    expect(await lastMessage(link, 'EVENTS')).toBeNull();
  });

  it('finds holes', async () => {
    await publishNumbered(open(0), 1, 9);
    for (const sequence of [7, 3]) await link.manager.streams.deleteMessage(link.stream('EVENTS'), sequence);
    expect(await holesFrom(link, 'EVENTS', 1)).toEqual([3, 7]);
    expect(await holesFrom(link, 'EVENTS', 4)).toEqual([7]);
    expect(await messageAt(link, 'EVENTS', 7)).toBeNull();
  });
});

describe('publishOnce', () => {
  it('stores one message once', async () => {
    expect(await publishOnce(link, numbered(1))).toEqual({ sequence: 1, duplicate: false });
    expect(await publishOnce(link, numbered(1))).toEqual({ sequence: 1, duplicate: true });
  });
});
