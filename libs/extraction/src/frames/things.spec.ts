import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const objects = (text: string): (string | undefined)[] => extract({ text, reportDate: '2025-12-08' }).candidates.map(({ object }) => object?.value);

describe('things no dictionary holds', () => {
  it.each([
    ['Lithuania bought 48 JLTVs from Oshkosh.', 'JLTVs'],
    ['Chad ordered 40 Ejders from Nurol Makina.', 'Ejders'],
    ['Kuwait ordered 12 M1A2Ks from General Dynamics.', 'M1A2Ks'],
    ['Brazil ordered 10,000 bomb bodies from Mac Jee.', 'bomb bodies'],
  ])('are read from how they are told: %s', (text, object) => {
    expect(objects(text)).toEqual([object]);
  });

  it('are no people', () => {
    expect(objects('The army received 40 Marines from Norfolk.')).toEqual([]);
    expect(objects('The bloc bought off three Republicans in May.')).toEqual([]);
  });
});
