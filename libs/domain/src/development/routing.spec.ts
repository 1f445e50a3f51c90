import { describe, expect, it } from '@jest/globals';
import { claimOfEvent, componentLinksOf, developmentsOf, membershipsOf } from './routing.js';

const members: Readonly<Record<string, string>> = { c1: 'd1', c2: 'd2' };
const memberOf = (claim: string): string | undefined => members[claim];

describe('an event touches', () => {
  it.each<[string, object, string[]]>([
    ['procurement.reported', { claim: { id: 'c1' } }, ['d1']],
    ['procurement.reported', { claim: { id: 'stranger' } }, []],
    ['claim.corrected', { claim: { id: 'c2' } }, ['d2']],
    ['claim.retracted', { claim: 'c1' }, ['d1']],
    ['claim.redated', { claim: 'c1' }, ['d1']],
    ['claim.assigned', { claim: 'c3', development: 'd3' }, ['d3']],
    ['claim.assigned', { claim: 'c1', development: 'd3' }, ['d3', 'd1']],
    ['development.merged', { survivor: 'd1', absorbed: ['d2'], assignments: [{ claim: 'c2', development: 'd1' }] }, ['d1', 'd2']],
    ['development.split', { from: 'd1', into: 'd9', assignments: [{ claim: 'c1', development: 'd9' }] }, ['d1', 'd9']],
    ['development.restored', { developments: ['d1', 'd5'], assignments: [{ claim: 'c1', development: 'd5' }] }, ['d1', 'd5']],
    ['development.reassigned', { development: 'd2', assignments: [{ claim: 'c2', development: 'd1' }] }, []],
    ['matching.assigned', { claim: 'c1', development: 'd1' }, []],
    ['matching.withdrawn', { claim: 'c1' }, []],
    ['report.received', { report: { id: 'r' } }, []],
    ['something.unknown', {}, []],
  ])('by %s', (type, data, developments) => {
    expect(developmentsOf({ type, data }, memberOf)).toEqual(developments);
  });
});

describe('an event moves', () => {
  it('the claims it lists; a repeated listing moves none', () => {
    const assignments = [{ claim: 'c2', development: 'd1' }];
    expect(membershipsOf({ type: 'claim.assigned', data: { claim: 'c1', development: 'd1', about: {} } })).toEqual([{ claim: 'c1', development: 'd1' }]);
    expect(membershipsOf({ type: 'development.merged', data: { assignments } })).toEqual(assignments);
    expect(membershipsOf({ type: 'development.reassigned', data: { assignments } })).toEqual([]);
  });

  it('and links what belongs together from then on', () => {
    expect(componentLinksOf({ type: 'development.merged', data: { survivor: 'd1', absorbed: ['d2', 'd3'] } })).toEqual([['d1', 'd2'], ['d1', 'd3']]);
    expect(componentLinksOf({ type: 'claim.assigned', data: { claim: 'c1', development: 'd1' } })).toEqual([]);
  });

  it('says whose content it carries', () => {
    expect(claimOfEvent({ type: 'signing.reported', data: { claim: { id: 'c1' } } })).toBe('c1');
    expect(claimOfEvent({ type: 'claim.assigned', data: { claim: 'c1', development: 'd1' } })).toBeNull();
  });
});
