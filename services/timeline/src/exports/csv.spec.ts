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
    expect(csvLine(item(quote))).toContain(`,${expected},`);
  });

  it('tells who it goes back to, how far it is trusted, and what it comes to in euros by which rate', () => {
    const eur = { min: '183580000.00', max: '183580000.00', rate: '1.0894', from: '2023-02-01', to: '2023-02-01', source: 'ECB reference rates' };
    const told = { ...item('plain'), origins: ['src:wire', 'speaker:army'], speakers: ['Army of Morocco'], money: { min: '200000000', max: '200000000', currency: 'USD', qualifier: 'exact' as const, estimated: false, text: '$200 m', eur } };
    const cells = csvLine(told).trimEnd().split(',');
    const named = Object.fromEntries(CSV_HEADER.trimEnd().split(',').map((name, index) => [name, cells[index]]));
    expect(named).toMatchObject({ origins: 'src:wire speaker:army', origins_count: '2', speakers: 'Army of Morocco', sources: told.sources.join(' '), reliability: told.grades.reliability, money_eur_min: '183580000.00', money_eur_rate: '1.0894', money_eur_rate_from: '2023-02-01', money_eur_rate_source: 'ECB reference rates' });
  });
});
