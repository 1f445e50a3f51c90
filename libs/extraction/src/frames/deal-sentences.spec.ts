import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const dates = (text: string): (string | null)[] => extract({ text, reportDate: '2025-12-08' }).candidates.filter(({ kind }) => kind === 'procurement').map(({ valid }) => valid?.value.edtf ?? null);
const sides = (text: string): string[] => extract({ text, reportDate: '2025-12-08' }).candidates.flatMap(({ actors }) => actors.map(({ value }) => `${value.role}:${value.id}`));

describe('dates of what an order leads to', () => {
  it.each([
    'Norway ordered 12 aircraft with first deliveries to begin in 2026.',
    'Norway ordered 12 aircraft, with the first delivery due in 2026 and the last in 2028.',
    'Norway ordered 12 aircraft with entry into service in 2029.',
    'Norway ordered 12 aircraft with handover set for 2029.',
    'Norway ordered 12 aircraft for delivery in 2028.',
    'Norway ordered 12 aircraft with delivery of the first expected in 2028.',
  ])('are not that of the order: %s', (text) => {
    expect(dates(text)).toEqual([null]);
  });

  it.each([
    ['Norway ordered 12 aircraft in May 2024 with deliveries to be completed by late 2027.', '2024-05'],
    ['In 2023 Norway ordered 12 aircraft, with the first delivery due in 2026.', '2023'],
    ['Norway bought 12 aircraft with deliveries in 2026 under a deal signed on 3 March 2024.', '2024-03-03'],
    ['Norway signed a contract for the delivery of 12 aircraft in March 2021.', '2021-03'],
    ['Under a 2021 contract valued at 14 billion euros, Norway is buying 80 aircraft.', '2021'],
    ['Under a 2021 agreement, Norway bought 12 aircraft in 2023.', '2023'],
    ['The contract for production of 12 boats was signed in 2019 by Norway.', '2019'],
  ])('leave the order its own: %s', (text, edtf) => {
    expect(dates(text)).toEqual([edtf]);
  });
});

describe('a plan that came about', () => {
  const told = (text: string): string[] => extract({ text, reportDate: '2026-06-01' }).candidates.map(({ modality, valid }) => `${modality.value} ${valid?.value.edtf ?? ''}`.trim());

  it('is a claim of its own, with the sides told before and its own date', () => {
    expect(told('The Czech cabinet approved buying 24 F-35A jets from the United States. The agreement was formally signed in January 2024.')).toEqual(['planned', 'asserted 2024-01']);
  });

  it.each([
    ['Greece plans to buy 36 PULS systems from Israel. The contract was not signed in May.', ['planned']],
    ['Greece bought 36 PULS systems from Israel. The contract was signed in May 2024.', ['asserted 2024-05']],
  ])('is none in: %s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});

describe('who buys', () => {
  it('is those on whose behalf an order is placed', () => {
    expect(sides("NATO's support agency has placed an order for 1,000 Patriot missiles with COMLOG on behalf of Germany and Spain.")).toEqual(['buyer:DEU', 'buyer:ESP', 'supplier:org:comlog']);
  });
});

describe('who supplies', () => {
  it('is nobody told by "with deliveries"', () => {
    expect(sides('Norway signed a contract worth €200 million for 12 aircraft, with deliveries beginning in 2026.')).toEqual(['buyer:NOR']);
  });

  it('is who is named behind the thing, when a buyer backs out', () => {
    expect(sides('Thailand backed out of a deal for S26T submarines from China.')).toEqual(['buyer:THA', 'supplier:CHN']);
  });

  it('is left open by a noun of supply, unless somebody is supplied or a verb tells it', () => {
    expect(sides('Norway signed a contract for the supply of 12 helicopters.')).toEqual(['buyer:NOR']);
    expect(sides('Russia signed a contract for the supply of 12 jets to India.')).toEqual(['buyer:IND', 'supplier:RUS']);
    expect(sides('Russia signed a contract to supply 12 jets.')).toEqual(['supplier:RUS']);
  });

  it('is not who was outbid', () => {
    expect(sides('Peru chose the K2 in November over rival bids from China and Turkey.')).toEqual(['buyer:PER']);
    expect(sides('Peru picked the K2 ahead of offers from Norinco and Otokar.')).toEqual(['buyer:PER']);
  });
});
