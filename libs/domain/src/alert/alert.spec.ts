import { beforeEach, describe, expect, it } from '@jest/globals';
import { type DevelopmentItem, type Rule, TOPIC } from '@entente/contracts';
import { Analyst } from '../testing/analyst.js';
import { type ClaimSketch, aClaim, aReport, field, money } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { developmentFold } from '../development/development.fold.js';
import { alertEventId, alertIdentity } from './alert-identity.js';
import { alertOf, decideAlert } from './alert.decider.js';
import { alertTitle } from './alert-title.js';
import { topicsOf } from './topics.js';
import { type TriggerOccasion, occasionsFor, triggersBetween } from './triggers.js';

let log: MemoryLog;
let analyst: Analyst;
beforeEach(() => {
  log = new MemoryLog();
  analyst = new Analyst(log);
});

let reports = 0;
function tell(sketch: ClaimSketch): string {
  const report = aReport(`report ${(reports += 1)}`);
  const claim = aClaim(report, 0, { object: 'ATMOS 2000', ...sketch });
  analyst.submit(report, [claim]);
  return claim.id;
}

/** The triggers of every event from a position on, over all developments it touches. */
function triggersSince(start: number): { event: string; occasion: TriggerOccasion }[] {
  const view = new MemoryView(true);
  return log.events.flatMap((event, index) => {
    const { developments } = view.apply(event);
    if (index < start) return [];
    return developments.flatMap(({ before, after }) =>
      triggersBetween({ before: before && developmentFold.item(before), after: developmentFold.item(after), event }).map((occasion) => ({ event: event.type, occasion })),
    );
  });
}

describe('triggers', () => {
  it('a first report is new, by the event that reported it', () => {
    tell({ edtf: '2023' });
    expect(triggersSince(0)).toEqual([{ event: 'procurement.reported', occasion: { trigger: 'new', occurrence: 'new' } }]);
  });

  it('a second that says the same is silent', () => {
    tell({ edtf: '2023' });
    const start = log.events.length;
    tell({ edtf: '2023' });
    expect(triggersSince(start)).toEqual([]);
  });

  it('a closer date changes it, a further stage is a status', () => {
    tell({ edtf: '2023', status: 'announced' });
    const start = log.events.length;
    tell({ edtf: '2023-02', status: 'contract-signed' });
    const [, position] = log.events.map(({ type, position: at }) => (type === 'procurement.reported' ? String(at) : '')).filter((text) => text !== '');
    expect(triggersSince(start).map(({ occasion }) => occasion)).toEqual([
      { trigger: 'status', occurrence: 'contract-signed' },
      { trigger: 'changed', occurrence: position },
    ]);
  });

  it('a correction is corrected, a retraction retracted, even when nothing is left', () => {
    const claim = tell({ edtf: '2023' });
    const start = log.events.length;
    analyst.correct(claim, { object: field('ATMOS 3000') });
    analyst.retract(claim);
    expect(triggersSince(start)).toEqual([
      { event: 'claim.corrected', occasion: { trigger: 'corrected', occurrence: String(start + 1) } },
      { event: 'claim.retracted', occasion: { trigger: 'retracted', occurrence: expect.stringMatching(/^\d+$/) } },
    ]);
  });

  it('a correction of nothing a subscriber sees is silent', () => {
    const claim = tell({ edtf: '2023' });
    const start = log.events.length;
    expect(analyst.correct(claim, { grades: { reliability: 'A', credibility: 1 } })).toBeNull();
    expect(triggersSince(start)).toEqual([]);
  });

  it('a merge changes the survivor and ends the absorbed one', () => {
    tell({ edtf: '2023' });
    tell({ edtf: '2015' });
    const [first = '', second = ''] = [...new MemoryView().applyAll(log.events).states.keys()];
    const start = log.events.length;
    analyst.merge(first, second);
    expect(triggersSince(start).map(({ occasion }) => occasion.trigger)).toEqual(['changed', 'changed']);
  });
});

describe('a rule', () => {
  const event = { type: 'procurement.reported', position: 7n };
  const item = (status: DevelopmentItem['status']): DevelopmentItem => {
    const one = new MemoryLog();
    const report = aReport('A');
    new Analyst(one).submit(report, [aClaim(report, 0, { object: 'ATMOS 2000', status, money: [money({ min: '200000000', qualifier: 'approx' })], edtf: '2023-02' })]);
    const [only] = new MemoryView(true).applyAll(one.events).items();
    if (only === undefined) throw new Error('One item was reported.');
    return only;
  };
  const change = { before: item('announced'), after: item('contract-signed'), event };

  it('hears as new of what begins to match, and of changes only what it asked for', () => {
    const rule = { triggers: ['new', 'status'] as const, matchedBefore: false, matchesNow: true };
    expect(occasionsFor(change, rule)).toEqual([{ trigger: 'new', occurrence: 'new' }]);
    expect(occasionsFor(change, { ...rule, matchedBefore: true })).toEqual([{ trigger: 'status', occurrence: 'contract-signed' }]);
    expect(occasionsFor(change, { ...rule, matchedBefore: true, matchesNow: false })).toEqual([{ trigger: 'status', occurrence: 'contract-signed' }]);
    expect(occasionsFor(change, { ...rule, matchesNow: false })).toEqual([]);
    expect(occasionsFor(change, { triggers: ['retracted'], matchedBefore: true, matchesNow: true })).toEqual([]);
  });

  const rule: Rule = { id: 'r1', name: 'n', filter: 'true', topic: 'procurement.{pair}', triggers: ['new'], webhook: null, enabled: true };

  it('raises one alert with every topic, an id that follows from the occasion, and a stream that takes it once', () => {
    const occasion = { trigger: 'new', occurrence: 'new' } as const;
    const alert = alertOf({ rule, occasion, item: change.after, event: { id: 'e', epoch: 'x', position: 7n } });
    expect(alert).toMatchObject({ topics: ['procurement.ISR-MAR'], cause: { position: '7' }, id: alertIdentity({ rule: 'r1', development: change.after.id, ...occasion }) });
    const { writes } = decideAlert({ alert, metadata: log.context.metadata });
    expect(writes).toMatchObject([{ stream: `alert-${alert.id}`, expected: 'none', events: [{ id: alertEventId(alert.id), type: 'alert.raised' }] }]);
    expect(log.append(writes)).toBeNull();
    expect(log.append(decideAlert({ alert, metadata: log.context.metadata }).writes)).toBe(`alert-${alert.id}`);
  });

  it('names itself in one sentence', () => {
    expect(alertTitle(change.after, 'new')).toBe('Procurement ISR–MAR: ATMOS 2000, ~ EUR 200 m, contract-signed, 2023-02.');
    expect(alertTitle(change.after, 'corrected')).toMatch(/^Corrected: /);
  });
});

describe('identity', () => {
  it('differs with rule, trigger, development and occurrence', () => {
    const occasion = { rule: 'r', trigger: 'new', development: 'd', occurrence: 'new' } as const;
    const ids = [occasion, { ...occasion, rule: 's' }, { ...occasion, trigger: 'changed' as const }, { ...occasion, development: 'e' }, { ...occasion, occurrence: '7' }].map(alertIdentity);
    expect(new Set(ids).size).toBe(5);
    expect(alertIdentity({ ...occasion })).toBe(ids[0]);
  });
});

describe('topics', () => {
  const item = { kind: 'signing', pairs: ['ISR-MAR', 'ISR-USA'] } as const;
  it.each([
    ['{kind}.{pair}', ['signing.ISR-MAR', 'signing.ISR-USA']],
    ['desk.{kind}', ['desk.signing']],
    ['all', ['all']],
  ])('of %s', (topic, topics) => {
    expect(topicsOf({ topic }, item)).toEqual(topics);
    expect(topics.every((one) => TOPIC.test(one))).toBe(true);
  });
  it('of an item without pairs say multi', () => {
    expect(topicsOf({ topic: '{pair}' }, { kind: 'statement', pairs: [] })).toEqual(['multi']);
  });
});
