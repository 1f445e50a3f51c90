import { describe, expect, it } from '@jest/globals';
import { readRates } from './rates-file.js';

describe('a file of rates', () => {
  it('has a rate a line', () => {
    expect(readRates('\uFEFFdate,currency,rate\r\n2023-02-01,USD,1.0894\r\n')).toEqual([{ day: '2023-02-01', currency: 'USD', rate: '1.0894' }]);
    expect(readRates('day,rate,currency\n2023-02-01,1.0894,USD')).toEqual([{ day: '2023-02-01', currency: 'USD', rate: '1.0894' }]);
  });

  it('or a column a currency, as the ECB publishes them', () => {
    expect(readRates('Date,USD,JPY,\n2023-02-01,1.0894,N/A,\n2023-01-31,1.0833,141.27,\n')).toEqual([
      { day: '2023-02-01', currency: 'USD', rate: '1.0894' },
      { day: '2023-01-31', currency: 'USD', rate: '1.0833' },
      { day: '2023-01-31', currency: 'JPY', rate: '141.27' },
    ]);
  });

  it.each([
    ['without a header', '2023-02-01,USD,1.0894', /first line/],
    ['with a broken line', 'date,currency,rate\n2023-02-01,USD,1.0894\n01.02.2023,USD,1.08', /Line 3/],
    ['with a rate of nothing', 'date,currency,rate\n2023-02-01,USD,0', /Line 2/],
  ])('%s is refused', (_name, text, message) => {
    expect(() => readRates(text)).toThrow(message);
  });
});
