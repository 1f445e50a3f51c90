import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@entente/contracts';
import {
  connectNats,
  fromCloudEvent,
  messageAt,
  publishOnce,
  request,
  type NatsLink,
} from '@entente/messaging';
import { logger } from '@entente/observability';
import { eventually, privateStack, testDatabase, testNats } from '@entente/testing';
import { EVENTS_FEED, RELATIONS_FEED, type Feed } from './feed.js';
import type { RelayLog } from './relay-log.js';
import { Relay, type RelayOptions } from './relay.js';

const quiet = logger('spec', { level: 'silent' });
const PAIRS = [['ISR', 'MAR'], ['ISR'], ['ISR', 'MAR', 'USA'], ['MAR', 'USA']];

/** A log in memory: dense positions, one epoch. */
class LogInMemory implements RelayLog {
  readonly events: RecordedEvent[] = [];
  epoch = 'epoch-1';
  /** None: every event is told under the epoch it carries. */
  begun: { epoch: string; after: bigint; reason: string }[] = [];
  private readonly listeners = new Set<(head: bigint) => void>();

  append(count: number, fill = ''): void {
    for (let index = 0; index < count; index += 1) {
      const n = this.events.length + 1;
      const report = n % 5 === 0;
      const about = { kind: 'signing', principals: PAIRS[n % PAIRS.length] ?? [] };
      this.events.push({
        id: `${this.epoch}-event-${n}`,
        type: report ? 'report.received' : 'signing.reported',
        schemaVersion: 1,
        data: report ? { report: { id: `r${n}` } } : { about, claim: { id: `c${n}`, fill } },
        metadata: { correlationId: `c-${n}`, principal: { id: 'spec', roles: ['connector'] }, engine: 'spec' },
        lane: 'main',
        epoch: this.epoch,
        position: BigInt(n),
        stream: `claim-${n}`,
        streamVersion: 1n,
        recordedAt: '2026-01-08T10:00:00.000000Z',
        payloadHash: 'p',
        hash: 'h',
      });
    }
    for (const listener of this.listeners) listener(BigInt(this.events.length));
  }
  /** As a restore does: a new epoch over the first events of the old log. */
  restore(kept: number): void {
    this.epoch = 'epoch-2';
    this.events.splice(kept);
    this.events.forEach((event, index) => (this.events[index] = { ...event, epoch: this.epoch }));
  }
  async readLane({ after, upTo, limit }: { after: bigint; upTo?: bigint; limit: number }): Promise<RecordedEvent[]> {
    const end = Math.min(Number(after) + limit, upTo === undefined ? Infinity : Number(upTo));
    return this.events.slice(Math.max(0, Number(after)), end);
  }
  async now(): Promise<number> {
    return Date.now();
  }

  async epochs() {
    return this.begun;
  }
  async head() {
    return { epoch: this.epoch, position: BigInt(this.events.length), hash: 'h', recordedAt: null };
  }
  onAppended(listener: (head: bigint) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

let link: NatsLink;
let log: LogInMemory;
let relays: Relay[] = [];

function start(settings: Partial<RelayOptions> = {}): Relay {
  const relay = new Relay({ link, log, lane: 'main', logger: quiet, pollMs: 100, takeOverMs: 1_000, windowSize: 64, ...settings });
  relays.push(relay);
  void relay.run();
  return relay;
}
async function caughtUp(relay: Relay): Promise<void> {
  await eventually(async () => (await relay.status()).every((feed) => feed.lagEvents === 0n), {
    timeoutMs: 45_000,
    describe: 'the relay to catch up',
  });
}
interface Stored {
  readonly sequence: number;
  readonly key: string;
  readonly incarnation: string;
}
/** Everything in a stream: position and pair of each message, in the order stored. */
async function stored(feed: Feed): Promise<Stored[]> {
  const { state } = await link.manager.streams.info(link.stream(feed.spec.name));
  const sequences = Array.from({ length: state.last_seq - state.first_seq + 1 }, (_, index) => state.first_seq + index);
  const found: Awaited<ReturnType<typeof messageAt>>[] = [];
  // In portions: thousands of requests at once would time out on a busy machine.
  while (sequences.length > 0) found.push(...(await Promise.all(sequences.splice(0, 200).map((sequence) => messageAt(link, feed.spec.name, sequence)))));
  return found.flatMap((message) => {
    if (message === null) return [];
    const key = `${message.header('Entente-Position') ?? 'foreign'}/${message.header('Entente-Part') ?? ''}`;
    return [{ sequence: message.sequence, key, incarnation: message.header('Entente-Incarnation') ?? '' }];
  });
}
const keysOf = (feed: Feed): string[] =>
  log.events.flatMap((event) => feed.messagesOf(event).map((message) => `${event.position}/${message.part}`));

/** Nothing lost: every message of the log is there. Nothing doubled: within one incarnation each is there once, in order. */
async function expectWhole(feed: Feed): Promise<Stored[]> {
  const messages = await stored(feed);
  const wanted = keysOf(feed);
  const ours = messages.filter((message) => !message.key.startsWith('foreign'));
  expect(new Set(ours.map((message) => message.key))).toEqual(new Set(wanted));
  for (const incarnation of new Set(ours.map((message) => message.incarnation))) {
    const order = ours.filter((message) => message.incarnation === incarnation).map((message) => wanted.indexOf(message.key));
    expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
  }
  return messages;
}
const incarnationsOf = (messages: readonly Stored[]): number => new Set(messages.map((message) => message.incarnation)).size;

beforeEach(async () => {
  const nats = testNats();
  link = await connectNats({ url: nats.url, name: 'spec', streamPrefix: nats.prefix(''), subjectPrefix: nats.prefix('s') });
  log = new LogInMemory();
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  relays = [];
  await link.close();
});

describe('the relay', () => {
  it('publishes each event once, and once for each pair', async () => {
    log.append(700);
    await caughtUp(start());
    const events = await expectWhole(EVENTS_FEED);
    expect(events.map((message) => message.key)).toEqual(keysOf(EVENTS_FEED));
    const relations = await expectWhole(RELATIONS_FEED);
    expect(relations.map((message) => message.key)).toEqual(keysOf(RELATIONS_FEED));
    expect(incarnationsOf(events)).toBe(1);
    const first = await messageAt(link, 'EVENTS', 1);
    expect(first?.subject).toBe('events.main.signing.reported.multi');
    expect(fromCloudEvent(first?.data ?? '')).toEqual({ kind: 'event', event: log.events[0] });
    expect((await messageAt(link, 'EVENTS', 4))?.subject).toBe('events.main.signing.reported.ISR-MAR');
    expect((await messageAt(link, 'EVENTS', 5))?.subject).toBe('events.main.report.received.multi');
  });

  it('is woken by an append', async () => {
    const relay = start({ pollMs: 60_000 });
    await eventually(async () => (await relay.status()).every((feed) => feed.state === 'running'));
    for (let round = 0; round < 5; round += 1) {
      log.append(3);
      await caughtUp(relay);
    }
    await expectWhole(EVENTS_FEED);
  });

  it('goes on where the one before it stopped, in the middle of an event too', async () => {
    log.append(300);
    const first = start();
    await eventually(async () => (await link.manager.streams.info(link.stream('RELATIONS'))).state.messages > 20);
    await first.stop();
    log.append(50);
    await caughtUp(start());
    expect(incarnationsOf(await expectWhole(EVENTS_FEED))).toBe(1);
    expect(incarnationsOf(await expectWhole(RELATIONS_FEED))).toBe(1);
    expect((await stored(RELATIONS_FEED)).length).toBe(keysOf(RELATIONS_FEED).length);
  });

  it('publishes the missing pairs of an event that was stored in part', async () => {
    log.append(2);
    const whole = start();
    await caughtUp(whole);
    await whole.stop();
    // The second event has the pairs ISR-MAR, ISR-USA and MAR-USA. As after a lost tail, the last one is missing.
    const { state } = await link.manager.streams.info(link.stream('RELATIONS'));
    await link.manager.streams.deleteMessage(link.stream('RELATIONS'), state.last_seq);
    expect((await stored(RELATIONS_FEED)).map((message) => message.key)).toEqual(['2/ISR-MAR', '2/ISR-USA']);
    await caughtUp(start({ feeds: [RELATIONS_FEED] }));
    expect((await stored(RELATIONS_FEED)).map((message) => message.key)).toEqual(keysOf(RELATIONS_FEED));
  });

  it.each([
    ['deleted', async () => void (await link.manager.streams.delete(link.stream('EVENTS')))],
    ['purged', async () => void (await link.manager.streams.purge(link.stream('EVENTS')))],
  ])('refills a stream that is %s while it runs', async (_what, harm) => {
    log.append(400);
    const relay = start();
    await caughtUp(relay);
    await harm();
    log.append(20);
    await eventually(async () => expect((await stored(EVENTS_FEED)).map((message) => message.key)).toEqual(keysOf(EVENTS_FEED)), { timeoutMs: 45_000 });
    await expectWhole(EVENTS_FEED);
  });

  it('refills an idle stream that was purged, without waiting for the next event', async () => {
    log.append(40);
    await caughtUp(start());
    await link.manager.streams.purge(link.stream('EVENTS'));
    await eventually(async () => expect((await stored(EVENTS_FEED)).map((message) => message.key)).toEqual(keysOf(EVENTS_FEED)));
  });

  it.each([
    ['in the middle', 17],
    ['at the end', 40],
  ])('mends a hole %s by a new incarnation, once', async (_where, sequence) => {
    log.append(40);
    const relay = start();
    await caughtUp(relay);
    await link.manager.streams.deleteMessage(link.stream('EVENTS'), sequence);
    const mended = await eventually(async () => expectWhole(EVENTS_FEED));
    await eventually(() => expectWhole(EVENTS_FEED));
    await relay.stop();
    log.append(5);
    await caughtUp(start());
    const after = await expectWhole(EVENTS_FEED);
    expect(after.length).toBe(40 - 1 + (40 - sequence + 1) + 5);
    expect(mended).toBeDefined();
    expect(incarnationsOf(after)).toBe(2);
  });

  it('goes on after a foreign message in the middle of the load', async () => {
    log.append(1);
    const relay = start({ feeds: [EVENTS_FEED] });
    await caughtUp(relay);
    for (let round = 0; round < 10; round += 1) {
      log.append(200);
      await publishOnce(link, { subject: 'events.main.signing.reported.ISR-MAR', id: `x${round}`, headers: {}, data: '{}' });
    }
    await caughtUp(relay);
    const messages = await expectWhole(EVENTS_FEED);
    expect(messages.filter((message) => message.key.startsWith('foreign')).length).toBe(10);
  });

  it('notices a foreign message in a quiet moment', async () => {
    log.append(3);
    const relay = start({ feeds: [EVENTS_FEED] });
    await caughtUp(relay);
    await publishOnce(link, { subject: 'events.main.signing.reported.ISR-MAR', id: 'x', headers: {}, data: '{}' });
    await eventually(async () => (await relay.status())[0]?.reason === 'foreign');
    log.append(1);
    await caughtUp(relay);
    expect((await expectWhole(EVENTS_FEED)).map((message) => message.key)).toEqual(['1/', '2/', '3/', 'foreign/', '4/']);
  });

  it('lets one of two relays write, and the other take over when it ends', async () => {
    const both = [start(), start()];
    for (let round = 0; round < 20; round += 1) {
      log.append(50);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await Promise.all(both.map(caughtUp));
    const messages = await expectWhole(EVENTS_FEED);
    expect(messages.map((message) => message.key)).toEqual(keysOf(EVENTS_FEED));
    const states = await Promise.all(both.map(async (relay) => (await relay.status())[0]?.state));
    const active = both[states.indexOf('running')];
    const waiting = both[states.indexOf('standby')];
    expect([...states].sort()).toEqual(['running', 'standby']);
    await active?.stop();
    log.append(100);
    if (waiting !== undefined) await caughtUp(waiting);
    expect((await expectWhole(EVENTS_FEED)).length).toBe(1_100);
  });

  it('goes on under a new epoch where the restored log agrees, and fills again where it does not', async () => {
    log.append(100);
    const first = start({ feeds: [EVENTS_FEED] });
    await caughtUp(first);
    await first.stop();
    log.restore(80);
    log.append(30);
    const second = start({ feeds: [EVENTS_FEED] });
    await caughtUp(second);
    const [status] = await second.status();
    expect(status?.reason).toBe('epoch');
    expect((await stored(EVENTS_FEED)).length).toBe(100 + 30);
    await second.stop();
    log.events.splice(0);
    log.epoch = 'epoch-3';
    log.append(10);
    const third = start({ feeds: [EVENTS_FEED] });
    await caughtUp(third);
    expect((await third.status())[0]?.reason).toBe('diverged');
    expect((await stored(EVENTS_FEED)).length).toBe(130 + 10);
  });

  it('publishes nothing when the log went back under the same epoch, until a new one begins', async () => {
    log.append(60);
    const relay = start({ feeds: [EVENTS_FEED] });
    await caughtUp(relay);
    const before = log.events.slice(0, 40);
    const faultOf = async (of: Relay): Promise<string> => (await of.status())[0]?.fault ?? '';

    // Under a relay that runs: the database went back, and other events took the positions.
    log.events.splice(40);
    await eventually(async () => expect(await faultOf(relay)).toContain('main-60, which is not in the log (its head is main-40)'));
    log.append(30);
    for (let n = 40; n < 70; n += 1) log.events[n] = { ...log.events[n]!, id: `other-${n}` };
    await eventually(async () => expect(await faultOf(relay)).toContain('entente reconcile'));
    expect((await stored(EVENTS_FEED)).length).toBe(60);
    await relay.stop();

    // And under one that starts.
    const second = start({ feeds: [EVENTS_FEED] });
    await eventually(async () => expect(await faultOf(second)).toContain('entente reconcile'));
    expect((await stored(EVENTS_FEED)).length).toBe(60);
    // What was appended in between carries the old epoch; it is told under the new one, which begins behind the fork.
    log.epoch = 'epoch-2';
    log.begun = [{ epoch: 'epoch-1', after: 0n, reason: 'created' }, { epoch: 'epoch-2', after: 40n, reason: 'reconciled' }];
    await caughtUp(second);
    expect(before).toEqual(log.events.slice(0, 40));
    expect((await stored(EVENTS_FEED)).length).toBe(60 + 30);
    for (let sequence = 61; sequence <= 90; sequence += 1) expect((await messageAt(link, 'EVENTS', sequence))?.header('Entente-Epoch')).toBe('epoch-2');
    expect(await faultOf(second)).toBe('');
  });

  it('tells its lag', async () => {
    const relay = start();
    await caughtUp(relay);
    await relay.stop();
    log.append(4);
    const [events] = await relay.status();
    expect(events).toMatchObject({ stream: 'EVENTS', state: 'stopped', lagEvents: 4n });
    expect(events?.lagSeconds).toBeGreaterThan(0);
  });
});

describe('the relay on a broker of its own', () => {
  it('outlasts kills and lost disks under load, and refers to events over the limit', async () => {
    const { url } = await testDatabase();
    const stack = await privateStack({ databaseUrl: url });
    const shared = link;
    link = await connectNats({ url: stack.natsUrl, name: 'spec' });
    try {
      const relay = start();
      for (const harm of ['none', 'kill', 'wipe', 'kill']) {
        log.append(400);
        if (harm !== 'none') await stack.stopNats('crash');
        if (harm === 'wipe') stack.wipeNats();
        log.append(400);
        if (harm !== 'none') await stack.startNats();
        log.append(200);
      }
      await caughtUp(relay);
      const messages = await eventually(() => expectWhole(EVENTS_FEED), { timeoutMs: 45_000 });
      // Without fsync a kill may cost the tail, never the order: what is there more than once is there under another incarnation.
      expect(messages.length).toBeGreaterThanOrEqual(4_000 - 1_000);
      await eventually(() => expectWhole(RELATIONS_FEED), { timeoutMs: 45_000 });

      log.append(1, 'x'.repeat(link.maxPayload()));
      await caughtUp(relay);
      const { state } = await link.manager.streams.info('EVENTS');
      const large = await messageAt(link, 'EVENTS', state.last_seq);
      expect(fromCloudEvent(large?.data ?? '')).toMatchObject({ kind: 'reference', position: 4_001n });
      await expect(request(link, 'ingest.nobody', {})).rejects.toThrow();
      await relay.stop();
    } finally {
      await link.close();
      link = shared;
    }
  }, 180_000);

  it.each([
    ['an older copy', () => undefined],
    ['an older copy whose last block is cut short', cutLastBlock],
  ])('fills up what %s of the store lacks', async (_what, damage) => {
    const { url } = await testDatabase();
    const stack = await privateStack({ databaseUrl: url });
    const shared = link;
    link = await connectNats({ url: stack.natsUrl, name: 'spec' });
    const store = join(stack.dir, 'nats', 'jetstream');
    const copy = join(stack.dir, 'copy');
    try {
      const relay = start();
      log.append(700);
      await caughtUp(relay);
      // As a power loss leaves a disk: what it held at some moment while the server wrote.
      log.append(700);
      expect(spawnSync('cp', ['-a', store, copy]).status).toBe(0);
      log.append(700);
      await caughtUp(relay);
      await stack.stopNats('crash');
      rmSync(store, { recursive: true });
      expect(spawnSync('cp', ['-a', copy, store]).status).toBe(0);
      damage(store);
      log.append(100);
      await stack.startNats();
      await eventually(() => expectWhole(EVENTS_FEED), { timeoutMs: 45_000 });
      await eventually(() => expectWhole(RELATIONS_FEED), { timeoutMs: 45_000 });
      await relay.stop();
    } finally {
      await link.close();
      link = shared;
    }
  }, 180_000);
});

/** A power loss may cost the end of what was written last, in the middle of a message. */
function cutLastBlock(store: string): void {
  const blocks = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('EVENTS') && name.endsWith('.blk'));
  const last = blocks.sort((one, other) => numberOf(one) - numberOf(other)).at(-1);
  if (last === undefined) throw new Error('the store has no blocks');
  const path = join(store, last);
  truncateSync(path, Math.floor(statSync(path).size * 0.6));
}
const numberOf = (block: string): number => Number(/(\d+)\.blk$/.exec(block)?.[1]);

describe('three replicas of the relay', () => {
  it('of which one or another dies all the time write every event once, in order', async () => {
    const { url, prefix } = testNats();
    const names = { streamPrefix: prefix(''), subjectPrefix: prefix('s') };
    const replica = async (): Promise<{ link: NatsLink; relay: Relay }> => {
      const own = await connectNats({ url, name: 'replica', ...names });
      const relay = new Relay({ link: own, log, lane: 'main', logger: quiet, pollMs: 50, takeOverMs: 300, windowSize: 64, feeds: [EVENTS_FEED] });
      void relay.run();
      return { link: own, relay };
    };
    const replicas = await Promise.all([replica(), replica(), replica()]);
    await link.close();
    link = await connectNats({ url, name: 'spec', ...names });
    const ending: Promise<void>[] = [];
    for (let round = 0; round < 15; round += 1) {
      log.append(150);
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 60));
      const [dying] = replicas.splice((round * 7) % 3, 1);
      // As a killed process: what it had not sent yet is never sent.
      await dying?.link.connection.close();
      if (dying !== undefined) ending.push(dying.relay.stop());
      replicas.push(await replica());
    }
    const [last] = replicas;
    if (last !== undefined) await caughtUp(last.relay);
    const messages = await eventually(() => expectWhole(EVENTS_FEED), { timeoutMs: 45_000 });
    expect(messages.map(({ key }) => key)).toEqual(keysOf(EVENTS_FEED));
    await Promise.all([...ending, ...replicas.map(({ relay }) => relay.stop())]);
    for (const { link: own } of replicas) await own.close();
  }, 120_000);
});
