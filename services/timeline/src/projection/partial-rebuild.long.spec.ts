import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import fc from 'fast-check';
import { histories } from '../testing/curated-history.js';
import { checkPartialRebuild } from '../testing/folded-history.js';

it('a component folded anew is what the whole log gives, in long histories', async () => {
  const db = await testDatabase();
  await fc.assert(
    fc.asyncProperty(histories({ min: 10, max: 50 }), fc.nat(), async (steps, choice) => {
      const { whole, healed } = await checkPartialRebuild(db, steps, choice);
      expect(healed).toEqual(whole);
    }),
    { numRuns: 12 },
  );
}, 600_000);
