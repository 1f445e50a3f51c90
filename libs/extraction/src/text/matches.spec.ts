import { describe, expect, it } from '@jest/globals';
import { matchesOf } from './matches.js';

describe('matchesOf', () => {
  it.each(['', 'no digits', '36 jets for $1.2 billion in 2020', '7'])('finds what matchAll finds in %j', (text) => {
    const pattern = /(\d)\d*/g;
    const plain = ([...whole]: RegExpExecArray, at: number): unknown => [at, whole];
    expect(matchesOf(pattern, text).map((match) => plain(match, match.index))).toEqual([...text.matchAll(pattern)].map((match) => plain(match, match.index)));
  });

  it('begins anew on each text', () => {
    const pattern = /jets/g;
    pattern.lastIndex = 9;
    expect(matchesOf(pattern, 'jets')).toHaveLength(1);
    expect(matchesOf(pattern, 'jets')).toHaveLength(1);
  });
});
