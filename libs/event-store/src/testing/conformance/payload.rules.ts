import assert from 'node:assert/strict';
import { type EventToAppend } from '../../store/event-store.port.js';
import { type ConformanceRule } from './rule.js';
import { sampleCommand, sampleEvent } from './sample.js';

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

/** What no command may carry; each is refused alone, whatever stands beside it. */
const UNFIT: Readonly<Record<string, Partial<EventToAppend>>> = {
  'a NUL character': { data: { text: 'a\0b' } },
  'a NUL in a property name': { data: { 'a\0b': 1 } },
  'half a surrogate pair': { data: { text: 'a\ud800b' } },
  'an integer beyond 2^53': { data: { count: 2 ** 53 } },
  'a bigint': { data: { count: 1n } },
  'not a number': { data: { count: Number.NaN } },
  'a date object': { data: { at: new Date(0) } },
  'a payload over 256 KB': { data: { text: 'é'.repeat(131_072) } },
  'a payload nested too deep': { data: nested(65) },
  'no data': { data: undefined },
  'an id that is no UUID': { id: 'event-1' },
  'a schema version of 0': { schemaVersion: 0 },
  'a type with blanks': { type: 'no type' },
};

/** Payloads, and what happens around one that can't be stored. */
export const payloadRules: readonly ConformanceRule[] = [
  ...Object.entries(UNFIT).map(([what, overrides]) => ({
    name: `${what} is rejected`,
    run: async (store: Parameters<ConformanceRule['run']>[0]) => {
      const answer = await store.append(sampleCommand({ stream: 'a', events: [sampleEvent(), sampleEvent(overrides)] }));
      assert.equal(answer.outcome, 'rejected');
      assert.equal((await store.head()).position, 0n);
    },
  })),
  {
    name: "an answer that can't be kept is rejected, with its command",
    run: async (store) => {
      for (const answer of ['a\0b', 'a\ud800b', 2 ** 53, nested(65)]) {
        assert.equal((await store.append({ ...sampleCommand({ stream: 'a' }), answer })).outcome, 'rejected');
      }
      assert.equal((await store.head()).position, 0n);
    },
  },
  {
    name: 'a bad command among 255 good ones is rejected alone',
    run: async (store) => {
      const commands = Array.from({ length: 256 }, (_, index) =>
        sampleCommand({ stream: `s-${index}`, events: [sampleEvent(index === 100 ? { data: '\0' } : {})] }),
      );
      const answers = await Promise.all(commands.map((command) => store.append(command)));
      assert.equal(answers[100]!.outcome, 'rejected');
      assert.equal(answers.filter((answer) => answer.outcome === 'appended').length, 255);
      assert.equal((await store.head()).position, 255n);
    },
  },
  {
    name: 'what fits is kept exactly: the largest payload, escapes, odd numbers, empty names',
    run: async (store) => {
      const metadata = sampleEvent().metadata;
      const room = 262_144 - JSON.stringify({ data: '', metadata }).length;
      const payloads: unknown[] = ['x'.repeat(room), { '': '\u0001\u007f\u2028"\\/', '😀': [] }, [-0.5, 1e-7, 9_007_199_254_740_991], nested(64), null];
      await store.append(sampleCommand({ stream: 'a', events: payloads.map((data) => sampleEvent({ data })) }));
      const stored = await store.readStream('a');
      // By index and text: a difference of 256 KB is no message.
      for (const [index, event] of stored.entries()) {
        assert.ok(JSON.stringify(event.data) === JSON.stringify(payloads[index]), `payload ${index} changed`);
      }
      assert.equal(stored.length, payloads.length);
    },
  },
  {
    name: 'a command that names a stream or an event id twice, or brings no event, is rejected',
    run: async (store) => {
      const event = sampleEvent();
      const write = (stream: string, events: EventToAppend[]) => ({ stream, expected: 'any' as const, events });
      const commands = [
        [write('a', [event]), write('a', [sampleEvent()])],
        [write('a', [event]), write('b', [event])],
        [write('a', [])],
        [],
      ];
      for (const writes of commands) {
        assert.equal((await store.append({ key: 'k', digest: 'd', writes })).outcome, 'rejected');
      }
      assert.equal((await store.append({ key: '', digest: 'd', writes: [write('a', [event])] })).outcome, 'rejected');
      assert.equal((await store.append({ key: 'k', digest: 'd', writes: [write('a\n', [event])] })).outcome, 'rejected');
    },
  },
];
