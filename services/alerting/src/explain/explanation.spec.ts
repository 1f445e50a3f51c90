import type { DevelopmentItem, Rule } from '@entente/contracts';
import { checkFilter } from '@entente/filter';
import { describe, expect, it } from '@jest/globals';
import { explain, type Facts } from './explanation.js';
import { conditionsOf } from './filter.conditions.js';

const rule: Rule = {
  id: 'r1',
  name: 'Orders',
  filter: 'kind == "procurement" && ("MAR" in actors || "EGY" in actors) && money.min >= 100',
  topic: 'orders',
  triggers: ['new'],
  webhook: null,
  enabled: true,
};
const item: DevelopmentItem = {
  id: 'd1',
  kind: 'procurement',
  actors: [{ role: 'buyer', id: 'MAR', name: 'Morocco' }],
  pairs: ['ISR-MAR'],
  valid: { edtf: '2023', basis: 'explicit', earliest: '2023-01-01', latest: '2023-12-31' },
  object: null,
  quantity: null,
  money: { min: '50', max: '50', currency: 'EUR', qualifier: 'exact', estimated: false, text: 'EUR 50' },
  status: null,
  modality: 'asserted',
  place: null,
  reports: 1,
  claims: 1,
  sources: ['src:desk'],
  speakers: [],
  origins: ['src:desk'],
  grades: { reliability: 'F', credibility: 6 },
  quote: null,
  conflicts: [],
};

function facts(change: Partial<Facts> = {}, of: DevelopmentItem | null = item): Facts {
  const checked = checkFilter(rule.filter);
  if (!checked.ok) throw new Error('the filter of the spec is wrong');
  return {
    rule,
    start: 10n,
    matchedTo: 30n,
    development: { id: 'd1', item: of, redirectedTo: null, changedAt: 20n },
    conditions: of === null ? [] : conditionsOf(checked.filter, of),
    alerts: [],
    ...change,
  };
}
const rich: DevelopmentItem = { ...item, money: item.money === null ? null : { ...item.money, min: '500', max: '500' } };

describe('explain', () => {
  it('names the condition that fails, and only that', () => {
    expect(explain(facts())).toEqual({
      fired: false,
      matches: false,
      reasons: ['Its filter does not hold: money.min >= 100 is false.'],
    });
  });

  it('tells when it fired', () => {
    const { fired, reasons } = explain(facts({ alerts: [{ trigger: 'new', position: 'alerting-3' }] }, rich));
    expect(fired).toBe(true);
    expect(reasons).toEqual(['It fired: trigger new, alert at alerting-3.']);
  });

  it('tells that the rule came after the development', () => {
    const { matches, reasons } = explain(facts({ start: 20n }, rich));
    expect(matches).toBe(true);
    expect(reasons[0]).toContain('last changed at main-20; the rule matches what comes behind main-20');
  });

  it('tells that no trigger applied', () => {
    expect(explain(facts({}, rich)).reasons[0]).toContain("was one of the rule's triggers (new)");
  });

  it('tells of a development it does not know, one that is gone, one that was merged', () => {
    expect(explain(facts({ development: null, conditions: [] })).reasons[0]).toContain('no such development up to main-30');
    expect(explain(facts({}, null)).reasons[0]).toContain('Nothing of it stands any more');
    const merged = { id: 'd1', item: null, redirectedTo: 'd2', changedAt: 20n };
    expect(explain(facts({ development: merged, conditions: [] })).reasons[0]).toContain('merged into d2');
  });

  it('tells that the rule is off', () => {
    expect(explain(facts({ rule: { ...rule, enabled: false } }, rich)).reasons).toEqual([
      'The rule is switched off: it matches nothing until it is enabled.',
    ]);
  });
});

describe('conditionsOf', () => {
  it('takes a filter apart at its outer &&', () => {
    expect(facts().conditions).toEqual([
      { text: 'kind == "procurement"', holds: true },
      { text: '"MAR" in actors || "EGY" in actors', holds: true },
      { text: 'money.min >= 100', holds: false },
    ]);
  });
});
