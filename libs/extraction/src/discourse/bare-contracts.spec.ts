import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const deals = (text: string): string[] =>
  extract({ text, reportDate: '2025-12-08' })
    .candidates.filter(({ kind }) => kind === 'procurement' || kind === 'delivery')
    .map(({ kind, valid, actors, quantity }) => [kind, valid?.value.edtf ?? '-', ...actors.map(({ value }) => `${value.role}:${value.id}`).sort(), quantity?.value.value ?? ''].join(' ').trim());

describe('deals whose thing was told before', () => {
  it.each([
    ['STM launched the second of two corvettes for Ukraine on Monday. Kyiv placed the order in late 2020.', 'procurement 2020 buyer:UKR supplier:org:stm'],
    ['Senegal showed eight Puma vehicles. They were purchased in 2023 from Paramount.', 'procurement 2023 buyer:SEN supplier:org:paramount'],
    ['Malaysia received two ATR 72 patrol planes from Leonardo. It signed for the pair in May 2023.', 'procurement 2023-05 buyer:MYS supplier:org:leonardo'],
    ['Portugal ordered five KC-390 aircraft from Embraer in 2019. The planemaker delivered the third to the Portuguese Air Force in October.', 'delivery 2025-10 buyer:PRT supplier:org:embraer 1'],
    ['Serbia wants Rafales. So far it has paid 2.7 billion euros for a dozen, contracted in August 2024 with Dassault Aviation.', 'procurement 2024-08 buyer:SRB supplier:org:dassault 12'],
    ['India ordered 12 patrol aircraft in 2024. The order goes to Hindustan Aeronautics.', 'procurement 2024 buyer:IND supplier:org:hal 12'],
    ['Embraer clinched an export of 6 aircraft. Chad contracted four of the planes in May 2024.', 'procurement 2024-05 buyer:TCD supplier:org:embraer 4'],
  ])('%s', (text, told) => {
    expect(deals(text)).toContain(told);
  });

  it.each([['Senegal showed eight Puma vehicles. They were not purchased in 2023.'], ['Talks on fish went on in Dakar. They were ordered in 2023.'], ['The minister toured the yard. Kyiv placed the order of merit on a cushion.']])('none where nothing was bought: %s', (text) => {
    expect(deals(text)).toEqual([]);
  });
});

describe('deals told by what is paid or counted', () => {
  it.each([
    ['Morocco received 13 Bayraktar TB2s in September. Rabat paid 70 million dollars for them in an order placed in April 2021.', 'procurement 2021-04 buyer:MAR'],
    ['Slovakia received two F-16s on 3 December. Bratislava signed for 14 in 2018.', 'procurement 2018 buyer:SVK 14'],
    ['BAE Systems handed over the last of five patrol vessels to the Royal Navy on 3 November. The ships had been ordered in 2014.', 'procurement 2014 buyer:GBR supplier:org:bae-systems'],
    ['Qatar bought MQ-9B drones from General Atomics, as well as radars from Raytheon.', 'procurement - buyer:QAT supplier:org:rtx'],
  ])('%s', (text, told) => {
    expect(deals(text)).toContain(told);
  });
});
