import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const told = (text: string): string[] => extract({ text, reportDate: '2025-10-28' }).candidates.map(({ kind, valid, actors }) => [kind, valid?.value.edtf ?? '-', ...actors.map(({ value }) => `${value.role}:${value.id}`).sort()].join(' '));

describe('one deal told twice', () => {
  it.each([
    ['Ankara and London sealed an £8 billion agreement on Monday under which Türkiye buys 20 new Typhoons.', 'procurement 2025-10-27 buyer:TUR supplier:GBR'],
    ['Sweden signed a letter of intent with Ukraine on Wednesday that could see Kyiv buy 100 Gripen E jets.', 'procurement 2025-10-22 buyer:UKR supplier:SWE'],
    ['Slovenia is buying 106 Patria AMV vehicles; the contract with the Finnish maker was signed last December.', 'procurement 2024-12 buyer:SVN supplier:org:patria'],
    ['The Hague had chosen the Israeli PULS system in May 2023, when it signed a $305 million contract with Elbit.', 'procurement 2023-05 buyer:NLD supplier:org:elbit-systems'],
    ['Naval Group and the Greek ministry exercised in February the option on a fourth frigate.', 'procurement 2025-02 buyer:GRC supplier:org:naval-group'],
  ])('is one claim: %s', (text, claim) => {
    expect(told(text)).toEqual([claim]);
  });
});

describe('what belongs to a deal', () => {
  it.each([
    ['Thailand and Sweden are to sign an agreement on four Gripens on 25 November.', ['procurement 2025-11-25 buyer:THA supplier:SWE']],
    ['India and France will hold talks on three Scorpene submarines in Marseille.', ['procurement - buyer:IND supplier:FRA']],
    ['The 32 jets, bought by Romania from Norway for 388 million euros, were contracted on 4 November 2022.', ['procurement 2022-11-04 buyer:ROU supplier:NOR']],
    ['Singapore has ordered eight more F-35Bs. That announcement was made in February 2023.', ['procurement 2023-02 buyer:SGP']],
  ])('tells no second claim: %s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});
