import assert from 'node:assert/strict';
import { type ConformanceRule } from './rule.js';
import { sampleCommand, sampleEvent } from './sample.js';

/** Listening and closing. */
export const lifeRules: readonly ConformanceRule[] = [
  {
    name: 'listeners hear the head after a commit, and nothing after a refusal or when they have left',
    run: async (store) => {
      const heard: bigint[] = [];
      const leave = store.onAppended((head) => heard.push(head));
      const command = sampleCommand({ stream: 'a', events: [sampleEvent(), sampleEvent()] });
      await store.append(command);
      await store.append(command);
      await store.append(sampleCommand({ stream: 'a', expected: 'none' }));
      await turn();
      leave();
      await store.append(sampleCommand({ stream: 'a' }));
      await turn();
      assert.deepEqual(heard, [2n]);
    },
  },
  {
    name: 'close answers what was handed in and refuses more',
    run: async (store) => {
      const pending = Array.from({ length: 50 }, (_, index) => store.append(sampleCommand({ stream: `s-${index % 5}` })));
      // append() checks the command before it hands it in, in the same turn.
      await store.close();
      assert.ok((await Promise.all(pending)).every((answer) => answer.outcome === 'appended'));
      await assert.rejects(store.append(sampleCommand({ stream: 'a' })));
    },
  },
];

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
