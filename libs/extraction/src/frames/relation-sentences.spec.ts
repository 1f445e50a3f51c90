import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const told = (text: string): string[] => extract({ text, reportDate: '2025-03-12' }).candidates.map(({ kind, actors, valid, modality }) => [kind, ...actors.map(({ value }) => `${value.role}:${value.id}`), valid?.value.edtf ?? '-', ...(modality.value === 'asserted' ? [] : [modality.value])].join(' '));

describe('what states do to their ties', () => {
  it.each([
    ['Niger closed its border with Benin in July 2023.', ['sanction party:NER target:BEN 2023-07']],
    ['The Philippines and Japan are close. Tokyo suspended aid to Manila in May 2021 and resumed talks later.', ['sanction party:JPN target:PHL 2021-05', 'dialogue party:JPN party:PHL -']],
    ['Honduras switched recognition from Taiwan to China in March 2023.', ['normalisation party:HND party:CHN 2023-03']],
    ['Honduras broke off relations with Taiwan in March 2023, and Nicaragua did so in December 2021.', ['sanction party:HND target:TWN 2023-03', 'sanction party:NIC target:TWN 2021-12']],
    ['Washington reimposed sanctions on Iran in 2018 and tightened them in February.', ['sanction party:USA target:IRN 2018', 'sanction party:USA target:IRN 2025-02']],
    ['Algeria withdrew its ambassador from Paris on 30 July 2024.', ['sanction party:DZA target:FRA 2024-07-30']],
    ['Kenya and Somalia signed an accord in 2022. The two defence ministers met in Nairobi on 3 March.', ['signing party:KEN party:SOM 2022', 'dialogue party:KEN party:SOM 2025-03-03']],
    ['Qatar hosted talks between Chad and Sudan on 4 March.', ['dialogue party:TCD party:SDN host:QAT 2025-03-04']],
    ['The agreement between Fiji and Tonga came into force on Tuesday.', ['signing party:FJI party:TON 2025-03-11']],
    ['Somalia called the Ethiopian move an act of aggression.', ['criticism critic:SOM target:ETH -']],
    ['Saudi exports to Iran amounted to just $15 million in 2024.', ['statistic subject:SAU counterpart:IRN 2024']],
    ['Its navy left Manila. The Chinese military held three days of drills around Taiwan in April 2023.', ['exercise party:CHN 2023-04']],
    ['Bilateral trade between Peru and Chile rose by 9% in 2023, and Peruvian exports to Chile fell 3% in 2024.', ['statistic subject:PER counterpart:CHL 2023', 'statistic subject:PER counterpart:CHL 2024']],
    ["South Korea's arms exports hit $9.5 billion in 2024, and Poland now accounts for 46% of the total.", ['statistic subject:KOR 2024', 'statistic subject:KOR counterpart:POL -']],
    ['The third session of the joint Oman-Iran committee is to be held in Muscat next month.', ['dialogue party:OMN party:IRN 2025-04 planned']],
  ])('are read from «%s»', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('knows whose official a name is once it was told', () => {
    expect(told('Paraguayan President Santiago Peña spoke to reporters. Peña visited Taipei in July 2023.').at(-1)).toBe('dialogue party:PRY party:TWN 2023-07');
  });

  it.each([
    'The bank closed its border branch in Geneva.',
    'Canada and Mexico will host matches of the World Cup next year.',
    'The Indian chess champion met his Norwegian rival in the final.',
    'The United States authorised a reward of up to $5 million for information on the trade in antiquities.',
    "Brazil's central bank cut rates by half a point.",
    'The two teams met in the final on Sunday and France won on penalties.',
    'A Turkish court closed the case against the journalist.',
    'The union suspended its strike on Friday.',
    'Japan recognised the problem early.',
    'Police in Madrid shared information on the suspects with the press.',
    'The court in Warsaw ended a ten-year feud between two brothers.',
    'The Greek island of Lesbos received 5,000 visitors.',
    'The museum exchanged paintings with a gallery in Vienna.',
    'He was ambassador to France before he became a novelist.',
  ])('hears none in «%s»', (text) => {
    expect(told(text)).toEqual([]);
  });
});
