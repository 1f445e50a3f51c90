import assert from 'node:assert/strict';
import { type ConformanceRule } from './rule.js';
import { appended, sampleCommand, sampleEvent } from './sample.js';

/** Idempotency and expected versions. */
export const commandRules: readonly ConformanceRule[] = [
  {
    name: 'the same key and digest give the first answer and store nothing',
    run: async (store) => {
      const command = { ...sampleCommand({ stream: 'a', expected: 'none' }), answer: { b: 1, a: ['x'] } };
      const first = await store.append(command);
      assert.deepEqual(first, { outcome: 'appended', from: 1n, to: 1n, answer: { a: ['x'], b: 1 } });
      assert.deepEqual(await store.append({ ...command, answer: 'another' }), { ...first, outcome: 'duplicate' });
      assert.equal((await store.head()).position, 1n);
    },
  },
  {
    name: 'the same key with another digest is a mismatch',
    run: async (store) => {
      const command = sampleCommand({ stream: 'a' });
      await store.append(command);
      const other = { ...sampleCommand({ stream: 'b' }), key: command.key };
      assert.deepEqual(await store.append(other), { outcome: 'mismatch', of: command.key });
      assert.equal((await store.head()).position, 1n);
    },
  },
  {
    name: 'the key is asked before the expected version',
    run: async (store) => {
      const command = sampleCommand({ stream: 'a', expected: 'none' });
      await store.append(command);
      await store.append(sampleCommand({ stream: 'a', expected: 1n }));
      assert.equal((await store.append(command)).outcome, 'duplicate');
    },
  },
  {
    name: 'an expected version that is not the actual one is a conflict, and nothing is stored',
    run: async (store) => {
      await store.append(sampleCommand({ stream: 'a', expected: 0n, events: [sampleEvent(), sampleEvent()] }));
      const conflict = { outcome: 'conflict', stream: 'a', actual: 2n };
      assert.deepEqual(await store.append(sampleCommand({ stream: 'a', expected: 'none' })), { ...conflict, expected: 'none' });
      assert.deepEqual(await store.append(sampleCommand({ stream: 'a', expected: 1n })), { ...conflict, expected: '1' });
      assert.deepEqual(await store.append(sampleCommand({ stream: 'a', expected: 3n })), { ...conflict, expected: '3' });
      const missing = await store.append(sampleCommand({ stream: 'b', expected: 1n }));
      assert.deepEqual(missing, { outcome: 'conflict', stream: 'b', expected: '1', actual: 0n });
      assert.equal((await store.append(sampleCommand({ stream: 'a', expected: 2n }))).outcome, 'appended');
      assert.equal((await store.head()).position, 3n);
    },
  },
  {
    name: 'a refused command keeps its key free',
    run: async (store) => {
      await store.append(sampleCommand({ stream: 'a' }));
      const refused = sampleCommand({ stream: 'a', expected: 'none' });
      assert.equal((await store.append(refused)).outcome, 'conflict');
      assert.equal(await store.command(refused.key), null);
      assert.equal((await store.append({ ...refused, writes: [{ ...refused.writes[0]!, expected: 1n }] })).outcome, 'appended');
    },
  },
  {
    name: 'a command over several streams is all or nothing',
    run: async (store) => {
      await store.append(sampleCommand({ stream: 'b' }));
      const write = (stream: string, expected: 'none' | bigint) => ({ stream, expected, events: [sampleEvent()] });
      const command = { key: 'k', digest: 'd', writes: [write('a', 'none'), write('b', 'none')] };
      assert.deepEqual(await store.append(command), { outcome: 'conflict', stream: 'b', expected: 'none', actual: 1n });
      assert.deepEqual(await store.readStream('a'), []);
      const both = await store.append({ ...command, writes: [write('a', 'none'), write('b', 1n)] });
      assert.deepEqual(appended(both), { from: 2n, to: 3n });
    },
  },
  {
    name: 'a write without events only states an expectation',
    run: async (store) => {
      await store.append(sampleCommand({ stream: 'a' }));
      const guard = { stream: 'a', expected: 'none' as const, events: [] };
      const write = { stream: 'b', expected: 'none' as const, events: [sampleEvent()] };
      assert.equal((await store.append({ key: 'k1', digest: 'd', writes: [guard, write] })).outcome, 'conflict');
      assert.equal((await store.append({ key: 'k2', digest: 'd', writes: [{ ...guard, expected: 1n }, write] })).outcome, 'appended');
      assert.equal((await store.readStream('a')).length, 1);
    },
  },
  {
    name: 'the same events under another key are a duplicate; a changed one, or one in another stream, is a mismatch',
    run: async (store) => {
      const events = [sampleEvent(), sampleEvent()];
      await store.append(sampleCommand({ stream: 'z' }));
      await store.append(sampleCommand({ stream: 'a', events }));
      const again = await store.append(sampleCommand({ stream: 'a', events }));
      assert.deepEqual(again, { outcome: 'duplicate', from: 2n, to: 3n, answer: null });
      const mismatch = { outcome: 'mismatch', of: events[0]!.id };
      assert.deepEqual(await store.append(sampleCommand({ stream: 'b', events })), mismatch);
      const changed = [{ ...events[0]!, data: { other: true } }];
      assert.deepEqual(await store.append(sampleCommand({ stream: 'a', events: changed })), mismatch);
      const partly = [sampleEvent(), events[0]!];
      assert.deepEqual(await store.append(sampleCommand({ stream: 'a', events: partly })), mismatch);
      assert.equal((await store.head()).position, 3n);
    },
  },
  {
    name: 'twenty at once with one key store it once',
    run: async (store) => {
      const command = sampleCommand({ stream: 'a', expected: 'none' });
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.append(command)));
      assert.equal(answers.filter((answer) => answer.outcome === 'appended').length, 1);
      assert.equal(answers.filter((answer) => answer.outcome === 'duplicate').length, 19);
      assert.equal((await store.head()).position, 1n);
    },
  },
  {
    name: 'of many at once with one expectation one wins, and the losers hear the version',
    run: async (store) => {
      const attempts = Array.from({ length: 20 }, () => store.append(sampleCommand({ stream: 'a', expected: 'none' })));
      const answers = await Promise.all(attempts);
      assert.equal(answers.filter((answer) => answer.outcome === 'appended').length, 1);
      assert.ok(answers.every((answer) => answer.outcome !== 'conflict' || answer.actual === 1n));
    },
  },
];
