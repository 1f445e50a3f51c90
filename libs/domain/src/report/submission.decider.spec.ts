import { beforeEach, describe, expect, it } from '@jest/globals';
import { Analyst } from '../testing/analyst.js';
import { aClaim, aReport, actor } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { matchingFold } from '../matching/matching.fold.js';
import { isRefused } from '../stream/decision.js';
import { decideSubmission, matchingStreamsOf } from './submission.decider.js';

let log: MemoryLog;
beforeEach(() => {
  log = new MemoryLog();
});

const report = aReport('A', 'src:bladi');
const claims = [
  aClaim(report, 0, { object: 'ATMOS 2000', edtf: '2023' }),
  aClaim(report, 1, { object: 'Barak MX' }),
  aClaim(report, 2, { object: 'ATMOS howitzers', edtf: '2023-02' }),
  aClaim(report, 3, { kind: 'normalisation', actors: [actor('party', 'ISR'), actor('party', 'MAR')], edtf: '2020-12' }),
];
const decide = () => decideSubmission({ report, claims, matching: log.load(matchingFold), context: log.context });

describe('a submission', () => {
  it('is one command: the report, then members before contents, then matching', () => {
    new Analyst(log).submit(report, claims);
    expect(log.events.map(({ type }) => type)).toEqual([
      'report.received',
      'claim.assigned', 'claim.assigned', 'claim.assigned', 'claim.assigned',
      'procurement.reported', 'procurement.reported', 'procurement.reported', 'normalisation.reported',
      'matching.assigned', 'matching.assigned', 'matching.assigned', 'matching.assigned',
    ]);
  });

  it('joins claims of its own that speak of one development', () => {
    const submitted = new Analyst(log).submit(report, claims);
    expect(submitted.map(({ joined }) => joined)).toEqual([false, false, true, false]);
    expect(submitted[2]?.development).toBe(submitted[0]?.development);
    expect(new MemoryView(true).applyAll(log.events).items()).toHaveLength(3);
  });

  it('names each matching stream once, so that they can be read before', () => {
    expect(matchingStreamsOf(claims)).toHaveLength(2);
  });

  it('carries publisher and document, so that a fold counts sources without the report', () => {
    new Analyst(log).submit(report, claims);
    expect(new MemoryView().applyAll(log.events).items()[0]?.sources).toEqual(['src:bladi']);
  });

  it('decided again gives the same ids, developments and answers', () => {
    const strip = (decision: ReturnType<typeof decide>): unknown =>
      isRefused(decision) ? decision : { claims: decision.claims, writes: decision.writes.map(({ stream, events }) => [stream, events.map(({ data }) => data)]) };
    expect(strip(decide())).toEqual(strip(decide()));
  });

  it('sent a second time meets its own streams', () => {
    const first = decide();
    const second = decide();
    if (isRefused(first) || isRefused(second)) throw new Error('Neither is refused.');
    expect(log.append(first.writes)).toBeNull();
    expect(log.append(second.writes)).toBe(`report-${report.id}`);
  });

  it('that lost a race for a matching stream meets a conflict, and joins when decided again', () => {
    const loser = decide();
    const rival = aReport('B', 'src:rival');
    new Analyst(log).submit(rival, [aClaim(rival, 0, { object: 'ATMOS', edtf: '2023' })]);
    if (isRefused(loser)) throw new Error(loser.detail);
    expect(log.append(loser.writes)).toBe(matchingStreamsOf(claims)[0]);
    const again = decide();
    if (isRefused(again)) throw new Error(again.detail);
    expect(log.append(again.writes)).toBeNull();
    expect(again.claims.map(({ joined }) => joined)).toEqual([true, false, true, false]);
  });

  it('without claims is the report alone', () => {
    const decision = decideSubmission({ report, claims: [], matching: log.load(matchingFold), context: log.context });
    expect(isRefused(decision) ? [] : decision.writes).toHaveLength(1);
  });

  it('is refused with a publication date that is no day', () => {
    const undated = { ...report, publishedAt: '2026-01' };
    expect(decideSubmission({ report: undated, claims, matching: log.load(matchingFold), context: log.context })).toMatchObject({ refused: 'bad-date' });
  });
});
