import { describe, expect, it } from '@jest/globals';
import { publishedDate } from './html.date.js';

describe('dates in page metadata', () => {
  it.each([
    ['2025', '2025'],
    ['2025-07', '2025-07'],
    ['2025-07-01', '2025-07-01'],
    ['2025-07-01T10:00Z', '2025-07-01T10:00:00Z'],
    ['2025-07-01 10:00:05.123+0200', '2025-07-01T10:00:05+02:00'],
    ['2025-07-01T23:30:00-05:00', '2025-07-01T23:30:00-05:00'],
    ['Tue, 01 Jul 2025 10:00:00 GMT', '2025-07-01'],
    ['1 July 2025', '2025-07-01'],
    ['July 1, 2025', '2025-07-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s reads as %s', (text, edtf) => {
    expect(publishedDate(text)).toBe(edtf);
  });

  it.each(['soon', '', '2025-13', '2025-02-29', '1900-02-29', '31 April 2025', '07/01/2025', '20250701'])('%s is no date', (text) => {
    expect(publishedDate(text)).toBeNull();
  });
});
