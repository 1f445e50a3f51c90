import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';
import { contentId, contentUuid } from './content-id.js';

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null, 'é"\n'] }, '{"a":[true,null,"é\\"\\n"],"b":1}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, 'ö': 5 }, '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}'],
    [[1e21, 0.000001, -0, 1.5], '[1e+21,0.000001,0,1.5]'],
    [{ left: undefined, kept: [undefined] }, '{"kept":[null]}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('refuses what JSON does not have', () => {
    expect(() => canonicalJson(1n)).toThrow();
    expect(() => canonicalJson(undefined)).toThrow('no JSON form');
  });
});

describe('ids', () => {
  it('follow from the content, whatever the order of its keys', () => {
    expect(contentId({ a: 1, b: 2 })).toBe(contentId({ b: 2, a: 1 }));
    expect(contentId({ a: 1 })).not.toBe(contentId({ a: '1' }));
  });
  it('that are UUIDs say version 8 and variant 10', () => {
    for (const content of ['a', 'b', 'c', 'd', 'e']) {
      expect(contentUuid(content)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(contentUuid('a')).toBe(contentUuid('a'));
  });
});
