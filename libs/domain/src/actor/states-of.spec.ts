import { describe, expect, it } from '@jest/globals';
import { KINDS, PRINCIPAL_ROLES, type Role } from '@entente/contracts';
import { kindTable } from '../kind/kind-table.js';
import { aboutOf } from '../claim/about.js';
import { aClaim, aReport, actor } from '../testing/claim.builder.js';
import { matchingStreamOf } from '../stream/stream-names.js';
import { isState, stateCodes } from './state-codes.js';
import { pairsOfActors, principalStatesOf, stateOf, stateOfActor, statesOf } from './states-of.js';

describe('states', () => {
  it('are the ISO codes and nothing else', () => {
    expect(stateCodes()).toHaveLength(250);
    expect(['ISR', 'MAR', 'ESH', 'XKX', 'isr', 'XXX', 'Morocco', ''].map(isState)).toEqual([true, true, true, true, false, false, false, false]);
  });

  it('of organisations are those they declare; Western Sahara stays itself', () => {
    expect(['org:elbit-systems', 'org:iai', 'org:idf', 'org:israel-mod', 'ESH'].map(stateOf)).toEqual(['ISR', 'ISR', 'ISR', 'ISR', 'ESH']);
    expect(['org:nobody-knows', 'body:isr-mar-jmc', 'grp:arab-countries', 'src:bladi', 'unnamed'].map(stateOf)).toEqual([null, null, null, null, null]);
    expect(statesOf(['MAR', 'org:elbit-systems', 'ISR', 'ESH', 'org:x'].map((id) => ({ id })))).toEqual(['ESH', 'ISR', 'MAR']);
  });
});

describe('the state a claim gives an organisation', () => {
  it('counts where the table is silent, and only for organisations and codes', () => {
    expect(stateOfActor({ id: 'org:katmerciler-sons', state: 'TUR' })).toBe('TUR');
    expect(stateOfActor({ id: 'org:elbit-systems', state: 'TUR' })).toBe('ISR');
    expect(stateOfActor({ id: 'MAR', state: 'ESH' })).toBe('MAR');
    expect(stateOfActor({ id: 'src:bladi', state: 'MAR' })).toBeNull();
    expect(stateOfActor({ id: 'org:x', state: 'Turkey' })).toBeNull();
    expect(pairsOfActors('procurement', [{ role: 'buyer', id: 'KEN' }, { role: 'supplier', id: 'org:x', state: 'TUR' }])).toEqual(['KEN-TUR']);
  });

  it('is one for one organisation', () => {
    expect(['org:damen', 'org:boeing', 'org:royal-moroccan-armed-forces', 'org:air-china', 'org:mbda', 'org:airbus'].map(stateOf)).toEqual(['NLD', 'USA', 'MAR', 'CHN', null, null]);
  });
});

describe('pairs', () => {
  it('are made by principal roles only', () => {
    const broker = [
      { role: 'party', id: 'MAR' },
      { role: 'party', id: 'ISR' },
      { role: 'broker', id: 'USA' },
      { role: 'mentioned', id: 'DZA' },
    ] as const;
    expect(principalStatesOf('normalisation', broker)).toEqual(['ISR', 'MAR']);
    expect(pairsOfActors('normalisation', broker)).toEqual(['ISR-MAR']);
  });

  it('never by broker, host or speaker, in any kind', () => {
    const never: readonly Role[] = ['broker', 'host', 'speaker', 'mentioned', 'reporter'];
    for (const kind of KINDS) {
      expect(kindTable[kind].principalRoles.filter((role) => never.includes(role))).toEqual([]);
      expect(kindTable[kind].principalRoles.every((role) => (PRINCIPAL_ROLES as readonly Role[]).includes(role))).toBe(true);
    }
  });
});

describe('the kind table', () => {
  it('has every kind, with codes where CAMEO has the event, and leads off the default timeline', () => {
    expect(Object.keys(kindTable).sort()).toEqual([...KINDS].sort());
    expect(KINDS.filter((kind) => !kindTable[kind].defaultTimeline)).toEqual(['statistic', 'trend', 'assessment']);
    expect(kindTable.normalisation.cameo).toEqual([{ code: '050', goldstein: 3.5 }, { code: '054', goldstein: 6 }]);
    for (const kind of KINDS) for (const { code } of kindTable[kind].cameo) expect(code).toMatch(/^0?\d{2,4}$/);
  });
});

describe('what a claim is about', () => {
  const report = aReport('A');
  it('is its kind and sorted principal states, and names one matching stream', () => {
    const state = aboutOf(aClaim(report, 0));
    const company = aboutOf(aClaim(report, 1, { actors: [actor('supplier', 'org:elbit-systems'), actor('buyer', 'MAR')] }));
    expect(state).toEqual({ kind: 'procurement', principals: ['ISR', 'MAR'] });
    expect(matchingStreamOf(company)).toBe(matchingStreamOf(state));
    expect(matchingStreamOf({ kind: 'delivery', principals: ['ISR', 'MAR'] })).not.toBe(matchingStreamOf(state));
    expect(matchingStreamOf({ kind: 'procurement', principals: ['MAR', 'ISR'] })).toBe(matchingStreamOf(state));
  });
});
