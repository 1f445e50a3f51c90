import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Claim } from '@entente/contracts';
import { claimFold } from '../claim/claim.fold.js';
import { streamsOfCorrection } from '../claim/claim.decider.js';
import { matchingFold } from '../matching/matching.fold.js';
import { decideContended, decideSubmission, type Submission } from '../report/submission.decider.js';
import { isRefused, type Decision } from '../stream/decision.js';
import { claimStream } from '../stream/stream-names.js';
import { Analyst } from '../testing/analyst.js';
import { type ClaimSketch, aClaim, aReport, field } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { impactOf, reviewPriority } from './impact.js';
import { decideAcceptance, decideRejection } from './review.decider.js';
import { reviewOf, thresholdFor, thresholdsFold } from './thresholds.fold.js';

let log: MemoryLog;
beforeEach(() => {
  log = new MemoryLog();
});

const ORDER: ClaimSketch = { object: 'ATMOS 2000', edtf: '2023', confidence: 0.2 };

function submit(name: string, sketch: ClaimSketch, decide: typeof decideSubmission = decideSubmission): Claim {
  const report = aReport(name);
  const claim = aClaim(report, 0, sketch);
  const submission: Submission = { report, claims: [claim], matching: log.load(matchingFold), context: log.context, details: (one) => ({ review: reviewOf(one, 0.5) ?? { why: 'below-threshold', confidence: 0, threshold: 0, impact: 0 } }) };
  settle(decide(submission));
  return claim;
}

function settle(decision: Decision): string | null {
  if (isRefused(decision)) return decision.refused;
  expect(log.append(decision.writes)).toBeNull();
  return null;
}

const onReview = (id: string) => ({ claim: log.load(claimFold)(claimStream(id)), matching: log.load(matchingFold), reason: 'read it', context: log.context });
const view = () => new MemoryView(true).applyAll(log.events);

describe('a claim that waits', () => {
  it('is there and counts for nothing', () => {
    submit('A', ORDER);
    expect(view().items()).toEqual([]);
    expect([...view().states.values()][0]?.members[0]?.review).toMatchObject({ state: 'pending', request: { threshold: 0.5 } });
  });

  it('counts once accepted, and waits for nobody then', () => {
    const { id } = submit('A', ORDER);
    expect(settle(decideAcceptance(onReview(id)))).toBeNull();
    expect(view().items()).toMatchObject([{ claims: 1, object: 'ATMOS 2000' }]);
    expect(settle(decideAcceptance(onReview(id)))).toBe('not-pending');
    expect(settle(decideRejection(onReview(id)))).toBe('not-pending');
  });

  it('can be fixed: corrected and accepted at once', () => {
    const { id } = submit('A', ORDER);
    expect(settle(decideAcceptance({ ...onReview(id), changes: { object: field('Barak MX') } }))).toBeNull();
    expect(view().items()).toMatchObject([{ object: 'Barak MX' }]);
    const stream = streamsOfCorrection(log.load(claimFold)(claimStream(id)).state, {})[0] ?? '';
    expect(log.load(matchingFold)(stream).state.entries[0]?.objects).toEqual(['Barak MX']);
  });

  it('once rejected is kept, counts for nothing, attracts nobody and can not be corrected', () => {
    const { id } = submit('A', ORDER);
    expect(settle(decideRejection(onReview(id)))).toBeNull();
    expect(view().items()).toEqual([]);
    expect(new Analyst(log).correct(id, { object: field('Barak MX') })).toBe('claim-rejected');
    const again = aReport('B');
    const [submitted] = new Analyst(log).submit(again, [aClaim(again, 0, ORDER)]);
    expect(submitted?.joined).toBe(false);
    expect(log.events.filter(({ type }) => type === 'claim.rejected')).toHaveLength(1);
  });
});

describe('a claim that lost every race', () => {
  it('waits in a development of its own, and finds its place when accepted', () => {
    const report = aReport('first');
    const [first] = new Analyst(log).submit(report, [aClaim(report, 0, { ...ORDER, confidence: 0.9 })]);
    const { id } = submit('late', ORDER, decideContended);
    expect(view().items()).toMatchObject([{ claims: 1 }]);
    expect(view().members.get(id)).not.toBe(first?.development);
    expect(settle(decideAcceptance(onReview(id)))).toBeNull();
    expect(view().members.get(id)).toBe(first?.development);
    expect(view().items()).toMatchObject([{ claims: 2 }]);
  });
});

describe('thresholds', () => {
  const set = (kind: string | null, source: string | null, minimum: number) => ({ type: 'threshold.set', position: 1n, metadata: new MemoryLog().context.metadata, data: { kind, source, minimum, reason: 'r' } }) as never;
  const state = [set(null, null, 0.1), set('procurement', null, 0.2), set(null, 'src:a', 0.3), set('procurement', 'src:a', 0.4), set(null, null, 0.15)].reduce(thresholdsFold.evolve, thresholdsFold.initial);

  it('hold by kind and source, then source, then kind, then for all', () => {
    expect([['procurement', 'src:a'], ['signing', 'src:a'], ['procurement', 'src:b'], ['signing', 'src:b']].map(([kind, source]) => thresholdFor(state, { kind: kind as Claim['kind'], source: source ?? '' }, 0))).toEqual([0.4, 0.3, 0.2, 0.15]);
    expect(thresholdFor(thresholdsFold.initial, { kind: 'signing', source: 'src:a' }, 0.3)).toBe(0.3);
  });
});

it('a threshold of 1 lets nothing through, 0 everything', () => {
  const sure = aClaim(aReport('A'), 0, { confidence: 1 });
  expect([reviewOf(sure, 1)?.why, reviewOf(sure, 0.99), reviewOf({ ...sure, confidence: 0 }, 0)]).toEqual(['below-threshold', null, null]);
});

it('what is unsure and weighty comes first', () => {
  const report = aReport('A');
  const order = aClaim(report, 0, { ...ORDER });
  const remark = aClaim(report, 1, { kind: 'statement', confidence: 0.2 });
  expect(impactOf(order)).toBeGreaterThan(impactOf(remark));
  expect(impactOf(aClaim(report, 2, { modality: 'planned' }))).toBeLessThan(impactOf(order));
  expect(reviewPriority({ confidence: 0.2, impact: 0.8 })).toBe(0.64);
});
