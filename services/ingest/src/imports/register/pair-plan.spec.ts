import { describe, expect, it } from '@jest/globals';
import { sipriConnector, type SipriDialect } from '@entente/connectors';
import fc from 'fast-check';
import { claimSpans } from '../testing/claim-spans.js';
import { ORDERS, readRelease, ToldLog, type ReadRelease } from '../testing/told-log.js';
import { RELEASES, releaseFile } from '../testing/example-releases.js';

const detection = sipriConnector.detect(Buffer.from(releaseFile(RELEASES[0])), {});
const dialect = (detection.ok ? detection.dialect : null) as SipriDialect;

interface Made {
  readonly year: string;
  readonly flag: string;
  readonly ordered: string;
  readonly designation: string;
  readonly description: string;
  readonly delivered: number;
  readonly money: string;
}

const made: fc.Arbitrary<Made> = fc.record({
  year: fc.constantFrom('2018', '2019'),
  flag: fc.constantFrom('', '?'),
  ordered: fc.constantFrom('5', '6', ''),
  designation: fc.constantFrom('A-1', 'A1', 'B-2', 'B-2 Bee'),
  description: fc.constantFrom('gun', 'towed gun'),
  delivered: fc.constantFrom(0, 2, 5),
  money: fc.constantFrom('', '$5 m deal', '$6 m deal'),
});

function rowOf({ year, flag, ordered, designation, description, delivered, money }: Made): string {
  return `Morocco,Israel,${year},${flag},${ordered},,${designation},${description},${delivered},,${delivered === 0 ? '' : '2020; 2021'},New,${money},1,1,1`;
}

function releasesOf(lists: readonly (readonly Made[])[]): ReadRelease[] {
  return lists.map((rows, index) => readRelease(`R${index}`, `202${index}-01-01`, dialect, rows.map((row, at) => ({ row: at + 1, text: rowOf(row) }))));
}

describe('releases of a register', () => {
  it('come to the same whatever the order they are imported in, and however often', () => {
    const lists = fc.array(fc.array(made, { maxLength: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(lists, fc.array(fc.nat({ max: 2 }), { maxLength: 4 }), (rows, more) => {
        const releases = releasesOf(rows);
        const logs = ORDERS.map((order) => {
          const log = new ToldLog();
          for (const index of [...order, ...more]) log.import(releases[index] as ReadRelease);
          return log.standing();
        });
        for (const log of logs) expect(log).toEqual(logs[0]);
      }),
      { numRuns: 60 },
    );
  });

  it('tell nothing when they come again', () => {
    fc.assert(
      fc.property(fc.array(fc.array(made, { maxLength: 5 }), { minLength: 2, maxLength: 3 }), (rows) => {
        const releases = releasesOf(rows);
        const log = new ToldLog();
        for (const release of releases) log.import(release);
        const { steps } = log;
        for (const release of releases) log.import(release);
        expect(log.steps).toBe(steps);
      }),
    );
  });

  it('quote words of the release they name', () => {
    fc.assert(
      fc.property(fc.array(fc.array(made, { maxLength: 5 }), { minLength: 3, maxLength: 3 }), (rows) => {
        const releases = releasesOf(rows);
        const texts = new Map(rows.map((list, index) => [`report-R${index}`, list.map(rowOf).join('\n')]));
        const log = new ToldLog();
        for (const release of releases) log.import(release);
        for (const { claim } of log.claims.values()) {
          const text = texts.get(claim.report) ?? '';
          for (const { start, end, exact } of claimSpans(claim).flat()) expect(text.slice(start, end)).toBe(exact);
        }
      }),
    );
  });
});
