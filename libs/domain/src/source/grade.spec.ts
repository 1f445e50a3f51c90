import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Reliability } from '@entente/contracts';
import { claimFold } from '../claim/claim.fold.js';
import { type Decision, isRefused } from '../stream/decision.js';
import { claimStream, sourceStream } from '../stream/stream-names.js';
import { Analyst } from '../testing/analyst.js';
import { aClaim, aReport } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { decideClaimGrade, decideSourceGrade } from './grade.decider.js';
import { gradeAt, inheritedCredibility, sourceFold } from './source.fold.js';

let log: MemoryLog;
beforeEach(() => {
  log = new MemoryLog();
});

function settle(decision: Decision): string | null {
  if (isRefused(decision)) return decision.refused;
  expect(log.append(decision.writes)).toBeNull();
  return null;
}

const source = () => log.load(sourceFold)(sourceStream('src:wire'));
const grade = (to: Reliability, from: string, reason = 'seen'): string | null => settle(decideSourceGrade({ source: 'src:wire', state: source(), grade: to, from, reason, context: log.context }));

describe('a source', () => {
  it('is graded over time; what was graded later for an earlier day holds from that day', () => {
    expect([grade('B', '2020-01-01'), grade('D', '2024-06-01'), grade('C', '2022-01-01')]).toEqual([null, null, null]);
    expect(['2019-12-31', '2020-01-01', '2022-05-05', '2024-06-01', '2026-01-01'].map((day) => gradeAt(source().state, day))).toEqual(['F', 'B', 'C', 'D', 'D']);
  });

  it('graded again from the same day has the later grade', () => {
    grade('B', '2020-01-01');
    grade('E', '2020-01-01');
    expect(gradeAt(source().state, '2021-01-01')).toBe('E');
    expect(grade('E', '2020-01-01')).toBe('same-grade');
  });

  it('is not graded without a reason or from no day', () => {
    expect([grade('B', '2020-01-01', ' '), grade('B', '2020'), grade('B', '2020-02-30')]).toEqual(['no-reason', 'bad-date', 'bad-date']);
  });

  it('lends its claims no certainty', () => {
    expect((['A', 'B', 'C', 'D', 'E', 'F'] as const).map(inheritedCredibility)).toEqual([2, 2, 3, 4, 5, 6]);
  });
});

describe('a claim', () => {
  it('takes the inherited grade, a person’s over it, and no inherited one after that', () => {
    const report = aReport('A');
    const { id } = aClaim(report, 0, { edtf: '2023' });
    new Analyst(log).submit(report, [aClaim(report, 0, { edtf: '2023' })]);
    const graded = (more: Partial<Parameters<typeof decideClaimGrade>[0]>): string | null =>
      settle(decideClaimGrade({ claim: log.load(claimFold)(claimStream(id)), basis: 'stated', reason: 'checked', context: log.context, ...more }));
    expect(graded({ basis: 'inherited', reliability: 'C', credibility: 3 })).toBeNull();
    expect(graded({ credibility: 1 })).toBeNull();
    expect(graded({ basis: 'inherited', reliability: 'E', credibility: 5 })).toBe('same-grade');
    const [item] = new MemoryView(true).applyAll(log.events).items();
    expect(item?.grades).toEqual({ reliability: 'C', credibility: 1 });
  });
});
