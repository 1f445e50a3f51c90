import { describe, expect, it } from '@jest/globals';
import { type DevelopmentItem } from '@entente/contracts';
import { Analyst } from '../testing/analyst.js';
import { type ClaimSketch, aClaim, aReport, actor, field, money } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';

const ATMOS: ClaimSketch = { object: 'ATMOS 2000' };

/** The one item that claims of different sources add up to; the first claim's development absorbs what didn't join. */
function itemOf(...sketches: (ClaimSketch & { source?: string })[]): DevelopmentItem {
  const analyst = new Analyst(new MemoryLog());
  const developments = sketches.map((sketch, index) => {
    const report = aReport(`report ${index}`, sketch.source ?? `src:${index}`);
    const [submitted] = analyst.submit(report, [aClaim(report, index, sketch)]);
    return submitted?.development ?? '';
  });
  const [survivor = '', ...others] = new Set(developments);
  if (others.length > 0) expect(analyst.merge(survivor, ...others)).toBeNull();
  const [item, ...more] = new MemoryView(true).applyAll(analyst.log.events).items();
  if (item === undefined || more.length > 0) throw new Error(`Expected one item, found ${more.length + (item === undefined ? 0 : 1)}.`);
  return item;
}

const conflict = (item: DevelopmentItem, field: string): readonly string[] | undefined => item.conflicts.find((one) => one.field === field)?.values;

describe('the date of a development', () => {
  const dated = (...dates: (string | null)[]): DevelopmentItem['valid'] => itemOf(...dates.map((edtf) => ({ ...ATMOS, edtf }))).valid;

  it('is the closest there is, in whatever order it was told', () => {
    expect(dated('2020', '2020-12').edtf).toBe('2020-12');
    expect(dated('2020-12', '2020')).toEqual({ edtf: '2020-12', basis: 'explicit', earliest: '2020-12-01', latest: '2020-12-31' });
    expect(dated('2020-12~', '2020-12-10', '2020').edtf).toBe('2020-12-10');
  });

  it('is what most origins support where they conflict', () => {
    expect(dated('2020-12', '2020-10', '2020-10', '2020').edtf).toBe('2020-10');
    expect(dated('2020-12', '2020-11').edtf).toBe('2020-12');
  });

  it('counts one origin once, however many articles repeat it', () => {
    const army = { ...ATMOS, edtf: '2020-12', speaker: 'org:far' };
    expect(itemOf(army, army, army, { ...ATMOS, edtf: '2020-10' }, { ...ATMOS, edtf: '2020-10' }).valid.edtf).toBe('2020-10');
  });

  it('is confirmed, never overridden, by a derived one', () => {
    const derived = (edtf: string): ClaimSketch => ({ ...ATMOS, valid: { edtf, basis: 'derived' } });
    expect(itemOf({ ...ATMOS, edtf: '2020-12' }, derived('2020-12-15'), derived('2020-12-15')).valid.edtf).toBe('2020-12');
    expect(itemOf(derived('2021-01~'), { ...ATMOS, edtf: '2020' }).valid.edtf).toBe('2020');
    expect(itemOf(derived('2021-01~')).valid).toMatchObject({ edtf: '2021-01~', basis: 'derived' });
  });

  it('is unresolved while nobody dates it', () => {
    expect(dated(null)).toEqual({ edtf: null, basis: 'unresolved', earliest: null, latest: null });
  });

  it('of an order is that of the order, not of its delivery', () => {
    const item = itemOf({ ...ATMOS, edtf: '2023', status: 'contract-signed' }, { ...ATMOS, edtf: '2024-06-01', status: 'delivered' });
    expect(item.valid.edtf).toBe('2023');
    expect(item.conflicts).toEqual([]);
  });
});

describe('conflicts', () => {
  it('list incompatible dates with both sides', () => {
    const item = itemOf({ ...ATMOS, edtf: '2020-12-10' }, { ...ATMOS, edtf: '2020-12-22' }, { ...ATMOS, edtf: '2020-12' });
    expect(conflict(item, 'date')).toEqual(['2020-12-10', '2020-12-22']);
    expect(item.conflicts[0]?.claims).toHaveLength(2);
  });

  it('know precision from contradiction', () => {
    expect(itemOf({ ...ATMOS, edtf: '2020' }, { ...ATMOS, edtf: '2020-12' }, { ...ATMOS, edtf: '2020-12~/2021-01~' }).conflicts).toEqual([]);
  });

  it('allow a tenth around an approximate amount, and nothing around an exact one', () => {
    const priced = (first: Parameters<typeof money>[0], second: Parameters<typeof money>[0]): readonly string[] | undefined =>
      conflict(itemOf({ ...ATMOS, money: [money(first)] }, { ...ATMOS, money: [money(second)] }), 'money');
    expect(priced({ min: '200000000', qualifier: 'approx' }, { min: '215000000' })).toBeUndefined();
    expect(priced({ min: '200000000', qualifier: 'approx' }, { min: '230000000' })).toEqual(['~ EUR 200 m', 'EUR 230 m']);
    expect(priced({ min: '200000000' }, { min: '200000001' })).toBeDefined();
    expect(priced({ min: '200000000' }, { min: '190000000', max: null, qualifier: 'gt' })).toBeUndefined();
    expect(priced({ min: '200000000' }, { min: '240000000', currency: 'USD' })).toBeUndefined();
    expect(priced({ min: '200000000' }, { min: '2000000000', kind: 'bundle' })).toBeUndefined();
  });

  it('list numbers of the same thing that differ', () => {
    expect(conflict(itemOf({ ...ATMOS, quantity: '36' }, { ...ATMOS, quantity: '40' }, { ...ATMOS, quantity: '36.0' }), 'quantity')).toEqual(['36 item', '40 item']);
  });
});

describe('the status of an order', () => {
  const statusOf = (...claims: ClaimSketch[]): DevelopmentItem => itemOf(...claims.map((claim) => ({ ...ATMOS, ...claim })));

  it('never goes back because somebody tells of an earlier stage', () => {
    expect(statusOf({ status: 'delivered' }, { status: 'negotiating' }).status).toBe('delivered');
  });
  it('says so where an earlier stage is told of a later day', () => {
    const item = statusOf({ status: 'delivered', edtf: '2022' }, { status: 'negotiating', edtf: '2023' });
    expect([item.status, conflict(item, 'status')]).toEqual(['delivered', ['delivered', 'negotiating']]);
  });
  it('ends with a cancellation, and goes on after a suspension only when told of a later day', () => {
    expect(statusOf({ status: 'contract-signed', edtf: '2022' }, { status: 'cancelled', edtf: '2023' }).status).toBe('cancelled');
    expect(statusOf({ status: 'contract-signed', edtf: '2022' }, { modality: 'cancelled', status: 'contract-signed', edtf: '2023' }).status).toBe('cancelled');
    expect(statusOf({ status: 'suspended', edtf: '2022' }, { status: 'delivering', edtf: '2023' }).status).toBe('delivering');
    expect(statusOf({ status: 'suspended' }, { status: 'delivering' }).status).toBe('suspended');
  });
  it('stands against a denial, which is a conflict', () => {
    const item = statusOf({ status: 'contract-signed', edtf: '2022' }, { status: 'contract-signed', modality: 'negated' });
    expect([item.status, item.modality, conflict(item, 'status')]).toEqual(['contract-signed', 'asserted', ['contract-signed', 'denied']]);
  });
  it('of what is only planned is announced at most', () => {
    expect(statusOf({ status: 'contract-signed', modality: 'planned' })).toMatchObject({ status: 'announced', modality: 'planned' });
  });
});

describe('an item', () => {
  it('gathers actors in their roles, pairs of principals only, and the words of the claim that leads', () => {
    const item = itemOf(
      { kind: 'normalisation', actors: [actor('party', 'MAR'), actor('party', 'ISR'), actor('broker', 'USA')], edtf: '2020-12', quote: 'normalising relations' },
      { kind: 'normalisation', actors: [actor('party', 'ISR'), actor('party', 'MAR')], edtf: '2020', modality: 'hedged', quote: 'renewal of ties' },
    );
    expect(item.actors.map(({ role, id }) => `${role} ${id}`)).toEqual(['party ISR', 'party MAR', 'broker USA']);
    expect(item).toMatchObject({ pairs: ['ISR-MAR'], quote: 'normalising relations', reports: 2, claims: 2, sources: ['src:0', 'src:1'], modality: 'asserted' });
  });

  it('names the state an organisation counts for', () => {
    const item = itemOf({ ...ATMOS, actors: [actor('buyer', 'MAR'), actor('supplier', 'org:elbit-systems')] });
    expect(item.actors[1]).toEqual({ role: 'supplier', id: 'org:elbit-systems', name: 'org:elbit-systems', state: 'ISR' });
    expect(item.pairs).toEqual(['ISR-MAR']);
  });

  it('has no pairs above eight principals', () => {
    const states = ['AUT', 'BEL', 'CHE', 'DEU', 'DNK', 'ESP', 'FRA', 'GBR', 'ITA'];
    const signed = (count: number): DevelopmentItem => itemOf({ kind: 'signing', actors: states.slice(0, count).map((id) => actor('signatory', id)) });
    expect(signed(8).pairs).toHaveLength(28);
    expect(signed(9).pairs).toEqual([]);
  });

  it('prefers the contract to the bundle, then what most origins support', () => {
    const bundle = money({ min: '2000000000', max: null, currency: 'MAD', qualifier: 'gt', kind: 'bundle' });
    const item = itemOf({ ...ATMOS, money: [bundle] }, { ...ATMOS, money: [money({ min: '210000000' })] }, { ...ATMOS, money: [money({ min: '200000000', qualifier: 'approx' })] }, { ...ATMOS, money: [money({ min: '150000000' })] });
    expect(item.money).toMatchObject({ min: '210000000', currency: 'EUR' });
  });

  it('carries the terms of its order where a register states them, and none where no register does', () => {
    expect(itemOf({ ...ATMOS, edtf: '2023' })).not.toHaveProperty('order');
    const analyst = new Analyst(new MemoryLog());
    const [article, release] = [aReport('article', 'src:wire'), aReport('release', 'src:sipri')];
    const count = (value: string) => field({ value, unit: 'piece' });
    const order = { ordered: count('36'), delivered: count('12'), deliveries: field('{2024,2025}'), planned: field('2026'), condition: field('New'), licence: null };
    analyst.submit(article, [aClaim(article, 0, { ...ATMOS, edtf: '2023' })]);
    analyst.submit(release, [{ ...aClaim(release, 0, { ...ATMOS, edtf: '2023' }), order }]);
    const [item] = new MemoryView(true).applyAll(analyst.log.events).items();
    expect(item?.order).toEqual({ ordered: '36', delivered: '12', deliveries: '{2024,2025}', planned: '2026', condition: 'New', licence: null });
  });

  it('is gone while every claim is retracted, and back with a new one', () => {
    const analyst = new Analyst(new MemoryLog());
    const view = new MemoryView(true);
    const report = aReport('A');
    const claim = aClaim(report, 0, { ...ATMOS, edtf: '2023' });
    analyst.submit(report, [claim]);
    expect(analyst.retract(claim.id)).toBeNull();
    expect(view.applyAll(analyst.log.events).items()).toEqual([]);
  });
});
