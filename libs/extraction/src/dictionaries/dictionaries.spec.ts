import { describe, expect, it } from '@jest/globals';
import { dealVerbs } from '../frames/deal-words.data.js';
import { normaliseVerbs, signVerbs } from '../frames/diplomacy-words.data.js';
import { criticVerbs, exerciseVerbs, factoryVerbs, meetingVerbs, sanctionVerbs, trendVerbs } from '../frames/relation-words.data.js';
import { rowsOf } from '../lexicon/dictionary-rows.js';
import { currencies } from '../money/currencies.data.js';
import { verbForms } from '../syntax/verb-lexicon.js';
import { armsNouns } from './arms-nouns.data.js';
import { bodies } from './bodies.data.js';
import { companies } from './companies.data.js';
import { leaders } from './leaders.data.js';
import { states } from './states.data.js';
import { systems } from './systems.data.js';
import { widerCompanies } from './wider-companies.data.js';

const codes = new Set(rowsOf(states).map(([code]) => code ?? ''));
const firms = [...rowsOf(companies), ...rowsOf(widerCompanies)];
const companyIds = new Set(firms.map(([id]) => id ?? ''));

describe('dictionaries', () => {
  it.each([states, bodies, leaders, companies, widerCompanies, systems, armsNouns, currencies])('$id names its source and version', ({ source, version, rows }) => {
    expect(source.length).toBeGreaterThan(5);
    expect(version).not.toBe('');
    expect(rowsOf({ id: '', version, source, rows }).length).toBeGreaterThan(5);
  });

  it('knows each state once', () => {
    expect(rowsOf(states).length).toBe(codes.size);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{3}$/);
  });

  it('gives every company an id, a known state and a name', () => {
    for (const [id = '', state = '', names = ''] of firms) {
      expect(id).toMatch(/^org:[a-z0-9-]+$/);
      expect([id, codes.has(state)]).toEqual([id, true]);
      expect(names).not.toBe('');
    }
    expect(companyIds.size).toBe(firms.length);
  });

  it('gives every system a class, a known maker and a known state', () => {
    for (const [names = '', type = '', maker = '-', state = ''] of rowsOf(systems)) {
      expect([names, type !== '', maker === '-' || companyIds.has(maker), codes.has(state)]).toEqual([names, true, true, true]);
    }
  });

  it('gives every leader a known state', () => {
    const names = rowsOf(leaders).flatMap(([state = '', column = '']) => column.split(',').map((name) => [state, name] as const));
    expect(names.filter(([state, name]) => !codes.has(state) || name.length < 4)).toEqual([]);
    expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
  });

  it('gives every body an id of its kind', () => {
    for (const [id = '', kind = '', state = ''] of rowsOf(bodies)) {
      expect(id).toMatch(kind === 'media' ? /^src:/ : /^(?:org|body|grp):/);
      expect([id, state === '-' || codes.has(state)]).toEqual([id, true]);
    }
  });

  it('has a form for every verb a frame waits for', () => {
    const wanted = [...dealVerbs.keys(), ...normaliseVerbs, ...signVerbs, ...criticVerbs, ...exerciseVerbs, ...[...factoryVerbs].filter((verb) => verb !== 'found'), ...meetingVerbs, ...sanctionVerbs, ...trendVerbs];
    const known = new Set([...verbForms.values()].map(({ lemma }) => lemma));
    expect(wanted.filter((verb) => !known.has(verb))).toEqual([]);
  });
});
