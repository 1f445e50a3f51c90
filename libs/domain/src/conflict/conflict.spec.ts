import { beforeEach, describe, expect, it } from '@jest/globals';
import { type DevelopmentConflict, type DevelopmentItem, type TriageState } from '@entente/contracts';
import { isRefused } from '../stream/decision.js';
import { Analyst } from '../testing/analyst.js';
import { type ClaimSketch, aClaim, aReport, money } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { decideTriage } from './triage.decider.js';

let log: MemoryLog;
beforeEach(() => {
  log = new MemoryLog();
});

const ORDER: ClaimSketch = { object: 'ATMOS 2000', edtf: '2023' };

function told(...sketches: ClaimSketch[]): void {
  for (const sketch of sketches) {
    const report = aReport(`r${log.events.length}`);
    new Analyst(log).submit(report, [aClaim(report, 0, sketch)]);
  }
}

function item(): DevelopmentItem {
  const [only] = new MemoryView(true).applyAll(log.events).items();
  if (only === undefined) throw new Error('There is one development.');
  return only;
}

const conflict = (field: string): DevelopmentConflict | undefined => item().conflicts.find((one) => one.field === field);

function triage(field: string, state: TriageState, side: string | null = null): string | null {
  const { id, kind } = item();
  const decision = decideTriage({ development: id, about: { kind, principals: ['ISR', 'MAR'] }, conflict: conflict(field) ?? null, state, side, reason: 'Read the contract.', by: 'ana', context: log.context });
  if (isRefused(decision)) return decision.refused;
  expect(log.append(decision.writes)).toBeNull();
  return null;
}

describe('a conflict', () => {
  const priced = (min: string): ClaimSketch => ({ ...ORDER, money: [money({ min })] });

  it('is an object with both sides and their sources', () => {
    told(priced('200000000'), priced('240000000'), priced('240000000'));
    const { sources: [first, second, third] } = item() as DevelopmentItem & { sources: [string, string, string] };
    expect(conflict('money')).toMatchObject({
      id: `${item().id}-money`,
      state: 'open',
      sides: [{ value: 'EUR 200 m', sources: [first] }, { value: 'EUR 240 m', sources: [second, third] }],
    });
  });

  it('resolved for a side: the item is told by that side, the other stays on record', () => {
    told(priced('200000000'), priced('240000000'), priced('240000000'));
    expect(item().money?.min).toBe('240000000');
    expect(triage('money', 'resolved', 'EUR 200 m')).toBeNull();
    expect(item()).toMatchObject({ money: { min: '200000000' }, conflicts: [{ state: 'resolved', triage: { side: 'EUR 200 m', by: 'ana' } }] });
  });

  it('judged holds while the sides are the same, however many join them; a new side opens it', () => {
    told(priced('200000000'), priced('240000000'));
    expect(triage('money', 'explained')).toBeNull();
    told(priced('240000000'));
    expect(conflict('money')?.state).toBe('explained');
    told(priced('300000000'));
    expect(conflict('money')).toMatchObject({ state: 'open', triage: { state: 'explained' } });
  });

  it('judged stays so through a merge', () => {
    told(priced('200000000'), priced('240000000'), { object: 'Barak MX', edtf: '2020' });
    const [other] = new MemoryView().applyAll(log.events).items().filter(({ object }) => object === 'Barak MX');
    const { id } = new MemoryView().applyAll(log.events).items().find(({ conflicts }) => conflicts.length > 0) ?? { id: '' };
    const decision = decideTriage({ development: id, about: { kind: 'procurement', principals: [] }, conflict: new MemoryView().applyAll(log.events).items().find((one) => one.id === id)?.conflicts[0] ?? null, state: 'dismissed', side: null, reason: 'x', by: 'ana', context: log.context });
    if (isRefused(decision)) throw new Error(decision.detail);
    log.append(decision.writes);
    expect(new Analyst(log).merge(id, other?.id ?? '')).toBeNull();
    expect(conflict('money')?.state).toBe('dismissed');
  });

  it('refuses an unknown side, a side without resolution, the same state, and one that is none', () => {
    told(priced('200000000'), priced('240000000'));
    expect(triage('money', 'resolved', 'EUR 1')).toBe('unknown-side');
    expect(triage('money', 'resolved')).toBe('unknown-side');
    expect(triage('money', 'dismissed', 'EUR 200 m')).toBe('unknown-side');
    expect(triage('money', 'open')).toBe('same-state');
    expect(triage('date', 'dismissed')).toBe('unknown-conflict');
  });
});

describe('derived figures', () => {
  const share = (quote: string): ClaimSketch => ({ kind: 'statistic', object: 'share of exports', edtf: '2024', quote });

  it('contradict what is stated: a fourfold rise to 12 % began at 3 %', () => {
    told(share('Its share grew fourfold to 12 % in 2024'), share('The share rose from 4 % to 12 %'));
    expect(conflict('derived-figure')?.values).toEqual(['3 % before, from × 4 to 12 %', '4 % before, as stated']);
  });

  it('contradict themselves in one sentence', () => {
    told(share('quadrupled from 4 % to 12 %'));
    expect(conflict('derived-figure')?.sides).toMatchObject([{ claims: [expect.any(String)] }, { claims: [expect.any(String)] }]);
  });

  it('agree within the rounding of what is written', () => {
    told(share('quadrupled from 3 % to 12 %'), share('grew fourfold to 12 %'), share('up from 3.1 % to 12 %'));
    expect(item().conflicts).toEqual([]);
  });

  it('multiply prices', () => {
    told({ ...ORDER, quantity: '36', money: [money({ min: '5000000', scope: 'unit' })] }, { ...ORDER, quantity: '36', money: [money({ min: '200000000' })] });
    expect(conflict('derived-figure')?.values).toEqual(['36 × EUR 5 m', 'EUR 200 m in all']);
  });
});

it('one amount a unit and in all is a conflict of scope', () => {
  told({ ...ORDER, money: [money({ min: '200000000' })] }, { ...ORDER, money: [money({ min: '200000000', scope: 'unit' })] });
  expect(conflict('scope')?.values).toEqual(['EUR 200 m in all', 'EUR 200 m a unit']);
});
