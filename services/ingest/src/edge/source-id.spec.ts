import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sourceIdOf } from './source-id.js';

describe('the id of a source', () => {
  it.each([
    ['src:bladi', 'src:bladi'],
    ['Bladi.net', 'src:bladi.net'],
    ['Le Monde Afrique', 'src:le-monde-afrique'],
    ['SRC:Reuters', 'src:reuters'],
    ['  El País  ', 'src:el-pais'],
    ['---', 'src:unnamed'],
  ])('of %j is %s', (name, id) => {
    expect(sourceIdOf(name)).toBe(id);
  });

  it('differs for names in other scripts', () => {
    expect(sourceIdOf('هسبريس')).not.toBe(sourceIdOf('بلادي'));
  });

  it('is an id of any name, and its own id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (name) => {
        const id = sourceIdOf(name);
        expect(id).toMatch(/^src:[a-z0-9][a-z0-9._-]{0,99}$/);
        expect(sourceIdOf(id)).toBe(id);
      }),
    );
  });
});
