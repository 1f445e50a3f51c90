import { beforeEach, describe, expect, it } from '@jest/globals';
import { type DevelopmentMerged, type DevelopmentSplit, type RecordedEvent } from '@entente/contracts';
import { Analyst } from '../testing/analyst.js';
import { aClaim, aReport, actor } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { type SubmittedClaim } from '../report/submitted-claim.js';
import { matchingFold } from '../matching/matching.fold.js';
import { isRefused } from '../stream/decision.js';
import { decideMerge } from './curation.decider.js';
import { componentLinksOf } from './routing.js';

let log: MemoryLog;
let analyst: Analyst;
let barak: SubmittedClaim;
let vague: SubmittedClaim;
let other: SubmittedClaim;

beforeEach(() => {
  log = new MemoryLog();
  analyst = new Analyst(log);
  [barak, vague, other] = ['Barak MX', 'next-generation air defence platforms', 'Heron TP'].map((object, index) => {
    const report = aReport(`report ${index}`);
    const [submitted] = analyst.submit(report, [aClaim(report, 0, { object, edtf: '2022' })]);
    if (submitted === undefined) throw new Error('One claim was submitted.');
    return submitted;
  }) as [SubmittedClaim, SubmittedClaim, SubmittedClaim];
});

const last = (type: string): RecordedEvent => {
  const event = log.events.findLast((one) => one.type === type);
  if (event === undefined) throw new Error(`No ${type} in the log.`);
  return event;
};
const view = (): MemoryView => new MemoryView(true).applyAll(log.events);
const claimsIn = (development: string): string[] => (view().states.get(development)?.members ?? []).map(({ id }) => id).sort();

/** Reports one more claim and says which development it joined. */
function report(object: string, name: string): string | undefined {
  const text = aReport(name);
  return analyst.submit(text, [aClaim(text, 0, { object, edtf: '2022' })])[0]?.development;
}

describe('a merge', () => {
  beforeEach(() => {
    expect(analyst.merge(barak.development, vague.development)).toBeNull();
  });

  it('lists every moved claim and tells each stream concerned', () => {
    const event = last('development.merged');
    expect(event.stream).toBe(`development-${barak.development}`);
    expect((event.data as DevelopmentMerged).assignments).toEqual([{ claim: vague.id, development: barak.development }]);
    expect(last('development.reassigned')).toMatchObject({ stream: `development-${vague.development}`, data: { by: event.id } });
    expect(componentLinksOf(event)).toEqual([[barak.development, vague.development]]);
  });

  it('redirects the absorbed id and moves its claim with all that was read', () => {
    expect(claimsIn(barak.development)).toEqual([barak.id, vague.id].sort());
    expect(view().states.get(vague.development)).toMatchObject({ redirectedTo: barak.development, members: [] });
    expect(view().items().map(({ id, claims, sources }) => [id, claims, sources.length])).toContainEqual([barak.development, 2, 2]);
  });

  it('brings later claims like the absorbed ones to the survivor', () => {
    expect(report('next-generation air defence platforms', 'later')).toBe(barak.development);
  });

  it('can not be repeated, not with itself, not with strangers, not without a reason', () => {
    expect(analyst.merge(barak.development, vague.development)).toBe('already-absorbed');
    expect(analyst.merge(barak.development, barak.development)).toBe('same-development');
    expect(analyst.merge(barak.development)).toBe('same-development');
    expect(analyst.merge(barak.development, 'stranger')).toBe('unknown-development');
    const command = { claim: (id: string) => analyst.claim(id).state, matching: log.load(matchingFold), reason: '', context: log.context };
    expect(decideMerge({ ...command, survivor: analyst.members(barak.development), absorbed: [analyst.members(other.development)] })).toMatchObject({ refused: 'no-reason' });
  });

  it('is undone with later claims staying, once', () => {
    report('Barak MX', 'later');
    const undo = last('development.merged');
    expect(analyst.undo(undo)).toBeNull();
    expect(claimsIn(vague.development)).toEqual([vague.id]);
    expect(claimsIn(barak.development)).toHaveLength(2);
    expect(view().states.get(vague.development)?.redirectedTo).toBeNull();
    expect(report('next-generation air defence platforms', 'after the undo')).toBe(vague.development);
    expect(analyst.undo(undo)).toBe('already-undone');
  });

  it('is not undone under a later merge, which comes first', () => {
    const first = last('development.merged');
    analyst.merge(other.development, barak.development);
    expect(analyst.undo(first)).toBe('superseded');
    expect(analyst.undo(last('development.merged'))).toBeNull();
    expect(analyst.undo(first)).toBeNull();
    expect(claimsIn(vague.development)).toEqual([vague.id]);
  });

  it('under an earlier knownAt shows what was', () => {
    const before = log.events.filter(({ position }) => position < last('development.merged').position);
    expect(new MemoryView(true).applyAll(before).items()).toHaveLength(3);
  });
});

describe('a merge of several, across kinds and principals', () => {
  it('is undone to where each claim was', () => {
    const text = aReport('danish');
    const [danish] = analyst.submit(text, [aClaim(text, 0, { object: 'ATMOS', edtf: '2023', actors: [actor('buyer', 'DNK'), actor('supplier', 'ISR')] })]);
    const absorbed = [vague.development, danish?.development ?? ''];
    expect(analyst.merge(barak.development, ...absorbed)).toBeNull();
    expect(last('development.reassigned')).toMatchObject({ stream: `development-${danish?.development ?? ''}`, data: { about: { principals: ['DNK', 'ISR'] } } });
    expect(analyst.undo(last('development.merged'))).toBeNull();
    expect(absorbed.map(claimsIn)).toEqual([[vague.id], [danish?.id]]);
  });
});

describe('a merge decided on old versions', () => {
  it('meets a claim that joined the absorbed development meanwhile', () => {
    const command = { claim: (id: string) => analyst.claim(id).state, matching: log.load(matchingFold), reason: 'same', context: log.context };
    const loaded = { matching: new Map([...log.events].map(({ stream }) => [stream, command.matching(stream)])) };
    const decision = decideMerge({
      ...command,
      matching: (stream) => loaded.matching.get(stream) ?? command.matching(stream),
      survivor: analyst.members(barak.development),
      absorbed: [analyst.members(vague.development)],
    });
    expect(report('next-generation air defence platforms', 'meanwhile')).toBe(vague.development);
    if (isRefused(decision)) throw new Error(decision.detail);
    expect(log.append(decision.writes)).toBe(`development-${vague.development}`);
  });
});

describe('a split', () => {
  beforeEach(() => {
    report('Barak MX', 'second');
  });

  it('opens a development of its own that later claims follow, and is undone', () => {
    expect(analyst.split(barak.development, [barak.id])).toBeNull();
    const { into, from } = last('development.split').data as DevelopmentSplit;
    expect([claimsIn(into), claimsIn(from).length]).toEqual([[barak.id], 1]);
    expect(analyst.undo(last('development.split'))).toBeNull();
    expect(claimsIn(barak.development)).toHaveLength(2);
    expect(view().states.get(into)).toMatchObject({ redirectedTo: barak.development, members: [] });
  });

  it('done again after its undo makes another id: ids are never reused', () => {
    analyst.split(barak.development, [barak.id]);
    const first = (last('development.split').data as DevelopmentSplit).into;
    analyst.undo(last('development.split'));
    expect(analyst.split(barak.development, [barak.id])).toBeNull();
    expect((last('development.split').data as DevelopmentSplit).into).not.toBe(first);
  });

  it.each([
    ['nothing-left', () => claimsIn(barak.development)],
    ['unknown-claim', () => [other.id]],
    ['unknown-claim', () => []],
  ])('is refused: %s', (refusal, claims) => {
    expect(analyst.split(barak.development, claims())).toBe(refusal);
  });
});

describe('an undo', () => {
  it('is of a merge or split only', () => {
    const [first] = log.events;
    if (first === undefined) throw new Error('The log has events.');
    expect(analyst.undo(first)).toBe('not-undoable');
  });
});
