import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Claim, type DocumentVersioned, type Report } from '@entente/contracts';
import { claimFold } from '../claim/claim.fold.js';
import { matchingFold } from '../matching/matching.fold.js';
import { sketchOf } from '../origin/sketch.js';
import { isRefused } from '../stream/decision.js';
import { claimStream, documentStream } from '../stream/stream-names.js';
import { Analyst } from '../testing/analyst.js';
import { type ClaimSketch, aClaim, aReport, actor, field, money } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { documentFold, sameContent } from './document.fold.js';
import { decideSubmission } from './submission.decider.js';

let log: MemoryLog;
beforeEach(() => {
  log = new MemoryLog();
});

const URL = 'https://wire.example/howitzers';
const ORDER: ClaimSketch = { object: 'ATMOS 2000', edtf: '2025-02', quote: 'Morocco ordered 36 ATMOS 2000 howitzers for 200 million euros', money: [money({ min: '200000000' })] };
const TIES: ClaimSketch = { kind: 'normalisation', actors: [actor('party', 'ISR'), actor('party', 'MAR')], edtf: '2020-12', quote: 'ties were restored in December 2020' };
const BARAK: ClaimSketch = { object: 'Barak MX', edtf: '2022', quote: 'Morocco also bought the Barak MX air defence system from Israel' };

/** A version of one article, received and decided. The text only tells it from others. */
function receive(text: string, sketches: readonly ClaimSketch[], more: Partial<Report> = {}): readonly Claim[] {
  const report: Report = { ...aReport(text, 'src:wire'), document: 'doc', url: URL, ...more };
  const claims = sketches.map((sketch, index) => aClaim(report, index, sketch));
  const load = log.load(claimFold);
  const version = { document: log.load(documentFold)(documentStream('doc')), contentHash: text, sketch: sketchOf(text), claim: (id: string) => load(claimStream(id)) };
  const decision = decideSubmission({ report, claims, matching: log.load(matchingFold), context: log.context, version });
  if (isRefused(decision)) throw new Error(decision.detail);
  expect(log.append(decision.writes)).toBeNull();
  return claims;
}

const typesOfLast = (): string[] => log.events.slice(log.events.findLastIndex(({ type }) => type === 'report.received') + 1).map(({ type }) => type);
const document = () => log.load(documentFold)(documentStream('doc')).state;
const claim = (id: string) => log.load(claimFold)(claimStream(id)).state;
const items = () => new MemoryView(true).applyAll(log.events).items();

describe('a new version of an article', () => {
  it('that says the same again continues its claims', () => {
    const [first] = receive('one', [ORDER]);
    receive('two', [{ ...ORDER, money: [{ ...money({ min: '200000000' }), value: { ...money({ min: '200000000' }).value, text: 'EUR 200m' } }] }]);
    expect(typesOfLast()).toEqual(['document.versioned', 'claim.continued']);
    expect(document()).toMatchObject({ versions: [{ version: 1 }, { version: 2 }], claims: [first?.id], current: [first?.id] });
    expect(items()).toMatchObject([{ claims: 1, reports: 2, origins: ['src:wire'] }]);
  });

  it('corrects what it tells otherwise, under the same id and in its own words; before, it read as it read', () => {
    const [first] = receive('one', [ORDER, TIES]);
    const before = log.events.length;
    receive('two', [TIES, { ...ORDER, money: [money({ min: '175000000' })], quote: 'Morocco ordered 36 ATMOS 2000 howitzers for 175 million euros' }]);
    expect(typesOfLast().sort()).toEqual(['claim.continued', 'claim.corrected', 'document.versioned', 'matching.assigned']);
    const after = claim(first?.id ?? '');
    expect(after.claim).toMatchObject({ id: first?.id, money: [{ value: { min: '175000000' } }], trigger: { exact: expect.stringContaining('175') } });
    expect(after.claim?.report).not.toBe(first?.report);
    const asOf = new MemoryView().applyAll(log.events.slice(0, before)).items();
    expect([asOf, items()].map((list) => list.find(({ kind }) => kind === 'procurement')?.money?.min)).toEqual(['200000000', '175000000']);
    expect(items()).toHaveLength(2);
  });

  it('marks what it no longer says, and does not retract it; told again, the mark goes', () => {
    const [, second] = receive('one', [ORDER, BARAK]);
    receive('two', [ORDER]);
    expect(log.events.at(-1)).toMatchObject({ type: 'claim.vanished', data: { claim: second?.id, version: 2 } });
    expect(items()).toHaveLength(2);
    receive('three', [ORDER]);
    expect(typesOfLast()).toEqual(['document.versioned', 'claim.continued']);
    receive('four', [ORDER, BARAK]);
    const state = [...new MemoryView().applyAll(log.events).states.values()].flatMap(({ members }) => members).find(({ id }) => id === second?.id);
    expect([state?.vanished, state?.continued?.map(({ version }) => version)]).toEqual([undefined, [4]]);
  });

  it('adds what is new', () => {
    receive('one', [ORDER]);
    const [, added] = receive('two', [ORDER, BARAK]);
    expect(document().current).toHaveLength(2);
    expect(document().current).toContain(added?.id);
    expect(items()).toHaveLength(2);
  });

  it('leaves what a person corrected while its words are the same, and takes its own when they change', () => {
    const [first] = receive('one', [ORDER]);
    const analyst = new Analyst(log);
    expect(analyst.correct(first?.id ?? '', { money: [money({ min: '180000000' })], object: field('ATMOS 2000 Sabra') })).toBeNull();
    receive('two', [ORDER]);
    expect(typesOfLast()).toEqual(['document.versioned', 'claim.continued']);
    receive('three', [{ ...ORDER, money: [money({ min: '175000000' })] }]);
    expect(claim(first?.id ?? '').claim).toMatchObject({ money: [{ value: { min: '175000000' } }], object: { value: 'ATMOS 2000 Sabra', spans: [] } });
  });

  it('never brings back what was retracted', () => {
    const [first] = receive('one', [ORDER]);
    new Analyst(log).retract(first?.id ?? '');
    receive('two', [{ ...ORDER, money: [money({ min: '175000000' })] }]);
    expect(typesOfLast()).toEqual(['document.versioned']);
    expect(items()).toEqual([]);
  });

  it('counts a relative date as the same while its words are', () => {
    const relative = (edtf: string): ClaimSketch => ({ ...ORDER, valid: { edtf, basis: 'relative', expression: 'last week' } });
    receive('one', [relative('2025-02-03/2025-02-09')]);
    receive('two', [relative('2025-02-10/2025-02-16')]);
    expect(typesOfLast()).toEqual(['document.versioned', 'claim.continued']);
  });

  it('moves with its claim to other principals', () => {
    const [first] = receive('one', [ORDER]);
    receive('two', [{ ...ORDER, actors: [actor('buyer', 'DNK'), actor('supplier', 'ISR')] }]);
    expect(typesOfLast()).toEqual(['document.versioned', 'claim.corrected', 'matching.withdrawn', 'matching.assigned']);
    expect(claim(first?.id ?? '').about?.principals).toEqual(['DNK', 'ISR']);
  });
});

describe('without an address', () => {
  const words = (seed: number): string => Array.from({ length: 80 }, (_, index) => `w${(seed * 31 + index * 7) % 997}`).join(' ');

  it('only a text like the last one is a version', () => {
    receive(words(1), [ORDER], { url: null });
    receive(`${words(1)} more`, [ORDER], { url: null });
    expect(document().versions).toHaveLength(2);
    receive(words(9), [BARAK], { url: null });
    expect(document().versions).toHaveLength(2);
    expect(log.events.some(({ type }) => type === 'claim.vanished')).toBe(false);
  });
});

it('another source under the same address is no version of the same content', () => {
  receive('one', [ORDER]);
  const { versions } = document();
  expect(sameContent({ versions, claims: [], current: [] }, { source: 'src:other', contentHash: 'one' })).toBeNull();
  expect(sameContent({ versions, claims: [], current: [] }, { source: 'src:wire', contentHash: 'one' })?.version).toBe(1);
  expect((log.events.find(({ type }) => type === 'document.versioned')?.data as DocumentVersioned).previous).toBeNull();
});
