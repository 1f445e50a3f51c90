import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { logger } from '@entente/observability';
import { eventually, testNats } from '@entente/testing';
import { connectNats } from '../link/connect-nats.js';
import type { NatsLink } from '../link/nats-link.js';
import { provision } from '../provisioning/provision.js';
import { EVENTS_STREAM, INBOX_STREAM } from '../provisioning/stream-specs.js';
import { publishOnce } from '../publish/publish-once.js';
import { PublishWindow } from '../publish/publish-window.js';
import { consume, consumeBatches } from './consume.js';
import type { ConsumeOptions, DurableConsumer } from './durable-consumer.js';
import type { ReceivedMessage } from './received-message.js';

const log = logger('spec', { level: 'silent' });
let link: NatsLink;
const running: DurableConsumer[] = [];

async function put(from: number, to: number): Promise<void> {
  await Promise.all(
    Array.from({ length: to - from + 1 }, (_, index) => from + index).map((n) =>
      publishOnce(link, { subject: 'inbox.report.desk', id: `m${n}`, headers: { 'x-correlation-id': `c${n}` }, data: `{"n":${n}}` }),
    ),
  );
}
const numberOf = (message: ReceivedMessage): number => (message.json() as { n: number }).n;
const pending = async (): Promise<number> => (await link.manager.streams.info(link.stream('INBOX'))).state.messages;

function start(handler: ConsumeOptions['handler'], settings: Partial<ConsumeOptions> = {}): DurableConsumer {
  const consumer = consumeBatches(link, { stream: 'INBOX', durable: 'ingest', filter: 'inbox.report.>', handler, log, retryAfterMs: 50, ...settings });
  running.push(consumer);
  void consumer.run();
  return consumer;
}

beforeEach(async () => {
  const nats = testNats();
  link = await connectNats({ url: nats.url, name: 'spec', streamPrefix: nats.prefix(''), subjectPrefix: nats.prefix('s') });
  await provision(link, { streams: [INBOX_STREAM] });
});
afterEach(async () => {
  for (const consumer of running.splice(0)) await consumer.stop();
  await link.close();
});

describe('a durable consumer', () => {
  it('hands over everything in order, in batches, with its context', async () => {
    await put(1, 300);
    const seen: number[] = [];
    let largest = 0;
    start(
      async (messages) => {
        largest = Math.max(largest, messages.length);
        seen.push(...messages.map(numberOf));
        expect(messages[0]?.subject).toBe('inbox.report.desk');
        expect(messages[0]?.correlation.correlationId).toMatch(/^c\d+$/);
        return messages.map(() => 'ack' as const);
      },
      { batch: 50 },
    );
    await eventually(async () => (await pending()) === 0);
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(largest).toBeLessThanOrEqual(50);
  });

  it('delivers again what was put back or threw, and never again what was ended', async () => {
    await put(1, 3);
    const deliveries = new Map<number, number>();
    const consumer = consume(link, {
      stream: 'INBOX',
      durable: 'ingest',
      log,
      retryAfterMs: 50,
      handler: async (message) => {
        const n = numberOf(message);
        deliveries.set(n, message.deliveries);
        if (n === 1) return 'term';
        if (n === 2 && message.deliveries < 3) return { nakAfterMs: 20 };
        if (n === 3 && message.deliveries < 2) throw new Error('database away');
        return 'ack';
      },
    });
    running.push(consumer);
    void consumer.run();
    await eventually(async () => (await pending()) === 0);
    expect(Object.fromEntries(deliveries)).toEqual({ 1: 1, 2: 3, 3: 2 });
  });

  it('keeps a slow message its own by saying that it still works', async () => {
    await put(1, 1);
    let calls = 0;
    start(
      async (messages) => {
        calls += 1;
        await new Promise((resolve) => setTimeout(resolve, 3_500));
        return messages.map(() => 'ack' as const);
      },
      { ackWaitMs: 1_000, workingEveryMs: 200 },
    );
    await eventually(async () => (await pending()) === 0);
    expect(calls).toBe(1);
  });

  it('that stands still holds up neither the publisher nor another consumer, and misses nothing itself', async () => {
    await provision(link, { streams: [EVENTS_STREAM] });
    let release: () => void = () => undefined;
    const standing = new Promise<void>((resolve) => (release = resolve));
    const seen: Record<'slow' | 'quick', number[]> = { slow: [], quick: [] };
    const handler = (name: 'slow' | 'quick') => async (messages: readonly ReceivedMessage[]) => {
      if (name === 'slow') await standing;
      seen[name].push(...messages.map(numberOf));
      return messages.map(() => 'ack' as const);
    };
    for (const name of ['slow', 'quick'] as const) start(handler(name), { stream: 'EVENTS', durable: name, filter: 'events.>', batch: 50, maxInFlight: 100, ackWaitMs: 1_000 });
    const all = Array.from({ length: 1_000 }, (_, index) => index + 1);
    const window = new PublishWindow(link, { stream: 'EVENTS', lastSequence: 0 });
    for (const n of all) await window.publish({ subject: 'events.main.signing.reported.ISR-MAR', id: `s${n}`, headers: {}, data: `{"n":${n}}` });
    await window.flush();
    window.close();
    await eventually(() => expect(seen.quick).toEqual(all));
    expect(seen.slow).toEqual([]);
    release();
    await eventually(() => expect([...new Set(seen.slow)].sort((a, b) => a - b)).toEqual(all));
  });

  it('finishes the running call when stopped, and leaves to the next one what there is no time for', async () => {
    await put(1, 20);
    const first: number[] = [];
    let release: () => void = () => undefined;
    const started = new Promise<void>((resolveStarted) => {
      start(async (messages) => {
        first.push(...messages.map(numberOf));
        resolveStarted();
        await new Promise<void>((resolve) => (release = resolve));
        return messages.map(() => 'ack' as const);
      }, { batch: 5, finishWithinMs: 0, ackWaitMs: 300_000 });
    });
    await started;
    const stopped = running.splice(0)[0]?.stop();
    release();
    await stopped;
    await eventually(async () => (await pending()) === 20 - first.length);
    const rest: number[] = [];
    start(async (messages) => {
      rest.push(...messages.map(numberOf));
      return messages.map(() => 'ack' as const);
    }, { ackWaitMs: 300_000 });
    await eventually(async () => (await pending()) === 0);
    expect([...new Set([...first, ...rest])].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('stops in the middle of a flood without making one message come twice', async () => {
    const deliveries: number[] = [];
    const handler: ConsumeOptions['handler'] = async (messages) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      deliveries.push(...messages.map((message) => message.deliveries));
      return messages.map(() => 'ack' as const);
    };
    const stops = [start(handler, { batch: 5 }), start(handler, { batch: 5 })].map((consumer, index) => async () => {
      await eventually(() => deliveries.length > 400 * (index + 1));
      await consumer.stop();
    });
    const flood = (async () => {
      for (let from = 1; from <= 1_500; from += 50) await put(from, from + 49);
    })();
    start(handler, { batch: 5 });
    await Promise.all([flood, ...stops.map((stop) => stop())]);
    await eventually(async () => (await pending()) === 0);
    expect(deliveries).toEqual(Array.from({ length: 1_500 }, () => 1));
  });

  it('asks for nothing more once stopped, and handles what it had asked for', async () => {
    await put(1, 600);
    let handled = 0;
    const consumer = start(
      async (messages) => {
        await new Promise((resolve) => setTimeout(resolve, 2));
        handled += messages.length;
        return messages.map(() => 'ack' as const);
      },
      { maxInFlight: 20, finishWithinMs: 30_000 },
    );
    await eventually(() => handled >= 40);
    const before = handled;
    await consumer.stop();
    expect(handled - before).toBeLessThanOrEqual(40);
    await eventually(async () => (await pending()) === 600 - handled);
    const { num_ack_pending: unsettled, num_redelivered: again } = await link.manager.consumers.info(link.stream('INBOX'), link.durable('ingest'));
    expect({ unsettled, again }).toEqual({ unsettled: 0, again: 0 });
  });

  it('comes back by itself when stream and consumer are deleted and made anew', async () => {
    const seen: number[] = [];
    start(async (messages) => {
      seen.push(...messages.map(numberOf));
      return messages.map(() => 'ack' as const);
    });
    await put(1, 1);
    await eventually(() => seen.includes(1));
    await link.manager.streams.delete(link.stream('INBOX'));
    await provision(link, { streams: [INBOX_STREAM] });
    await put(2, 2);
    await eventually(() => seen.includes(2), { timeoutMs: 60_000 });
  });
});
