import { describe, expect, it } from '@jest/globals';
import type { DevelopmentItem } from '@entente/contracts';
import { developmentFold } from '@entente/domain';
import { Analyst, MemoryLog, MemoryView, aClaim, aReport } from '@entente/domain/testing';
import { CSV_HEADER, csvLine } from './csv.js';

function item(quote: string): DevelopmentItem {
  const log = new MemoryLog();
  const report = aReport('one');
  new Analyst(log).submit(report, [aClaim(report, 0, { edtf: '2020', quote })]);
  const [state] = [...new MemoryView().applyAll(log.events).states.values()];
  const made = state === undefined ? null : developmentFold.item(state);
  if (made === null) throw new Error('no item');
  return made;
}

describe('a CSV line', () => {
  it('has a cell for each column', () => {
    expect(csvLine(item('plain')).split(',')).toHaveLength(CSV_HEADER.split(',').length);
  });

  it.each([
    ['a, b', '"a, b"'],
    ['he said "no"', '"he said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=cmd()', "'=cmd()"],
    ['@sum', "'@sum"],
  ])('writes %j as %j', (quote, expected) => {
    expect(csvLine(item(quote)).endsWith(`,${expected}\r\n`)).toBe(true);
  });
});
