import { describe, expect, it } from '@jest/globals';
import { PersonName } from './person.name.js';

const jose = new PersonName('José García', ['J. García Ruiz']);

describe('a person is found', () => {
  it.each(['said José García.', 'JOSE GARCIA', 'García, José', 'jose-garcia', 'José\n García', "José García's car", 'J. García Ruiz'])('in %s', (text) => {
    expect(jose.isIn(text)).toBe(true);
  });

  it.each(['José went to García Street'.replace(' García', ' Avenida García'), 'Josés Garcías', 'José', 'García', 'josegarcia'])('and not in %s', (text) => {
    expect(jose.isIn(text)).toBe(false);
  });

  it('in scripts without case', () => {
    expect(new PersonName('דוד כהן').isIn('אמר דוד כהן.')).toBe(true);
  });
});

describe('covering', () => {
  it('keeps the length, and everything else', () => {
    const text = 'Then José García, and José García; Al';
    const covered = jose.cover(text);
    expect(covered).toBe('Then [erased...], and [erased...]; Al');
    expect(covered).toHaveLength(text.length);
    expect(jose.cover(covered)).toBe(covered);
  });

  it('covers short names by stars, and strings and members anywhere in JSON', () => {
    const ann = new PersonName('Ann');
    expect(ann.cover('Ann, Annual')).toBe('***, Annual');
    expect(ann.coverJson({ a: ['by Ann', 1, null], Ann: true })).toEqual({ a: ['by ***', 1, null], '***': true });
  });

  it('refuses names of fewer than three letters', () => {
    expect(() => new PersonName('Al')).toThrow(RangeError);
    expect(() => new PersonName('Alan', ['A.'])).toThrow(RangeError);
  });
});
