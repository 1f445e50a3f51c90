import { describe, expect, it } from '@jest/globals';
import type { DevelopmentItem } from '@entente/contracts';
import { developmentFold } from '@entente/domain';
import { Analyst, MemoryLog, MemoryView, aClaim, aReport, actor } from '@entente/domain/testing';
import { foldAll, rowsAt } from '@entente/projections/testing';
import { timelineProjection } from './timeline.projection.js';

function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Reports, corrections, retractions, merges, splits and undos in a random order; refusals are part of it. */
function randomHistory(seed: number, steps: number): MemoryLog {
  const draw = draws(seed);
  const log = new MemoryLog();
  const analyst = new Analyst(log);
  const claims: string[] = [];
  const developments: string[] = [];
  const one = (from: readonly string[]): string => from[draw(from.length)] ?? '';
  for (let step = 0; step < steps; step += 1) {
    const curations = log.events.filter(({ type }) => type === 'development.merged' || type === 'development.split');
    const undo = curations[draw(curations.length)];
    const choice = draw(10);
    if (choice < 5 || claims.length < 3) {
      const report = aReport(`r${String(step)}`);
      const actors = [actor('buyer', 'MAR'), actor('supplier', draw(2) === 0 ? 'ISR' : 'FRA')];
      const claim = aClaim(report, 0, { object: `thing ${String(draw(4))}`, edtf: String(2018 + draw(4)), actors });
      for (const { id, development } of analyst.submit(report, [claim])) {
        claims.push(id);
        developments.push(development);
      }
    } else if (choice === 5) analyst.correct(one(claims), { valid: aClaim(aReport('x'), 0, { edtf: String(2010 + draw(9)) }).valid });
    else if (choice === 6) analyst.retract(one(claims));
    else if (choice === 7) analyst.merge(one(developments), one(developments));
    else if (choice === 8) analyst.split(one(developments), [one(claims)]);
    else if (undo !== undefined) analyst.undo(undo);
  }
  return log;
}

describe('the timeline projection', () => {
  it.each([1, 2, 3, 4, 5, 6])('shows at every position what a fold of the log up to there shows (history %i)', (seed) => {
    const { events } = randomHistory(seed, 60);
    const { tables } = foldAll(timelineProjection, events, 7);
    const view = new MemoryView();
    for (const event of events) {
      view.apply(event);
      const shown = rowsAt(tables, 'development', event.position).map(({ item }) => JSON.parse(item as string) as DevelopmentItem);
      expect(shown.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(view.items());
      const pairs = rowsAt(tables, 'pair', event.position).map(({ pair, id }) => `${pair as string} ${id as string}`);
      expect(pairs.sort()).toEqual(view.items().flatMap(({ id, pairs: own }) => own.map((pair) => `${pair} ${id}`)).sort());
      const members = rowsAt(tables, 'claim', event.position).map(({ development, id }) => `${development as string} ${id as string}`);
      const expected = [...view.states.values()].flatMap((state) => developmentFold.claims(state).map(({ claim }) => `${state.id} ${claim.id}`));
      expect(members.sort()).toEqual(expected.sort());
    }
  });

  it.each([1, 50, 1_000])('gives the same rows in batches of %i as event by event', (size) => {
    const { events } = randomHistory(9, 80);
    expect(foldAll(timelineProjection, events, size)).toEqual(foldAll(timelineProjection, events, 3));
  });

  it('tells each claim whom it goes back to among all of its development', () => {
    const log = new MemoryLog();
    const analyst = new Analyst(log);
    const sketch = Buffer.alloc(64, 7).toString('base64url');
    for (const name of ['one', 'two', 'three']) {
      const report = aReport(name);
      analyst.submit(report, [aClaim(report, 0, { edtf: '2020', object: 'ATMOS 2000' })], name === 'three' ? {} : { sketch });
    }
    const { tables } = foldAll(timelineProjection, log.events, 1);
    const origins = rowsAt(tables, 'claim', BigInt(log.events.length)).map(({ detail }) => (JSON.parse(detail as string) as { origin: string }).origin);
    expect(origins.sort()).toEqual(['src:one', 'src:one', 'src:three']);
  });

  it('opens no revision for an event that changes nothing a reader sees', () => {
    const log = new MemoryLog();
    const analyst = new Analyst(log);
    const report = aReport('one');
    analyst.submit(report, [aClaim(report, 0, { edtf: '2020' })]);
    const { tables } = foldAll(timelineProjection, log.events, 100);
    expect(tables['development']).toHaveLength(1);
    expect(tables['pair']).toHaveLength(1);
  });
});
