import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Filter, checkFilter } from '../filter.js';
import { anyFilter, anyItem } from '../testing/filter.arbitrary.js';
import { indexTerms, termsOfItem } from './index-terms.js';

function checked(source: string): Filter {
  const check = checkFilter(source);
  if (!check.ok) throw new Error(`${source}: ${check.errors[0]?.message ?? ''}`);
  return check.filter;
}

describe('index terms', () => {
  it.each<[string, string[] | null]>([
    ['kind == "signing"', ['kind:signing']],
    ['"signing" == kind', ['kind:signing']],
    ['kind in ["signing", "delivery"]', ['kind:signing', 'kind:delivery']],
    ['kind == "procurement" && "MAR" in actors && money.eur >= 1', ['actor:MAR']],
    ['"ISR-MAR" in pairs && "MAR" in actors', ['pair:ISR-MAR']],
    ['"MAR" in roles.buyer', ['actor:MAR']],
    ['kind == "signing" || "MAR" in actors', ['kind:signing', 'actor:MAR']],
    ['kind == "signing" || reports > 2', null],
    ['reports > 2', null],
    ['!("MAR" in actors)', null],
    ['kind != "signing"', null],
    ['false', []],
    ['false || kind == "signing"', ['kind:signing']],
    ['true', null],
  ])('of %s', (source, terms) => {
    expect(indexTerms(checked(source))).toEqual(terms);
  });

  it('never hide an item that matches', () => {
    fc.assert(
      fc.property(anyFilter, anyItem, (source, item) => {
        const filter = checked(source);
        const terms = indexTerms(filter);
        if (terms === null || !filter.matches(item)) return;
        expect(termsOfItem(item).some((term) => terms.includes(term))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
