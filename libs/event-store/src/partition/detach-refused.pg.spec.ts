import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { sampleCommand } from '../testing/conformance/sample.js';
import { testEventStore } from '../testing/test-event-store.js';
import { DetachError, detachPartition } from './detach-partition.js';

it('a partition that is not what its hashes say stays where it is', async () => {
  const db = await testDatabase();
  const store = await testEventStore(db, { partitionSize: 10n });
  for (let turn = 0; turn < 35; turn += 1) await store.append(sampleCommand({ stream: 'a' }));
  await db.pool.query(`BEGIN; SET LOCAL session_replication_role = replica; UPDATE event_store.log SET type = 'forged' WHERE position = 4; COMMIT`);
  const detaching = detachPartition({ url: db.url, schema: 'event_store', lane: 'main' });
  await expect(detaching).rejects.toThrow(DetachError);
  await expect(detaching).rejects.toThrow('Position 4');
  expect(await store.readLane({ after: 0n, limit: 100 })).toHaveLength(35);
});
