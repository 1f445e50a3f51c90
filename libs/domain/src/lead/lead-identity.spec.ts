import { describe, expect, it } from '@jest/globals';
import type { Lead, LeadActor } from '@entente/contracts';
import { isCameo, kindOfCameo, ploverOfCameo } from './cameo-kind.js';
import { joinLeads, leadIdOf, type LeadIdentity } from './lead-identity.js';
import { leadPairOf } from './lead-pair.js';

const visit: LeadIdentity = {
  dataset: 'gdelt-2.0', day: '2020-12-22', url: 'https://a.example/1', code: '042', actors: ['ISR', 'MAR'], actorPlaces: ['Jerusalem', 'Rabat'], place: 'Rabat',
};
const swapped: Partial<LeadIdentity> = { actors: ['MAR', 'ISR'], actorPlaces: ['Rabat', 'Jerusalem'] };
const actor = (state: string | null, ...types: string[]): LeadActor => ({ id: state ?? 'cameo:X', code: state ?? 'X', name: '', state, types });

describe('the id of a lead', () => {
  it.each<[string, Partial<LeadIdentity>, boolean]>([
    ['both sides of one occurrence', swapped, true],
    ['a visit and its host', { ...swapped, code: '043' }, true],
    ['another code', { ...swapped, code: '040' }, false],
    ['another day', { ...swapped, day: '2020-12-23' }, false],
    ['another document', { ...swapped, url: 'https://a.example/2' }, false],
    ['another place of the event', { ...swapped, place: 'Casablanca' }, false],
    ['an actor placed elsewhere', { actorPlaces: ['Haifa', 'Rabat'] }, false],
    ['a third actor', { actors: ['ISR', 'USA'] }, false],
  ])('%s', (_name, change, same) => {
    expect(leadIdOf({ ...visit, ...change }) === leadIdOf(visit)).toBe(same);
  });
});

describe('two rows of one lead', () => {
  it('are joined alike in either order, told as the smaller row tells it', () => {
    const one = { rows: ['99'], code: '042' } as unknown as Lead;
    const other = { rows: ['100'], code: '043' } as unknown as Lead;
    expect(joinLeads(one, other)).toEqual(joinLeads(other, one));
    expect(joinLeads(other, one)).toMatchObject({ rows: ['99', '100'], code: '042' });
    expect(joinLeads(one, one).rows).toEqual(['99']);
  });
});

describe('the pair of a lead', () => {
  it.each<[LeadActor | null, LeadActor | null, string | null]>([
    [actor('MAR'), actor('ISR', 'GOV'), 'ISR-MAR'],
    [actor('MAR'), actor('MAR', 'MIL'), null],
    [actor('MAR'), actor('ESH'), 'ESH-MAR'],
    [actor('SYR', 'REB'), actor('USA'), null],
    [actor('SYR', 'OPP'), actor('USA'), null],
    [actor(null, 'IGO'), actor('USA'), null],
    [null, actor('USA'), null],
  ])('%j %j', (one, other, pair) => {
    expect(leadPairOf([one, other])).toBe(pair);
  });
});

describe('a CAMEO code', () => {
  it.each([['042', 'dialogue'], ['057', 'signing'], ['0312', 'signing'], ['036', 'dialogue'], ['050', 'normalisation'], ['0512', 'statement'], ['112', 'criticism'], ['1622', 'sanction'], ['190', null], ['071', null], ['0341', null]])('%s is nearest to %s', (code, kind) => {
    expect(kindOfCameo(code)).toBe(kind);
  });

  it('is text of two to four digits whose zeros count', () => {
    expect(['010', '10', '1', '12345', '21', '00', 'x'].map(isCameo)).toEqual([true, true, false, false, false, false, false]);
    expect([ploverOfCameo('043'), ploverOfCameo('100'), ploverOfCameo('010')]).toEqual(['CONSULT', 'REQUEST', null]);
  });
});
