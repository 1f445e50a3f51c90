import { describe, expect, it } from '@jest/globals';
import { extract } from './extract.js';
import { otherNews } from './testing/other-news.data.js';

const told = (text: string): string[] => extract({ text, reportDate: '2025-06-02' }).candidates.map(({ kind, span }) => `${kind}: ${span.exact}`);

describe('news in which nothing happens between states', () => {
  it.each(otherNews)('yields no claim: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('yields none where one piece follows the other either', () => {
    expect(told(otherNews.join('\n\n'))).toEqual([]);
  });

  it('is told from affairs of state by the words around', () => {
    expect(told('The ministers of Brazil and Croatia met in Zagreb on Saturday.')).toHaveLength(1);
    expect(told('Thousands gathered outside the Israeli embassy in Rabat.')).toHaveLength(1);
    expect(told('Moroccan Foreign Minister Nasser Bourita visited Israel in May. He met officials in Jerusalem.')).not.toEqual([]);
  });
});
