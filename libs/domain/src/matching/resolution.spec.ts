import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MemoryLog } from '../testing/memory-log.js';
import { Analyst } from '../testing/analyst.js';
import { type ClaimSketch, aClaim, aReport, actor } from '../testing/claim.builder.js';
import { likenessOf } from './object-similarity.js';

/** Developments that claims end in when each comes in a report of its own, in this order. */
function developmentsOf(sketches: readonly ClaimSketch[]): string[] {
  const analyst = new Analyst(new MemoryLog());
  return sketches.map((sketch, index) => {
    const report = aReport(`report ${index} ${JSON.stringify(sketch)}`);
    const [submitted] = analyst.submit(report, [aClaim(report, 0, sketch)]);
    return submitted?.development ?? '';
  });
}

const together = (...sketches: ClaimSketch[]): boolean => new Set(developmentsOf(sketches)).size === 1;

const TIES: ClaimSketch = { kind: 'normalisation', actors: [actor('party', 'ISR'), actor('party', 'MAR')] };
const PLAN: ClaimSketch = { kind: 'signing', actors: [actor('party', 'ISR'), actor('party', 'MAR')] };

describe('objects', () => {
  it.each([
    ['ATMOS 2000 self-propelled artillery systems', 'ATMOS howitzers', 'same'],
    ['ATMOS-2000', 'atmos 2000 155mm howitzers', 'same'],
    ['36 ATMOS howitzers', 'ATMOS 2000', 'same'],
    ['F-16 Block 72 fighters', 'F16 block 72', 'same'],
    ['Héron TP drones', 'Heron TP unmanned aircraft', 'same'],
    ['BlueBird WanderB', 'Bluebird Wander-B drones', 'same'],
    ['Spyder air defence', 'Spider air defence systems', 'same'],
    ['reconnaissance satellites', 'reconnaissance satellite systems', 'same'],
    ['truck-mounted ATMOS howitzers', 'Elbit’s ATMOS', 'same'],
    ['phosphate', 'Moroccan phosphate', 'same'],
    ['Taurus KEPD 350', 'German Taurus missiles', 'same'],
    ['Israeli drones', 'Israeli satellites', 'different'],
    ['Elbit ATMOS', 'Elbit Hermes 900 drones', 'different'],
    ['Israel – Morocco Joint Military Committee', 'Israel – Morocco economic forum', 'different'],
    ['Barak MX air defence system', 'next-generation air defence platforms', 'weak'],
    ['Barak MX', 'Barak 8', 'weak'],
    ['F-16', 'F-35', 'weak'],
    ['mobile artillery systems', 'ATMOS 2000 self-propelled artillery', 'weak'],
    ['Barak MX air defence system', 'Ofek 13 satellites', 'different'],
    ['observation devices', 'munitions', 'different'],
    ['', 'ATMOS', 'different'],
  ])('%j and %j are %s', (first, second, likeness) => {
    expect(likenessOf([first], [second])).toBe(likeness);
    expect(likenessOf([second], [first])).toBe(likeness);
  });

  it('are unknown while a side names none, and take the best of several names', () => {
    expect(likenessOf([], ['ATMOS'])).toBe('unknown');
    expect(likenessOf(['howitzers', 'ATMOS 2000'], ['ATMOS'])).toBe('same');
  });
});

describe('resolution joins', () => {
  it('a normalisation told with differing precision, undated too', () => {
    expect(together({ ...TIES, edtf: '2020-12' }, { ...TIES, edtf: '2020' }, TIES, { ...TIES, edtf: '2020-12~/2021-01~' })).toBe(true);
  });
  it('a deal told with the state, then with its company', () => {
    const company = [actor('buyer', 'MAR'), actor('supplier', 'org:elbit-systems')];
    expect(together({ object: 'ATMOS 2000', edtf: '2023' }, { object: 'ATMOS', edtf: '2023-02', actors: company })).toBe(true);
  });
  it('an undated claim to the one development of its object', () => {
    expect(together({ object: 'ATMOS 2000', edtf: '2023' }, { object: 'ATMOS howitzers' })).toBe(true);
  });
  it('two days of one deal, weeks apart', () => {
    expect(together({ object: 'ATMOS', edtf: '2023-02-05' }, { object: 'ATMOS', edtf: '2023-04-01' })).toBe(true);
  });
  it('a deal told again years later, whose date is only that of the report', () => {
    expect(together({ object: 'ATMOS', edtf: '2023' }, { object: 'ATMOS', valid: { edtf: '2026-01', basis: 'inferred' } })).toBe(true);
  });
  it('two signings of one day without an object', () => {
    expect(together({ ...PLAN, edtf: '2026-01-06' }, { ...PLAN, edtf: '2026-01' })).toBe(true);
  });
});

describe('resolution keeps apart', () => {
  it('the same object years later', () => {
    expect(together({ object: 'Heron TP', edtf: '2014' }, { object: 'Heron TP', edtf: '2022' })).toBe(false);
  });
  it('ties restored and ties made decades before', () => {
    expect(together({ ...TIES, edtf: '1994-09' }, { ...TIES, edtf: '2020-12' })).toBe(false);
  });
  it('other objects, other kinds, other principals', () => {
    expect(together({ object: 'ATMOS', edtf: '2023' }, { object: 'Barak MX', edtf: '2023' })).toBe(false);
    expect(together({ object: 'ATMOS', edtf: '2023' }, { object: 'ATMOS', edtf: '2023', kind: 'delivery' })).toBe(false);
    const danish = [actor('buyer', 'DNK'), actor('supplier', 'ISR')];
    expect(together({ object: 'ATMOS', edtf: '2023' }, { object: 'ATMOS', edtf: '2023', actors: danish })).toBe(false);
  });
  it('a sale from its reverse', () => {
    const reverse = [actor('buyer', 'ISR'), actor('supplier', 'MAR')];
    expect(together({ object: 'phosphate', edtf: '2023' }, { object: 'phosphate', edtf: '2023', actors: reverse })).toBe(false);
  });
  it('two companies', () => {
    const from = (id: string): ClaimSketch => ({ object: 'radar', edtf: '2023', actors: [actor('buyer', 'MAR'), actor('supplier', id)] });
    expect(together(from('org:elta'), from('org:rafael'))).toBe(false);
  });
  it('orders of differing years, even next to each other, and of a day years apart', () => {
    expect(together({ object: 'Heron TP', edtf: '2020' }, { object: 'Heron TP', edtf: '2021' })).toBe(false);
    expect(together({ object: 'Heron TP', edtf: '2020-12' }, { object: 'Heron TP', edtf: '2021' })).toBe(false);
  });
  it('what an undated claim would tie together', () => {
    const [undated, early, late] = developmentsOf([{ object: 'Heron TP' }, { object: 'Heron TP', edtf: '2014' }, { object: 'Heron TP', edtf: '2022' }]);
    expect([early === undated, late === undated]).toEqual([true, false]);
  });
  it('undated meetings of one committee', () => {
    const meeting: ClaimSketch = { ...PLAN, kind: 'dialogue', object: 'Joint Military Committee' };
    expect(together({ ...meeting, edtf: '2024-03' }, meeting)).toBe(false);
    expect(together({ ...meeting, edtf: '2024-03-05' }, { ...meeting, edtf: '2024-03' })).toBe(true);
    expect(together({ ...meeting, edtf: '2024-03-05' }, { ...meeting, edtf: '2025-03-05' })).toBe(false);
  });
  it('an order whose object is not named', () => {
    expect(together({ object: 'ATMOS', edtf: '2023' }, { edtf: '2023' })).toBe(false);
  });
  it('an undated claim when two developments would do', () => {
    const [first, second, third] = developmentsOf([{ object: 'Heron TP', edtf: '2014' }, { object: 'Heron TP', edtf: '2022' }, { object: 'Heron TP' }]);
    expect(new Set([first, second, third]).size).toBe(3);
  });
});

describe('weak links', () => {
  it('are suggested, never joined', () => {
    const analyst = new Analyst(new MemoryLog());
    const report = aReport('A');
    const [barak] = analyst.submit(report, [aClaim(report, 0, { object: 'Barak MX air defence system', edtf: '2022' })]);
    const later = aReport('B');
    const [vague] = analyst.submit(later, [aClaim(later, 0, { object: 'next-generation air defence platforms', edtf: '2022' })]);
    expect(vague?.joined).toBe(false);
    expect(vague?.suggestions).toEqual([{ development: barak?.development, score: 0.65, why: 'object weak, date near' }]);
  });
});

describe('the order of a next year', () => {
  it('is suggested', () => {
    const analyst = new Analyst(new MemoryLog());
    const report = aReport('A');
    const [first, second] = analyst.submit(report, [aClaim(report, 0, { object: 'Heron TP', edtf: '2020' }), aClaim(report, 1, { object: 'Heron TP', edtf: '2021' })]);
    expect(second?.suggestions).toEqual([{ development: first?.development, score: 0.75, why: 'object same, date far' }]);
  });
});

describe('in any order', () => {
  const dates = ['2023', '2023-02', '2023-02~', '2023-02-06', '2023?', '2023-01/2023-03', '[2023-02-05..2023-02-07]', null];
  const objects = ['ATMOS 2000', 'ATMOS-2000 self-propelled howitzers', 'Atmos howitzers', '36 ATMOS artillery systems', 'ATMOS 2000 155mm mobile artillery'];
  const suppliers = ['ISR', 'org:elbit-systems'];
  const claims: ClaimSketch[] = Array.from({ length: 20 }, (_, index) => ({
    edtf: dates[index % dates.length] ?? null,
    object: objects[index % objects.length] ?? null,
    actors: [actor('buyer', 'MAR'), actor('supplier', suppliers[index % suppliers.length] ?? 'ISR')],
  }));

  it('twenty claims of one deal with differing precision and spelling are one development', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(new Set(developmentsOf(shuffled)).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});
