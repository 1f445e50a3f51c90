import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import fc from 'fast-check';
import { histories } from '../testing/curated-history.js';
import { checkPartialRebuild } from '../testing/folded-history.js';

it('a component folded anew from its own streams is what the whole log gives, after any merges, splits and undos', async () => {
  const db = await testDatabase();
  await fc.assert(
    fc.asyncProperty(histories({ min: 10, max: 25 }), fc.nat(), async (steps, choice) => {
      const { whole, healed, changed } = await checkPartialRebuild(db, steps, choice);
      expect(healed).toEqual(whole);
      expect(changed).toContain('claim');
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
