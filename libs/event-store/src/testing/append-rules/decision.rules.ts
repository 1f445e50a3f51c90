import assert from 'node:assert/strict';
import { sampleCommand, sampleEvent } from '../conformance/sample.js';
import { type AppendRule } from './append.rule.js';

const FILE = '0020_append_batch.sql';

/** What the function decides about a command. */
export const decisionRules: readonly AppendRule[] = [
  {
    name: 'a batch that names a stream twice is refused',
    taken: [{ file: FILE, find: 'FROM unnest(p_write_stream) s)', put: 'FROM unnest(p_write_stream) s WHERE false)' }],
    check: async ({ call }) => {
      const twice = [sampleCommand({ stream: 'a', expected: 'none' }), sampleCommand({ stream: 'a', expected: 'none' })];
      await assert.rejects(call(twice), { code: 'EN003' });
    },
  },
  {
    name: 'a batch that names a command key twice is refused',
    taken: [{ file: FILE, find: 'FROM unnest(p_keys) k)', put: 'FROM unnest(p_keys) k WHERE false)' }],
    check: async ({ call }) => {
      await assert.rejects(call([sampleCommand({ stream: 'a', key: 'k' }), sampleCommand({ stream: 'b', key: 'k' })]), { code: 'EN003' });
    },
  },
  {
    name: 'a batch that names an event id twice is refused',
    taken: [{ file: FILE, find: 'FROM unnest(p_event_id) i)', put: 'FROM unnest(p_event_id) i WHERE false)' }],
    check: async ({ call }) => {
      const events = [sampleEvent()];
      await assert.rejects(call([sampleCommand({ stream: 'a', events }), sampleCommand({ stream: 'b', events })]), { code: 'EN003' });
    },
  },
  {
    name: 'a key that is known is not run again',
    taken: [{ file: FILE, find: 'CASE WHEN c.key_hash IS NULL THEN NULL WHEN', put: 'CASE WHEN true THEN NULL WHEN' }],
    check: async ({ call }) => {
      const command = sampleCommand({ stream: 'a' });
      await call([command]);
      const { key, digest } = command;
      // Other event ids: the key alone must tell.
      const again = { ...sampleCommand({ stream: 'a', key }), digest };
      assert.deepEqual(await call([again, sampleCommand({ stream: 'b' })]), ['duplicate', 'appended']);
    },
  },
  {
    name: 'a known key with other content is a mismatch',
    taken: [{ file: FILE, find: 'WHEN c.digest = k.digest THEN', put: 'WHEN true THEN' }],
    check: async ({ call }) => {
      const command = sampleCommand({ stream: 'a' });
      await call([command]);
      assert.deepEqual(await call([sampleCommand({ stream: 'b', key: command.key })]), ['mismatch']);
    },
  },
  {
    name: 'a key is asked before the expected version',
    taken: [{ file: FILE, find: 'IF v_outcome[v_command] IS NULL AND p_write_expected', put: 'IF p_write_expected' }],
    check: async ({ call }) => {
      const command = sampleCommand({ stream: 'a', expected: 'none' });
      await call([command]);
      assert.deepEqual(await call([command]), ['duplicate']);
    },
  },
  {
    name: 'of a command over two streams nothing is stored when one of them is refused',
    taken: [{ file: FILE, find: 'CONTINUE WHEN v_outcome[v_command] IS NOT NULL;\n    v_head', put: 'CONTINUE WHEN v_outcome[v_command] IS NOT NULL AND v_of[v_command] = p_write_stream[v_write];\n    v_head' }],
    check: async ({ call, store }) => {
      await call([sampleCommand({ stream: 'b' })]);
      const [a, b] = [sampleCommand({ stream: 'a' }), sampleCommand({ stream: 'b', expected: 'none' })];
      assert.deepEqual(await call([{ ...a, writes: [...a.writes, ...b.writes] }]), ['conflict']);
      assert.deepEqual(await store.readStream('a'), []);
    },
  },
  {
    name: 'an expected version is compared',
    taken: [{ file: FILE, find: 'p_write_expected[w] <> v_version[w]', put: 'false' }],
    check: async ({ call }) => {
      await call([sampleCommand({ stream: 'a', expected: 'none' })]);
      assert.deepEqual(await call([sampleCommand({ stream: 'a', expected: 'none' })]), ['conflict']);
    },
  },
  {
    name: "the version is the stream's own, whatever else was appended, over partitions",
    taken: [{ file: FILE, find: 'l.stream_id = s.stream_id AND', put: '' }],
    check: async ({ call }) => {
      for (let turn = 0; turn < 30; turn += 1) {
        const streams = [sampleCommand({ stream: 'a', expected: BigInt(turn) }), sampleCommand({ stream: `b-${turn}` })];
        assert.deepEqual(await call(streams), ['appended', 'appended']);
      }
      assert.deepEqual(await call([sampleCommand({ stream: 'b-0', expected: 1n })]), ['appended']);
    },
  },
  {
    name: 'a stream that moved on to another partition is looked up there',
    taken: [{ file: FILE, find: 'IF v_moved OR v_head >= v_part_to THEN', put: 'IF false THEN' }],
    check: async ({ call }) => {
      for (let turn = 0; turn < 25; turn += 1) assert.deepEqual(await call([sampleCommand({ stream: 'a', expected: BigInt(turn) })]), ['appended']);
    },
  },
  {
    name: 'an event id that is taken is not stored again',
    taken: [{ file: FILE, find: 'IF FOUND THEN\n    FOR r IN', put: 'IF false THEN\n    FOR r IN' }],
    check: async ({ call }) => {
      const events = [sampleEvent()];
      await call([sampleCommand({ stream: 'a', events })]);
      assert.deepEqual(await call([sampleCommand({ stream: 'b', events }), sampleCommand({ stream: 'c' })]), ['mismatch', 'appended']);
    },
  },
];
