import { describe, expect, it } from '@jest/globals';
import { edtfBounds } from './edtf.js';
import { compatible } from './edtf-relation.js';
import { resolveRelative } from './relative-date.js';

describe('resolveRelative', () => {
  // 2026-01-08 was a Thursday.
  it.each([
    ['five years since', '2026-01-08', '2020-12~/2021-01~'],
    ['Five years after the Abraham Accords', '2026-01-08', '2020-12~/2021-01~'],
    ['in recent months', '2025-07-01', '2025-01~/2025-07'],
    ['over the past five years', '2026-01-08', '2021~/2026'],
    ['during the last 18 months', '2026-01-08', '2024-07~/2026-01'],
    ['yesterday', '2026-01-01', '2025-12-31'],
    ['today', '2026-01-08T23:30:00-05:00', '2026-01-08'],
    ['three days ago', '2026-01-02', '2025-12-30'],
    ['two weeks ago', '2026-01-08', '2025-12-25~'],
    ['last month', '2026-01-08', '2025-12'],
    ['last year', '2026-01-08', '2025'],
    ['earlier this year', '2026-01-08', '2026'],
    ['next year', '2026-01-08', '2027'],
    ['this week', '2026-01-08', '[2026-01-05..2026-01-11]'],
    ['on Monday', '2026-01-08', '2026-01-05'],
    ['on Thursday', '2026-01-08', '2026-01-08'],
    ['last Thursday', '2026-01-08', '2026-01-01'],
    ['next Monday', '2026-01-08', '2026-01-12'],
    ['in March', '2026-01-08', '2025-03'],
    ['in January', '2026-01-08', '2026-01'],
    ['December 22', '2026-01-08', '2025-12-22'],
    ['on 5 February', '2026-01-08', '2026-02-05'],
    ['29 February', '2025-03-01', '2024-02-29'],
  ])('%s, told on %s, is %s', (words, published, edtf) => {
    const resolved = resolveRelative(words, published);
    expect(resolved?.edtf).toBe(edtf);
    expect(edtfBounds(edtf)).not.toBeNull();
  });

  it.each(['', 'someday', 'in market', 'on 31 February', 'the coming decades', 'zero days ago on'])('leaves %j unresolved', (words) => {
    expect(resolveRelative(words, '2026-01-08')).toBeNull();
  });

  it('leaves everything unresolved without a day of the report', () => {
    expect(resolveRelative('yesterday', '2026-01')).toBeNull();
  });

  it('reads a round number of years as derived, which may confirm the explicit month', () => {
    const resolved = resolveRelative('five years since', '2026-01-08');
    expect(resolved?.basis).toBe('derived');
    expect(compatible(resolved?.edtf ?? '', '2020-12')).toBe(true);
  });
});
