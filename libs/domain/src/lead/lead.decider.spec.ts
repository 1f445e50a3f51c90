import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Lead } from '@entente/contracts';
import { aClaim, aReport } from '../testing/claim.builder.js';
import { Analyst } from '../testing/analyst.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { matchingFold } from '../matching/matching.fold.js';
import { isRefused } from '../stream/decision.js';
import { leadStream } from '../stream/stream-names.js';
import { decideDismissal, decidePromotion } from './lead.decider.js';
import { leadFold } from './lead.fold.js';

const report = aReport('A', 'src:bladi');
const claim = aClaim(report, 7, { object: 'ATMOS 2000', edtf: '2023' });
const lead: Lead = {
  id: 'a'.repeat(32), dataset: 'gdelt-2.0', rows: ['12', '13'], day: '2023-02-01', actors: [null, null], pair: null, kind: 'procurement',
  code: '062', plover: 'COOPERATE', goldstein: '7.4', tone: null, counts: { mentions: 1, sources: 1, articles: 1 }, root: true, place: null, url: null, addedAt: '2023-02-01T00:00:00Z',
};
let log: MemoryLog;
beforeEach(() => {
  log = new MemoryLog();
  new Analyst(log).submit(report, []);
});
const decision = () => log.load(leadFold)(leadStream(lead.id));
const promote = () => decidePromotion({ lead, decision: decision(), report, claim, matching: log.load(matchingFold), context: log.context });
const dismiss = () => decideDismissal({ lead: lead.id, decision: decision(), reason: 'sports', context: log.context });
const take = (outcome: ReturnType<typeof promote> | ReturnType<typeof dismiss>): void => {
  if (isRefused(outcome)) throw new Error(outcome.detail);
  log.append(outcome.writes);
};

describe('an open lead', () => {
  it('becomes a claim that is placed like any other, and its stream says so', () => {
    take(promote());
    expect(log.events.slice(1).map(({ type }) => type)).toEqual(['lead.promoted', 'claim.assigned', 'procurement.reported', 'matching.assigned']);
    expect(decision().state).toEqual({ state: 'promoted', claim: claim.id, reason: null });
    expect(new MemoryView().applyAll(log.events).items()).toHaveLength(1);
  });

  it('joins the development that the report told of', () => {
    new Analyst(log).submit(aReport('B', 'src:desk'), [aClaim(aReport('B', 'src:desk'), 0, { object: 'ATMOS 2000', edtf: '2023' })]);
    const promoted = promote();
    expect(isRefused(promoted) ? null : promoted.claim.joined).toBe(true);
  });

  it('can be dismissed, which puts nothing on a timeline', () => {
    take(dismiss());
    expect(decision().state).toEqual({ state: 'dismissed', claim: null, reason: 'sports' });
    expect(new MemoryView().applyAll(log.events).items()).toEqual([]);
  });
});

describe('a promoted lead', () => {
  it('becomes no second claim and is not dismissed', () => {
    take(promote());
    expect([promote(), dismiss()].map((outcome) => isRefused(outcome) && outcome.refused)).toEqual(['promoted', 'promoted']);
  });
});

describe('a dismissed lead', () => {
  it('is dismissed once and can be promoted later', () => {
    take(dismiss());
    expect(dismiss()).toMatchObject({ refused: 'dismissed' });
    take(promote());
    expect(decision().state.state).toBe('promoted');
  });
});
