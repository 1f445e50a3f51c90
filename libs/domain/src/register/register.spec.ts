import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignRows } from './align-rows.js';
import { registerHistory, type OrderHistory, type ReleaseRows } from './register-history.js';
import type { RegisterRow } from './register-row.js';
import { CoverageMeasure, dayAfterRelease, outsideOf, type ReleaseCoverage } from './release-coverage.js';
import { EMPTY_SUMMARY, releaseSummary, sumOf } from './release-summary.js';
import { changeBetween } from './row-changes.js';

function row(more: Partial<RegisterRow> = {}): RegisterRow {
  return {
    buyer: 'MAR', supplier: 'ISR', buyerName: 'Morocco', supplierName: 'Israel', year: '2020', yearUncertain: false, ordered: '10', orderedUncertain: false,
    delivered: '10', deliveredUncertain: false, deliveries: ['2021'], designation: 'Kestrel-5', description: 'UAV', condition: 'New', amounts: [], planned: null,
    licence: null, exit: null, comment: '', volume: ['1', '10', '10'], ...more,
  };
}

const WIDE: ReleaseCoverage = { rows: 1, firstOrder: '1950', lastOrder: '2024', firstDelivery: '1950', lastDelivery: '2024', buyers: Array.from({ length: 200 }, (_, index) => `B${index}`), suppliers: Array.from({ length: 100 }, (_, index) => `S${index}`).concat('ISR'), undelivered: 3, whole: true, unreadable: [] };

function release(name: string, rows: readonly RegisterRow[], coverage: Partial<ReleaseCoverage> = {}): ReleaseRows {
  const used = new Set(rows.map(({ designation }) => designation));
  return { release: name, coverage: { ...WIDE, ...coverage }, uses: (designation) => used.has(designation), rows };
}

describe('two rows of one order', () => {
  const used = (): boolean => true;
  it.each<[Partial<RegisterRow>, unknown]>([
    [{}, { kind: 'same' }],
    [{ description: 'drone' }, { kind: 'cosmetic', fields: ['description'] }],
    [{ buyerName: 'Kingdom of Morocco', comment: 'For army' }, { kind: 'cosmetic', fields: ['names', 'comment'] }],
    [{ designation: 'Kestrel 5', deliveredUncertain: true }, { kind: 'cosmetic', fields: ['designation', 'flags'] }],
    [{ volume: ['2', '20', '20'] }, { kind: 'cosmetic', fields: ['volume'] }],
    [{ delivered: '12', deliveries: ['2021', '2022'] }, { kind: 'revised', fields: ['number delivered', 'years of delivery'] }],
    [{ year: '2019', yearUncertain: true }, { kind: 'revised', fields: ['year of order'] }],
    [{ amounts: ['USD 1..1 exact'] }, { kind: 'revised', fields: ['money'] }],
    [{ condition: 'Second hand', exit: 'cancelled' }, { kind: 'revised', fields: ['condition', 'life cycle'] }],
    [{ designation: 'Harrier-2' }, { kind: 'revised', fields: ['designation'] }],
  ])('that differ in %j are %j', (more, change) => {
    expect(changeBetween(row(), row(more), used)).toEqual(change);
  });

  it('are one reworded where the release uses the old name nowhere any more', () => {
    expect(changeBetween(row(), row({ designation: 'Harrier-2' }), () => false)).toEqual({ kind: 'cosmetic', fields: ['designation'] });
  });
});

describe('rows of two releases', () => {
  it('are paired one to one where their keys repeat', () => {
    const older = [row({ ordered: '5' }), row({ ordered: '6' }), row({ ordered: '6' })];
    const newer = [row({ ordered: '6' }), row({ ordered: '7' }), row({ ordered: '6' }), row({ year: '1960' })];
    const { pairs, vanished, appeared } = alignRows(older, newer);
    expect(pairs.map(([one, other]) => [older[one]?.ordered, newer[other]?.ordered]).sort()).toEqual([['5', '7'], ['6', '6'], ['6', '6']]);
    expect([vanished, appeared]).toEqual([[], [3]]);
  });

  it('are paired the same in whatever order the files have them', () => {
    const arbitrary = fc.record({ year: fc.constantFrom('2019', '2020'), ordered: fc.constantFrom('5', '6', null), designation: fc.constantFrom('A-1', 'A 1', 'B-2'), delivered: fc.constantFrom('5', '6'), comment: fc.constantFrom('', 'x') }).map(row);
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 8 }), fc.array(arbitrary, { maxLength: 8 }), fc.integer(), (older, newer, seed) => {
        const said = (one: readonly RegisterRow[], other: readonly RegisterRow[]): string[] => alignRows(one, other).pairs.map(([a, b]) => JSON.stringify([one[a], other[b]])).sort();
        expect(said(turned(older, seed), turned(newer, seed + 1))).toEqual(said(older, newer));
      }),
    );
  });
});

function turned<T>(all: readonly T[], by: number): T[] {
  const at = all.length === 0 ? 0 : Math.abs(by) % all.length;
  return [...all.slice(at), ...all.slice(0, at)].reverse();
}

describe('the history of an order', () => {
  const first = release('A', [row()]);
  it('quotes the first row that says what the newest says', () => {
    const [order] = registerHistory([first, release('B', [row({ description: 'drone' })]), release('C', [row({ delivered: '12' })]), release('D', [row({ delivered: '12', comment: 'x' })])]);
    expect(order).toMatchObject({ told: { release: 2, row: 0 }, goneBy: null });
    expect(order?.changes.map(({ kind }) => kind)).toEqual(['cosmetic', 'revised', 'cosmetic']);
  });

  it('ends with the first release that covers it and lists it no more', () => {
    expect(registerHistory([first, release('B', [])])[0]?.goneBy).toBe(1);
    expect(registerHistory([first, release('B', [], { whole: false }), release('C', [])])[0]?.goneBy).toBe(2);
  });

  it.each<[string, Partial<ReleaseCoverage>, Partial<RegisterRow>]>([
    ['lists delivered orders only', { undelivered: 0 }, { deliveries: [], delivered: '0' }],
    ['begins later', { firstDelivery: '2022' }, {}],
    ['names few buyers and not this one', { buyers: ['FRA'] }, {}],
    ['names few suppliers and not this one', { suppliers: ['FRA'] }, {}],
    ['has a row that could not be read and may be it', { unreadable: ['moroccoisrael2020kestrel5'] }, {}],
    ['is not whole', { whole: false }, {}],
  ])('goes on where a release %s', (_name, coverage, more) => {
    expect(registerHistory([release('A', [row(more)]), release('B', [], coverage)])[0]?.goneBy).toBeNull();
  });

  it('goes on when a later release lists it again', () => {
    expect(registerHistory([first, release('B', []), release('C', [row()])])).toMatchObject([{ rows: [{ release: 0 }, { release: 2 }], goneBy: null }]);
  });

  it('has a name that follows from its oldest row', () => {
    const [order] = registerHistory([first, release('B', [row({ designation: 'Other', ordered: '10' })])]);
    expect(order?.slot).toBe('MAR|ISR|2020|kestrel5|10|1');
    expect(order?.rows).toHaveLength(2);
  });
});

describe('what a release changes', () => {
  const releases = [
    release('A', [row(), row({ year: '1990' }), row({ year: '1991' }), row({ year: '1992', delivered: '0', deliveries: [] })]),
    release('B', [row({ delivered: '11' }), row({ year: '1990', description: 'drone' }), row({ year: '2023', deliveries: ['2024'] })], { undelivered: 0 }),
  ];
  const orders = registerHistory(releases);
  it('is counted against all older ones', () => {
    expect(releaseSummary(orders, releases, 1)).toEqual({ ...EMPTY_SUMMARY, new: 1, cosmetic: 1, wording: { description: 1 }, revised: 1, fields: { 'number delivered': 1 }, vanishedInside: 1, vanishedOutside: 1, outside: { undelivered: 1 } });
    expect(releaseSummary(orders, releases, 0)).toEqual({ ...EMPTY_SUMMARY, new: 4 });
  });
  it('adds up over pairs', () => {
    const one = releaseSummary(orders, releases, 1);
    expect(sumOf(one, one)).toMatchObject({ new: 2, fields: { 'number delivered': 2 }, outside: { undelivered: 2 } });
  });
});

describe('coverage', () => {
  it('is measured over the rows', () => {
    const measure = new CoverageMeasure();
    measure.add(row());
    measure.add(row({ buyer: 'ESH', year: '1980', delivered: '0', deliveries: [] }));
    const coverage = measure.coverage({ whole: true, unreadable: ['a-B 1'] });
    expect(coverage).toEqual({ rows: 2, firstOrder: '1980', lastOrder: '2020', firstDelivery: '2021', lastDelivery: '2021', buyers: ['ESH', 'MAR'], suppliers: ['ISR'], undelivered: 1, whole: true, unreadable: ['ab1'] });
    expect(dayAfterRelease(coverage)).toBe('2022-12-31');
    expect(outsideOf(coverage, row({ buyer: 'FRA' }))).toBe('parties');
  });
});

describe('the set of releases alone decides', () => {
  const arbitraryRow = fc.record({ year: fc.constantFrom('2018', '2019', '2020'), ordered: fc.constantFrom('5', '6', null), designation: fc.constantFrom('A-1', 'A1', 'B-2'), delivered: fc.constantFrom('5', '6'), description: fc.constantFrom('x', 'y') }).map(row);
  it('what stands, whatever the order of rows in the files', () => {
    fc.assert(
      fc.property(fc.array(fc.array(arbitraryRow, { maxLength: 6 }), { minLength: 3, maxLength: 3 }), fc.integer(), (lists, seed) => {
        const stands = (all: readonly (readonly RegisterRow[])[]): string[] => {
          const releases = all.map((rows, index) => release(`R${index}`, rows));
          return registerHistory(releases).filter(({ goneBy }) => goneBy === null).map((order: OrderHistory) => JSON.stringify([order.slot, releases[order.told.release]?.rows[order.told.row]])).sort();
        };
        expect(stands(lists.map((rows, index) => turned(rows, seed + index)))).toEqual(stands(lists));
      }),
    );
  });
});
