import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RecordedEvent, type ReportReceived } from '@entente/contracts';
import { claimFold } from '../claim/claim.fold.js';
import { decideTriage } from '../conflict/triage.decider.js';
import { matchingFold } from '../matching/matching.fold.js';
import { decideAcceptance, decideRejection } from '../review/review.decider.js';
import { documentFold } from '../report/document.fold.js';
import { decideContended, decideSubmission } from '../report/submission.decider.js';
import { decideClaimGrade } from '../source/grade.decider.js';
import { type Decision, isRefused } from '../stream/decision.js';
import { claimStream, documentStream } from '../stream/stream-names.js';
import { Analyst } from '../testing/analyst.js';
import { type ClaimSketch, aClaim, aReport, money } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { developmentFold } from './development.fold.js';

const ACTIONS = ['submit', 'submit', 'version', 'contended', 'accept', 'reject', 'grade', 'triage', 'retract', 'merge', 'split'] as const;
type Step = [(typeof ACTIONS)[number], number, number];
const step = fc.tuple<Step>(fc.constantFrom(...ACTIONS), fc.nat({ max: 1000 }), fc.nat({ max: 1000 }));

const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % Math.max(from.length, 1)];
const SKETCHES = [7, 7, 8, 9].map((fill) => Buffer.alloc(64, fill).toString('base64url'));

/** Plays steps through the deciders as the services do; refusals are part of it. */
class Play {
  readonly log = new MemoryLog();
  private readonly analyst = new Analyst(this.log);
  private submitted = 0;

  run([action, first, second]: Step): void {
    const claim = pick(this.claims(), first) ?? '';
    const on = { claim: this.log.load(claimFold)(claimStream(claim)), matching: this.log.load(matchingFold), reason: 'read', context: this.log.context };
    switch (action) {
      case 'submit':
      case 'version':
      case 'contended':
        return this.submit(action, first, second);
      case 'accept':
        return this.settle(decideAcceptance(on));
      case 'reject':
        return this.settle(decideRejection(on));
      case 'grade':
        return this.settle(decideClaimGrade({ ...on, basis: second % 2 === 0 ? 'stated' : 'inherited', reliability: pick(['A', 'C', 'E'] as const, second) ?? 'F' }));
      case 'triage':
        return this.triage(first, second);
      case 'retract':
        return void this.analyst.retract(claim);
      case 'merge':
        return void this.analyst.merge(pick(this.developments(), first) ?? '', pick(this.developments(), second) ?? '');
      case 'split':
        return void this.analyst.split(new MemoryView().applyAll(this.log.events).members.get(claim) ?? '', [claim]);
    }
  }

  private submit(action: Step[0], first: number, second: number): void {
    const report = { ...aReport(`r${(this.submitted += 1)}`, `src:${first % 4}`), ...(action === 'version' ? { document: `doc${first % 2}`, url: 'https://a.example', source: 'src:doc' } : {}) };
    const sketch: ClaimSketch = { object: pick(['ATMOS 2000', 'Barak MX'], first) ?? null, edtf: '2023', quote: `words ${second % 3}`, money: [money({ min: pick(['200000000', '300000000', '400000000'], second) ?? '1' })] };
    const load = this.log.load(claimFold);
    const version = { document: this.log.load(documentFold)(documentStream(report.document)), contentHash: report.id, sketch: null, claim: (id: string) => load(claimStream(id)) };
    const review = { why: 'below-threshold', confidence: 0.2, threshold: 0.5, impact: 1 } as const;
    const details = { sketch: pick(SKETCHES, second) ?? '', ...(second % 3 === 0 ? { review } : {}) };
    const base = { report, claims: [aClaim(report, 0, sketch)], matching: this.log.load(matchingFold), context: this.log.context, details: () => details };
    this.settle(action === 'contended' ? decideContended(base) : decideSubmission({ ...base, ...(action === 'version' ? { version } : {}) }));
  }

  private triage(first: number, second: number): void {
    const item = pick(new MemoryView().applyAll(this.log.events).items().filter(({ conflicts }) => conflicts.length > 0), first);
    const conflict = item?.conflicts[0];
    if (item === undefined || conflict === undefined) return;
    const side = pick(conflict.values, second) ?? null;
    this.settle(decideTriage({ development: item.id, about: { kind: item.kind, principals: [] }, conflict, state: 'resolved', side, reason: 'read', by: 'ana', context: this.log.context }));
  }

  private settle(decision: Decision): void {
    if (!isRefused(decision)) expect(this.log.append(decision.writes)).toBeNull();
  }

  private claims(): string[] {
    return this.log.events.filter(({ type }) => type.endsWith('.reported')).map(({ stream }) => stream.slice('claim-'.length));
  }

  private developments(): string[] {
    return [...new Set(new MemoryView().applyAll(this.log.events).members.values())];
  }
}

const steps = fc.array(step, { minLength: 5, maxLength: 25 });
const played = (course: readonly Step[]): readonly RecordedEvent[] => {
  const play = new Play();
  for (const one of course) play.run(one);
  return play.log.events;
};

describe('any course of versions, reviews, grades and judgements', () => {
  it('folds through JSON as in memory, and counts only claims that stand', () => {
    fc.assert(
      fc.property(steps, (course) => {
        const [plain, json] = [new MemoryView(), new MemoryView(true)];
        for (const event of played(course)) {
          plain.apply(event);
          json.apply(event);
        }
        expect(json.items()).toEqual(plain.items());
        for (const state of json.states.values()) {
          const standing = developmentFold.claims(state).filter((claim) => claim.state === 'standing');
          const item = developmentFold.item(state);
          expect(item?.claims ?? 0).toBe(standing.length);
          expect([...new Set(standing.map(({ origin }) => origin))].sort()).toEqual([...(item?.origins ?? [])]);
          for (const { id, values, sides } of item?.conflicts ?? []) {
            expect(id.startsWith(state.id)).toBe(true);
            expect(sides.map(({ value }) => value)).toEqual(values);
            expect(new Set(values).size).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('makes every report of a document a version, and no claim twice', () => {
    fc.assert(
      fc.property(steps, (course) => {
        const events = played(course);
        const reported = events.filter(({ type }) => type.endsWith('.reported')).map(({ stream }) => stream);
        expect(new Set(reported).size).toBe(reported.length);
        for (const document of ['doc0', 'doc1']) {
          const reports = events.filter(({ type, data }) => type === 'report.received' && (data as ReportReceived).report.document === document);
          const versions = events.filter(({ stream }) => stream === documentStream(document)).map(({ data }) => (data as { version: number }).version);
          expect(versions).toEqual(reports.map((_, index) => index + 1));
        }
      }),
      { numRuns: 60 },
    );
  });
});
