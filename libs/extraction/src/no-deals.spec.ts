import { describe, expect, it } from '@jest/globals';
import { extract } from './extract.js';

const texts = `
The striker delivered the third goal of the night. He scored the first in May.
Kenya received 200 Ferraris for a film set. They were ordered in 2023.
The choir handed over the first cheque on Friday. It paid 2,000 euros for it.
The army received two of the pilots on Monday. The third arrived on Tuesday.
Germany bought 12 paintings from France in 2019, and Spain six in 2021.
The ministry signed for 14 parcels in 2018. The contract for cleaning was signed in May.
Poland's parliament approved the budget on Friday and signed it in June.
India gave the green light to the purchase of wheat from Ukraine for $200 million.
Chad cleared the way for two ministers from Sudan.
Norway's tanks took part in an exercise. They were ordered to hold fire in May.
The jets landed in Warsaw on Friday after a flight from Berlin.
Two Iranian drones struck a tanker off Oman on 3 May. A third was shot down.
Russia lost 12 tanks in May, six more in June and another four in July.
The company sold 12 apartments in 2019, six more in 2021.
Iran seized two ships in April. They were released in May.
Japan's navy sent three ships to the Gulf in May; the decision was made public last August.
France withdrew 400 soldiers and 12 vehicles from Niger in October.
Egypt bought 480,000 tonnes of wheat from Russia on Friday. The contract was signed on Monday.
Rebels captured four tanks and two howitzers from the Syrian army on Sunday.
The police seized 40 rifles from smugglers in Mali. Two more were handed over on Friday.
Belgium's navy returned two ships to port on Monday. The first had left in May.
The United States deployed six F-35s to Japan on Thursday. Two more arrived on Friday.
South Korea tested a missile on Monday. The second was fired a day later.
Britain's army will receive 3,000 recruits in 2026; the plan was announced in May.`.trim().split('\n');

describe('texts that tell no deal', () => {
  it.each(texts)('%s', (text) => {
    const { candidates } = extract({ text, reportDate: '2025-06-12' });
    expect(candidates.filter(({ kind }) => kind === 'procurement' || kind === 'delivery').map(({ span }) => span.exact)).toEqual([]);
  });
});
