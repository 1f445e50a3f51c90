import assert from 'node:assert/strict';
import { type ConformanceRule } from './rule.js';
import { sampleCommand, sampleEvent } from './sample.js';

/** Order, reading and the head. */
export const readRules: readonly ConformanceRule[] = [
  {
    name: 'an empty lane has position 0 and a hash of zeros',
    run: async (store) => {
      const head = await store.head();
      assert.equal(head.position, 0n);
      assert.equal(head.hash, '0'.repeat(64));
      assert.equal(head.recordedAt, null);
      assert.deepEqual(await store.readLane({ after: 0n, limit: 10 }), []);
      assert.equal(await store.positionAt('2999-01-01T00:00:00Z'), 0n);
    },
  },
  {
    name: 'positions are dense, stream versions too, and each caller keeps its order',
    run: async (store) => {
      const callers = Array.from({ length: 8 }, async (_, caller) => {
        for (let turn = 0; turn < 10; turn += 1) {
          const events = [sampleEvent({ data: { caller, turn } }), sampleEvent({ data: { caller, turn } })];
          await store.append(sampleCommand({ stream: `s-${caller % 3}`, events }));
        }
      });
      await Promise.all(callers);
      const events = await store.readLane({ after: 0n, limit: 1_000 });
      assert.deepEqual(events.map((event) => event.position), Array.from({ length: 160 }, (_, index) => BigInt(index + 1)));
      for (const stream of ['s-0', 's-1', 's-2']) {
        const versions = (await store.readStream(stream)).map((event) => event.streamVersion);
        assert.deepEqual(versions, versions.map((_, index) => BigInt(index + 1)));
      }
      for (let caller = 0; caller < 8; caller += 1) {
        const turns = events.map((event) => event.data as { caller: number; turn: number }).filter((data) => data.caller === caller);
        assert.deepEqual(turns.map((data) => data.turn), turns.map((_, index) => Math.floor(index / 2)));
      }
    },
  },
  {
    name: 'what is read is what was written',
    run: async (store) => {
      const event = sampleEvent({ schemaVersion: 7, keyId: 'key-1' });
      await store.append(sampleCommand({ stream: 'a', events: [event] }));
      const [stored] = await store.readLane({ after: 0n, limit: 1 });
      const { epoch, hash, payloadHash, recordedAt, lane, ...rest } = stored!;
      assert.deepEqual(rest, { ...event, position: 1n, stream: 'a', streamVersion: 1n });
      assert.ok(epoch.length === 36 && hash.length === 64 && payloadHash.length === 64 && lane !== '');
      assert.match(recordedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
      assert.deepEqual(await store.eventById(event.id), stored);
      assert.deepEqual(await store.readStream('a'), [stored]);
      const head = await store.head();
      assert.deepEqual(head, { epoch: stored!.epoch, position: 1n, hash: stored!.hash, recordedAt: stored!.recordedAt });
    },
  },
  {
    name: 'ranges, limits, versions and types narrow a read',
    run: async (store) => {
      const events = Array.from({ length: 9 }, (_, index) => sampleEvent({ type: index % 3 === 0 ? 'third' : 'other' }));
      await store.append(sampleCommand({ stream: 'a', events }));
      const positions = async (options: object) =>
        (await store.readLane({ after: 0n, limit: 100, ...options })).map((event) => Number(event.position));
      assert.deepEqual(await positions({ after: 3n, upTo: 6n }), [4, 5, 6]);
      assert.deepEqual(await positions({ after: 7n, limit: 1 }), [8]);
      assert.deepEqual(await positions({ types: ['third'] }), [1, 4, 7]);
      assert.deepEqual(await positions({ types: ['third'], after: 1n, limit: 1 }), [4]);
      const versions = await store.readStream('a', { fromVersion: 8n });
      assert.deepEqual(versions.map((event) => event.streamVersion), [8n, 9n]);
      assert.equal((await store.readStream('a', { limit: 2 })).length, 2);
      await assert.rejects(store.readLane({ after: 0n, limit: 10_001 }));
    },
  },
  {
    name: 'a scan gives what reads give, and refuses to run past the head',
    run: async (store) => {
      const events = Array.from({ length: 1_500 }, (_, index) => sampleEvent({ data: { index, text: '\\ \n 😀' } }));
      await store.append(sampleCommand({ stream: 'a', events }));
      const scanned = [];
      for await (const chunk of store.scanLane({ after: 3n, upTo: 1_400n })) scanned.push(...chunk);
      assert.deepEqual(scanned, await store.readLane({ after: 3n, upTo: 1_400n, limit: 10_000 }));
      await assert.rejects(async () => {
        for await (const chunk of store.scanLane({ after: 1_400n, upTo: 1_501n })) assert.ok(chunk.length <= 1_500);
      });
    },
  },
  {
    name: 'an instant is the last position recorded up to it',
    run: async (store) => {
      for (let turn = 0; turn < 5; turn += 1) await store.append(sampleCommand({ stream: 'a' }));
      const events = await store.readLane({ after: 0n, limit: 10 });
      for (const event of events) {
        const last = events.findLast((other) => other.recordedAt === event.recordedAt);
        assert.equal(await store.positionAt(event.recordedAt), last!.position);
      }
      assert.equal(await store.positionAt('1999-12-31T23:59:59+01:00'), 0n);
      await assert.rejects(store.positionAt('yesterday'));
    },
  },
  {
    name: 'it is told which streams have begun',
    run: async (store) => {
      await store.append(sampleCommand({ stream: 'a' }));
      await store.append(sampleCommand({ stream: 'b' }));
      assert.deepEqual(await store.begunStreams(['c', 'b', 'a', 'nothing']), new Set(['a', 'b']));
      assert.deepEqual(await store.begunStreams([]), new Set());
    },
  },
  {
    name: 'an event that is read lazily is the same event',
    run: async (store) => {
      await store.append(sampleCommand({ stream: 'a', events: [sampleEvent({ data: { text: '\\ \n 😀', 10: 'a', 9: 'b' } }), sampleEvent()] }));
      const whole = await store.readLane({ after: 0n, limit: 10 });
      const lazy = await store.readLane({ after: 0n, limit: 10, lazily: true });
      for (const [index, event] of whole.entries()) {
        for (const field of Object.keys(event)) assert.deepEqual(Reflect.get(lazy[index]!, field), Reflect.get(event, field));
      }
      assert.equal(lazy.length, whole.length);
    },
  },
  {
    name: 'what is not there is null or empty',
    run: async (store) => {
      assert.equal(await store.eventById('01890000-0000-7000-8000-000000000000'), null);
      assert.equal(await store.eventById('no id'), null);
      assert.equal(await store.command('nobody'), null);
      assert.deepEqual(await store.readStream('nothing'), []);
    },
  },
  {
    name: 'a command can be looked up by its key',
    run: async (store) => {
      await store.append(sampleCommand({ stream: 'a' }));
      await store.append({ ...sampleCommand({ stream: 'a', events: [sampleEvent(), sampleEvent()] }), key: 'k', digest: 'd', answer: [1] });
      assert.deepEqual(await store.command('k'), { digest: 'd', from: 2n, to: 3n, answer: [1] });
    },
  },
];
