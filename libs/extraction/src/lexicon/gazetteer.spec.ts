import { describe, expect, it } from '@jest/globals';
import { tokenize } from '../text/tokens.js';
import { defaultGazetteer } from './default-gazetteer.js';
import { Gazetteer } from './gazetteer.js';

const find = (text: string, gazetteer = defaultGazetteer()): string[] => gazetteer.find(tokenize(text, 0, text.length)).map(({ entry }) => `${entry.kind}:${entry.id}`);

describe('Gazetteer', () => {
  it('holds at least 30,000 names', () => {
    expect(defaultGazetteer().size).toBeGreaterThanOrEqual(30_000);
  });

  it.each([
    ['Rabat and Tel Aviv', ['capital:MAR', 'capital:ISR']],
    ['Israel Aerospace Industries', ['company:org:iai']],
    ['the Israel Defense Forces (IDF)', ['military:org:idf', 'military:org:idf']],
    ["Israel's Ministry of Defence", ['ministry:org:israel-mod']],
    ['six F-16s and 24 Rafales', ['system:fighter', 'system:fighter']],
    ['the US and us', ['state:USA']],
    ['he gave them turkey and china plates', []],
    ['Democratic Republic of the Congo', ['state:COD']],
  ])('reads %j', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each(['Western Sahara', 'Sahrawi', 'Laayoune', 'El Aaiun'])('never folds %s into Morocco', (name) => {
    expect(find(name).join()).toMatch(/ESH$/);
  });

  it('takes entries an analyst adds, before all others', () => {
    const own = new Gazetteer([{ kind: 'company', id: 'org:acme-arms', state: 'NZL', name: 'Acme Arms', caps: false, dictionary: 'own' }]);
    expect(find('Acme Arms of New Zealand', own)).toEqual(['company:org:acme-arms', 'state:NZL']);
  });

  it('takes names written without a capital, though it passes most small words by', () => {
    const own = new Gazetteer([{ kind: 'system', id: 'drone', state: null, name: 'quadcopter', caps: false, dictionary: 'own' }]);
    expect(find('a quadcopter of the u.s. army, and its tanks', own)).toEqual(['system:drone', 'state:USA']);
  });
});
