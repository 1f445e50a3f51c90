import type { Assignment, RecordedEvent } from '@entente/contracts';
import { aClaim, aReport, actor, type Analyst } from '@entente/domain/testing';
import fc from 'fast-check';

/** One thing an analyst does, by numbers that choose among what is there: so that claims and developments meet again. */
export interface Step {
  readonly what: 'report' | 'correct' | 'retract' | 'merge' | 'split' | 'undo';
  readonly one: number;
  readonly other: number;
}

/** Reports, corrections, retractions, merges, splits and undos in any order; what is refused is part of it. */
export function histories(steps: { readonly min: number; readonly max: number }): fc.Arbitrary<readonly Step[]> {
  const what = fc.oneof(
    { weight: 4, arbitrary: fc.constant('report' as const) },
    { weight: 1, arbitrary: fc.constantFrom('correct' as const, 'retract' as const) },
    { weight: 4, arbitrary: fc.constantFrom('merge' as const, 'merge' as const, 'split' as const, 'undo' as const) },
  );
  return fc.array(fc.record({ what, one: fc.nat({ max: 30 }), other: fc.nat({ max: 30 }) }), { minLength: steps.min, maxLength: steps.max, size: 'max' });
}

/** Carries the steps out. */
export function live(analyst: Analyst, steps: readonly Step[]): void {
  const claims: string[] = [];
  for (const [index, step] of steps.entries()) {
    const [claim, second] = [claims[step.one % Math.max(1, claims.length)], claims[step.other % Math.max(1, claims.length)]];
    if (claim === undefined || second === undefined || step.what === 'report') claims.push(...submitted(analyst, index, step));
    else curate(analyst, step, [claim, second]);
  }
}

function submitted(analyst: Analyst, index: number, { one, other }: Step): string[] {
  const report = aReport(`r${String(index)}`);
  const actors = [actor('buyer', 'MAR'), actor('supplier', other % 2 === 0 ? 'ISR' : 'FRA')];
  return analyst.submit(report, [aClaim(report, 0, { object: `thing ${String(one % 5)}`, edtf: String(2018 + (other % 4)), actors })]).map(({ id }) => id);
}

/** Developments are chosen by a claim of theirs, so that most of what is asked for can be done. */
function curate(analyst: Analyst, { what, other }: Step, [claim, second]: readonly [string, string]): void {
  const { events } = analyst.log;
  switch (what) {
    case 'correct':
      analyst.correct(claim, { valid: aClaim(aReport('x'), 0, { edtf: String(2000 + other) }).valid });
      return;
    case 'retract':
      analyst.retract(claim);
      return;
    case 'merge':
      analyst.merge(developmentOf(events, claim), developmentOf(events, second));
      return;
    case 'split':
      analyst.split(developmentOf(events, claim), [claim]);
      return;
    case 'undo': {
      const curated = events.filter(({ type }) => type === 'development.merged' || type === 'development.split');
      const chosen = curated[other % Math.max(1, curated.length)];
      if (chosen !== undefined) analyst.undo(chosen);
      return;
    }
    case 'report':
  }
}

/** Where the last event that names a claim puts it. */
export function developmentOf(events: readonly RecordedEvent[], claim: string): string {
  for (const event of events.toReversed()) {
    const named = assignmentsOf(event).find((assignment) => assignment.claim === claim);
    if (named !== undefined) return named.development;
  }
  throw new Error(`No event says where claim ${claim} belongs.`);
}

/** What an event says of who belongs where, by the plainest reading of it. */
export function assignmentsOf({ type, data }: RecordedEvent): readonly Assignment[] {
  if (type === 'claim.assigned') return [data as Assignment];
  return type.startsWith('development.') ? ((data as { assignments?: readonly Assignment[] }).assignments ?? []) : [];
}
