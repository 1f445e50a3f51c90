import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const deals = (text: string, reportDate = '2025-12-08'): string[] => extract({ text, reportDate }).candidates.filter(({ kind }) => kind === 'procurement' || kind === 'delivery').map(({ kind, valid, modality }) => `${kind} ${valid?.value.edtf ?? '-'} ${modality.value}`);

describe('a clause about the paper', () => {
  it.each([
    ['Ecuador will receive six H145 helicopters from Airbus; the contract was inked on 28 October in Quito.', 'procurement 2025-10-28 asserted'],
    ['Ecuador will receive six H145 helicopters from Airbus. The contract was signed on 28 October.', 'procurement 2025-10-28 asserted'],
    ['Kuwait bought eighteen TB2 drones from Baykar; the papers were signed last month.', 'procurement 2025-11 asserted'],
    ['Latvia bought 42 CV90 vehicles. The signature took place on 16 May.', 'procurement 2025-05-16 asserted'],
    ['Finland bought 12 howitzers from Hanwha. The agreement dates from March 2023.', 'procurement 2023-03 asserted'],
    ["The Czech purchase of 24 F-35s was approved in September 2023 and signed in January of the following year.", 'procurement 2024-01 asserted'],
  ])('dates the deal: %s', (text, told) => {
    expect(deals(text)).toEqual([told]);
  });

  it.each([
    ['Latvia bought 42 CV90 vehicles. A second contract was signed on 16 May.'],
    ['Latvia bought 42 CV90 vehicles. The contract has not been signed.'],
    ['Latvia bought 42 CV90 vehicles. The contract will be extended on 16 May.'],
  ])('leaves it undated where it tells of another or of none: %s', (text) => {
    expect(deals(text)[0]).toBe('procurement - asserted');
  });
});

describe('an order told behind its delivery', () => {
  it.each([
    ['Paraguay received four of six A-29 aircraft from Embraer on 30 June. The contract was signed in July 2024.', ['delivery 2025-06-30 asserted', 'procurement 2024-07 asserted']],
    ['Thales will equip the Serbian army with radars. The value of the contract, which was concluded in May 2023, is secret.', ['procurement 2023-05 asserted']],
    ['Iveco has won a contract to supply the Dutch army with 1,185 vehicles; that was in 2019.', ['procurement 2019 asserted']],
    ['MBDA was contracted by Poland for CAMM missiles. The deal, announced at the end of April, gives Warsaw 22 batteries.', ['procurement 2025-04 asserted']],
    ['Australia ordered 20 HIMARS launchers from the United States on 5 April, with the first arriving in 2027.', ['procurement 2025-04-05 asserted']],
  ])('%s', (text, told) => {
    expect(deals(text)).toEqual(told);
  });
});
