import { describe, expect, it } from '@jest/globals';
import { extractMoney } from '../extract-money.js';

const read = (text: string): string[] => extractMoney({ text }).map(({ money }) => `${money.currency} ${money.min ?? '-'} ${money.max ?? '-'} ${money.qualifier}${money.estimated ? ' estimated' : ''}`);

describe('extractMoney', () => {
  it.each([
    ['a deal estimated at around 200 million euros', 'EUR 200000000 200000000 approx estimated'],
    ['exports reaching $14.8 billion', 'USD 14800000000 14800000000 exact'],
    ['worth more than €1.2bn', 'EUR 1200000000 - gt'],
    ['up to SEK 3.5 billion', 'SEK - 3500000000 at-most'],
    ['at least 40 million Swiss francs', 'CHF 40000000 - at-least'],
    ['between $2 and $3 billion', 'USD 2000000000 3000000000 range'],
    ['$500m-$600m', 'USD 500000000 600000000 range'],
    ['two hundred and fifty million euros', 'EUR 250000000 250000000 exact'],
    ['a half-billion-dollar deal', 'USD 500000000 500000000 exact'],
    ['Rs 39,000 crore', 'INR 390000000000 390000000000 exact'],
    ['hundreds of millions of dollars', 'USD 100000000 - at-least'],
    ['2.3 trillion won', 'KRW 2300000000000 2300000000000 exact'],
    ['EUR21 m deal', 'EUR 21000000 21000000 exact'],
    ['1,250,000.50 zlotys', 'PLN 1250000.5 1250000.5 exact'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['Morocco bought arms for 2 billion dirhams.', 'MAD'],
    ['The Emirati army paid 2 billion dirhams.', 'AED'],
    ['Egypt paid 3 billion pounds.', 'EGP'],
    ['The Royal Navy paid 3 billion pounds.', 'GBP'],
    ['Denmark will spend 4.8 billion crowns.', 'DKK'],
    ['The Czech army spent 52 billion crowns.', 'CZK'],
    ['Canberra committed $2.4 billion to vehicles.', 'AUD'],
    ['Canada pays $19 billion to Lockheed Martin.', 'USD'],
    ['Pakistan set aside 40 billion rupees.', 'PKR'],
    ['Jordan paid 3 million dinars.', 'JOD'],
    ['Dubai Islamic Bank earned 2.1 billion dirhams.', 'AED'],
    ['Sharjah spent 900 million dirhams on roads.', 'AED'],
    ['Lahore spent 9 billion rupees on its metro.', 'PKR'],
    ['The Reserve Bank of Australia said households saved 30 billion dollars.', 'AUD'],
    ['Mauritius spent 2 billion rupees on the port.', 'MUR'],
  ])('tells the currency of %j by its context', (text, currency) => {
    expect(extractMoney({ text }).map(({ money }) => money.currency)).toEqual([currency]);
  });

  it.each(['500-pound bombs', '2,000 pounds of explosives', 'has won 3 contracts', 'won 3 seats', 'the real 5 reasons', 'marked 20 years'])('finds no money in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes a bare "$" beside a marked dollar for the American one', () => {
    expect(extractMoney({ text: 'Nauru asked for A$125 million. Beef exports rose to $172 million.' }).map(({ money }) => money.currency)).toEqual(['AUD', 'USD']);
  });

  it('tells the price of a unit from a total', () => {
    expect(extractMoney({ text: '£30m a unit, a total of £300m' }).map(({ money }) => money.scope)).toEqual(['unit', 'total']);
  });
});
