import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DevelopmentItem } from '@entente/contracts';
import { FILTER_LIMITS } from './dialect/filter-environment.js';
import { checkFilter } from './filter.js';
import { anyFilter, anyItem } from './testing/filter.arbitrary.js';

const ATMOS: DevelopmentItem = {
  id: 'd1',
  kind: 'procurement',
  actors: [
    { role: 'buyer', id: 'MAR', name: 'Rabat' },
    { role: 'supplier', id: 'org:elbit-systems', name: 'Elbit Systems', state: 'ISR' },
  ],
  pairs: ['ISR-MAR'],
  valid: { edtf: '2023-02/..', basis: 'explicit', earliest: '2023-02-01', latest: null },
  object: 'ATMOS 2000',
  quantity: { value: '36', unit: 'item' },
  money: { min: '200000000', max: '200000000', currency: 'EUR', qualifier: 'approx', estimated: true, text: 'around 200 million euros' },
  status: 'contract-signed',
  modality: 'asserted',
  place: null,
  reports: 2,
  claims: 3,
  sources: ['src:bladi'],
  speakers: ['org:idf'],
  origins: ['org:idf', 'src:bladi'],
  grades: { reliability: 'B', credibility: 2 },
  quote: 'ordered ATMOS 2000',
  conflicts: [],
};
const BARE: DevelopmentItem = { ...ATMOS, actors: [], pairs: [], valid: { edtf: null, basis: 'unresolved', earliest: null, latest: null }, object: null, quantity: null, money: null, status: null, sources: [], quote: null };

function matches(source: string, item = ATMOS): boolean {
  const check = checkFilter(source);
  if (!check.ok) throw new Error(check.errors[0]?.message);
  return check.filter.matches(item);
}

describe('a filter matches', () => {
  it.each([
    'true',
    'kind == "procurement" && "MAR" in actors && money.eur >= 100000000',
    '"ISR" in actors && "org:elbit-systems" in actors',
    '"ISR" in roles.supplier && !("ISR" in roles.buyer)',
    '"ISR-MAR" in pairs',
    'kind in ["delivery", "procurement"]',
    'status == "contract-signed" && modality != "negated"',
    'valid.earliest >= "2023" && valid.earliest < "2023-03"',
    'quantity == 36 && reports >= 2 && claims > reports',
    'money.currency == "EUR" && money.min == 200000000 && money.max <= 2e8',
    'object.startsWith("ATMOS") && text.contains("ordered") && object.endsWith("2000")',
    'actors.exists(a, a.startsWith("org:")) && sources.all(s, s == "src:bladi")',
    'size(pairs) == 1 && size(object) == 10 && pairs.size() < 2',
    '("MAR" in actors ? 5 : 6) == 5',
    'place == ""',
    'size(origins) >= 2 && "org:idf" in speakers',
    'reliability in ["A", "B"] && credibility <= 2',
  ])('%s', (source) => {
    expect(matches(source)).toBe(true);
  });

  it.each([
    ['a missing number fails every comparison', 'money.min < 5 || money.min >= 0 || money.min == 0 || quantity <= 1 || 0 <= money.eur', false],
    ['but differs from everything', 'money.min != 5 && quantity != 0.5', true],
    ['a missing day fails every comparison', 'valid.earliest <= "9999" || valid.earliest >= "0001" || valid.latest == valid.earliest || "2020" < valid.latest', false],
    ['but differs from everything', 'valid.earliest != "2020" && valid.earliest != valid.latest', true],
    ['a missing text is empty', 'object == "" && status == "" && money.currency == "" && text == "\\n\\n"', true],
    ['a missing list is empty', 'size(actors) == 0 && !("MAR" in actors) && actors.all(a, false) && !actors.exists(a, true)', true],
  ])('%s: %s', (_, source, expected) => {
    expect(matches(source, BARE)).toBe(expected);
  });

  it('euros from euros, else from their conversion, else not at all', () => {
    const dollars = { ...ATMOS, money: { ...ATMOS.money, currency: 'USD' } as NonNullable<DevelopmentItem['money']> };
    expect(matches('money.eur >= 1', dollars)).toBe(false);
    const eur = { min: '185000000.5', max: null, rate: '1.0811', from: '2023-02-01', to: '2023-02-28', source: 'ECB' };
    expect(matches('money.eur == 185000000.5', { ...dollars, money: { ...dollars.money, eur } })).toBe(true);
    expect(matches('money.eur == 200000000')).toBe(true);
  });

  it('never fails and answers the same twice', () => {
    fc.assert(
      fc.property(anyFilter, anyItem, (source, item) => {
        expect(matches(source, item)).toBe(matches(source, item));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a filter is refused', () => {
  it.each([
    ['', 1, 1, /empty/],
    ['kind ==', 1, 8, /Unexpected token/],
    ['kind == "signing" &&\n  unknown == 1', 2, 3, /Unknown variable: unknown/],
    ['"MAR" in roles.purchaser', 1, 10, /roles.buyer/],
    ['kind == 5', 1, 1, /string == int/],
    ['money > 5', 1, 1, /Name a part/],
    ['kind', 1, 1, /true or false; this one gives string/],
    ['kind == "procurment"', 1, 9, /No kind is "procurment"/],
    ['status in ["signed"]', 1, 12, /No status is "signed"/],
    ['valid.earliest > "last year"', 1, 18, /is no day/],
    ['valid.earliest > "2020-13"', 1, 18, /is no day/],
    ['money.min * 2.0 > 5.0', 1, 1, /Arithmetic/],
    ['object.matches("(a+)+$")', 1, 1, /Regular expressions/],
    ['object == null', 1, 11, /no null/],
    ['has(money.min)', 1, 1, /money.min >= 0/],
    ['pairs[0] == "ISR-MAR"', 1, 1, /Indexing/],
    ['{"a": 1}.a == 1', 1, 2, /map/i],
    ['actors == actors', 1, 1, /Lists are not compared/],
    ['(true ? pairs : sources) != pairs', 1, 2, /Lists are not compared/],
    ['size(["a"]) == 1', 1, 6, /right of `in`/],
    ['["a"].exists(a, a in actors)', 1, 1, /right of `in`/],
    ['object in [place]', 1, 11, /literals only/],
    ['(true ? 1 : "a") == 1', 1, 2, /one type/],
    ['(true ? 1 : 1.5) == 1', 1, 2, /one type/],
    ['status >= "delivered"', 1, 1, /Texts have no order/],
    ['money == 5', 1, 1, /Name a part of money: money.min/],
    ['valid.earliest in ["2020"]', 1, 1, /A day is compared/],
    ['int("5") == 5', 1, 1, /int\(\) is not part/],
    ['reports > 9007199254740993', 1, 11, /Numbers go up to/],
    ['reports > 5u', 1, 11, /values in filters/],
    ['b"MAR" == object', 1, 1, /values in filters/],
    ['object.startsWith(place)', 1, 1, /literal text/],
    ['object.split(",").exists(a, a == "x")', 1, 1, /split\(\) is not part/],
  ])('%j at %i:%i', (source, line, column, message) => {
    const check = checkFilter(source);
    expect(check).toMatchObject({ ok: false, errors: [{ line, column, message: expect.stringMatching(message) }] });
  });

  it('names every breach at once', () => {
    const check = checkFilter('money.min + 1.0 > 2.0 || object.matches("x") || kind == "signings"');
    expect(check.ok ? [] : check.errors.map(({ column }) => column)).toEqual([1, 26, 57]);
  });

  it('when it is too long, too deep or too wide, at once', () => {
    const long = `kind == "${'x'.repeat(FILTER_LIMITS.characters)}"`;
    const deep = `${'('.repeat(200)}true${')'.repeat(200)}`;
    const bangs = `${'!'.repeat(1000)}true`;
    const wide = Array.from({ length: 300 }, () => 'true').join(' && ');
    const list = `kind in [${Array.from({ length: 200 }, () => '"signing"').join(',')}]`;
    for (const source of [long, deep, bangs, wide, list]) expect(checkFilter(source).ok).toBe(false);
  });

  it('with a reason whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('kind', '==', '"', '(', ')', 'in', '[', '&&', '!', '.', '5', 'actors', '\n', '\\u'), { maxLength: 12 }).map((parts) => parts.join(' '))), (source) => {
        const check = checkFilter(source);
        if (check.ok) return;
        expect(check.errors.length).toBeGreaterThan(0);
        for (const { message, line, column } of check.errors) {
          expect(message).not.toBe('');
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
