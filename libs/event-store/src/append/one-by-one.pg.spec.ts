import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { sampleCommand, sampleEvent } from '../testing/conformance/sample.js';
import { testEventStore } from '../testing/test-event-store.js';

it('a value only PostgreSQL refuses fails its own command, not the 255 beside it', async () => {
  const db = await testDatabase();
  const store = await testEventStore(db);
  await db.pool.query(`ALTER TABLE event_store.log ADD CONSTRAINT no_poison CHECK (type <> 'poison')`);
  const commands = Array.from({ length: 256 }, (_, index) =>
    sampleCommand({ stream: `s-${index}`, events: [sampleEvent(index === 7 ? { type: 'poison' } : {})] }),
  );
  const answers = await Promise.all(commands.map((command) => store.append(command)));
  expect(answers[7]).toMatchObject({ outcome: 'rejected' });
  expect(answers.filter((answer) => answer.outcome === 'appended')).toHaveLength(255);
  expect((await store.head()).position).toBe(255n);
});
