import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const dates = (text: string): (string | null)[] => extract({ text, reportDate: '2025-06-12' }).candidates.filter(({ kind }) => kind === 'procurement' || kind === 'delivery').map(({ valid }) => valid?.value.edtf ?? null);

describe('whose date it is', () => {
  it.each([
    ['Chile bought 12 aircraft from Embraer, according to documents published on 4 May.', ['2025-05-04']],
    ['The Pentagon notified Congress yesterday of a sale of 72 missiles to the Netherlands.', ['2025-06-11']],
    ['It was in 2017 that Chile ordered 12 aircraft from Embraer.', ['2017']],
    ['Tokyo decided on Friday to buy 400 Tomahawk missiles from the United States by 2027.', ['2025-06-06']],
    ['Embraer delivered the first of 12 aircraft ordered by Chile in 2021 last week.', ['2025-06-02/2025-06-08', '2021']],
    ['Chile has today ordered 12 aircraft from Embraer.', ['2025-06-12']],
    ['Chile ordered 12 aircraft in 2019, six more in 2021 and another four in 2023.', ['2019', '2021', '2023']],
    ['In June 2017 Santiago ordered 12 aircraft from Embraer, followed by six in 2019.', ['2017-06', '2019']],
    ['Chile approved the purchase of 12 aircraft in 2022 but signed the contract only in 2024.', ['2024']],
    ['Chile signed a contract with Embraer for 12 aircraft last December, to be delivered from 2027.', ['2024-12']],
    ['All three aircraft were bought by Chile in the last days of 2023.', ['2023']],
    ['In the 2023-24 financial year Canberra ordered 20 Hercules from Lockheed Martin.', ['2023/2024']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});
