import { describe, expect, it } from '@jest/globals';
import { PERSONAL_FIELDS, hasPersonalFields, mapPersonalFields } from './personal.js';

const mark = (value: string): string => `<${value}>`;

describe('personal fields', () => {
  it('are found at any depth of a claim, in order, and nothing else is touched', () => {
    const span = (exact: string) => ({ start: 0, end: 1, exact });
    const data = {
      about: { kind: 'signing' },
      claim: { id: 'exact', trigger: span('a'), actors: [{ value: { id: 'MAR', name: 'b' }, spans: [span('c')], alternatives: [{ id: 'MRT', name: 'd' }] }], place: { value: { name: 'Rabat' }, spans: [span('e')] }, why: [{ rule: 'r', note: 'f' }] },
    };
    const seen: string[] = [];
    const mapped = mapPersonalFields('signing.reported', data, (value) => (seen.push(value), mark(value)));
    expect(seen).toEqual(['c', 'e', 'a', 'b', 'd', 'f']);
    expect(mapped).toMatchObject({ claim: { id: 'exact', trigger: { exact: '<a>' }, actors: [{ value: { id: 'MAR', name: '<b>' } }], place: { value: { name: 'Rabat' } } } });
    expect((mapped as typeof data).about).toBe(data.about);
  });

  it('leave what is empty or absent', () => {
    expect(mapPersonalFields('report.received', { report: { title: null, url: '' } }, mark)).toEqual({ report: { title: null, url: '' } });
  });

  it('are named for types that exist', () => {
    expect(hasPersonalFields('claim.assigned')).toBe(false);
    expect(Object.keys(PERSONAL_FIELDS)).toContain('criticism.reported');
  });
});
