import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Kind, type Role } from '@entente/contracts';
import { Analyst } from '../testing/analyst.js';
import { aClaim, aReport, actor } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { type SubmittedClaim } from '../report/submitted-claim.js';

interface GoldClaim {
  readonly id: string;
  readonly doc: string;
  readonly kind: Kind;
  readonly actors: readonly { role: Role; id: string }[];
  readonly object: string | null;
  readonly edtf: string | null;
}

const gold = JSON.parse(readFileSync(join(process.env.ENTENTE_DATA ?? '../shared/data', 'gold/articles.json'), 'utf8')) as { claims: GoldClaim[] };

/** Submits each gold claim in a report of its own and answers by the gold's ids. */
function submitted(claims: readonly GoldClaim[]): Map<string, SubmittedClaim> {
  const analyst = new Analyst(new MemoryLog());
  return new Map(
    claims.map((one) => {
      const report = aReport(one.id, `src:${one.doc}`);
      const [claim] = analyst.submit(report, [aClaim(report, 0, { kind: one.kind, object: one.object, edtf: one.edtf, actors: one.actors.map(({ role, id }) => actor(role, id)) })]);
      if (claim === undefined) throw new Error('One claim was submitted.');
      return [one.id, claim];
    }),
  );
}

describe('the claims of both articles', () => {
  it('join where both tell of the normalisation, and nowhere else, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(gold.claims, { minLength: gold.claims.length }), (claims) => {
        const developments = submitted(claims);
        expect(developments.get('E2')?.development).toBe(developments.get('F2')?.development);
        expect(new Set([...developments.values()].map(({ development }) => development)).size).toBe(gold.claims.length - 1);
      }),
      { numRuns: 50 },
    );
  });

  it('link the artillery of both, and air defence, as suggestions only', () => {
    const developments = submitted(gold.claims);
    const suggested = developments.get('F5')?.suggestions.map(({ development }) => development);
    expect(suggested).toEqual(expect.arrayContaining([developments.get('E10')?.development, developments.get('E8')?.development]));
  });
});
