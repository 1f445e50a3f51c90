import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Assignment,
  type Claim,
  type ClaimReported,
  type ClaimRetracted,
  type RecordedEvent,
} from '@entente/contracts';
import { canonicalJson } from '../identity/canonical-json.js';
import { Analyst } from '../testing/analyst.js';
import { aClaim, aReport, actor, field } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { matchingFold } from '../matching/matching.fold.js';
import { matchingStreamOf } from '../stream/stream-names.js';

/** One step; the numbers choose among what there is when its turn comes. */
type Step = ['submit' | 'correct' | 'retract' | 'merge' | 'split' | 'undo', number, number];

const step = fc.tuple<Step>(
  fc.constantFrom('submit', 'submit', 'submit', 'correct', 'retract', 'merge', 'merge', 'split', 'split', 'undo', 'undo'),
  fc.nat({ max: 1000 }),
  fc.nat({ max: 1000 }),
);

const OBJECTS = ['ATMOS 2000', 'Barak MX', 'Heron TP', 'ATMOS howitzers'];
const DATES = ['2022', '2022-05', '2023-02-01', null];
const BUYERS = ['MAR', 'DNK'];

const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % Math.max(from.length, 1)];

/** Plays steps through the deciders; beside it a naive book of who is where, kept by the commands' meaning alone. */
class Play {
  readonly log = new MemoryLog();
  readonly analyst = new Analyst(this.log);
  readonly book = new Map<string, string>();
  readonly moves: { event: RecordedEvent; before: Map<string, string>; moved: string[] }[] = [];
  private submitted = 0;

  run([action, first, second]: Step): void {
    switch (action) {
      case 'submit':
        return this.submit(first, second);
      case 'correct': {
        const claim = pick([...this.book.keys()], first);
        if (claim !== undefined) this.analyst.correct(claim, this.correction(second));
        return;
      }
      case 'retract': {
        const claim = pick([...this.book.keys()], first);
        if (claim !== undefined) this.analyst.retract(claim);
        return;
      }
      case 'merge': {
        const [survivor, absorbed] = [pick(this.alive(), first), pick(this.alive(), second)];
        if (survivor !== undefined && absorbed !== undefined) this.move(() => this.analyst.merge(survivor, absorbed));
        return;
      }
      case 'split': {
        const from = pick(this.alive(), first) ?? '';
        const claims = this.claimsOf(from).filter((_, index) => (second >> index % 8) % 2 === 1);
        if (claims.length > 0) this.move(() => this.analyst.split(from, claims));
        return;
      }
      case 'undo':
        return this.undo(first);
    }
  }

  private submit(first: number, second: number): void {
    const report = aReport(`report ${(this.submitted += 1)}`);
    const claims = [first, second].map((number, index) =>
      aClaim(report, index, {
        object: pick(OBJECTS, number) ?? null,
        edtf: pick(DATES, number >> 2) ?? null,
        actors: [actor('buyer', pick(BUYERS, number >> 4) ?? 'MAR'), actor('supplier', 'ISR')],
      }),
    );
    for (const { id, development } of this.analyst.submit(report, claims)) this.book.set(id, development);
  }

  private correction(number: number): Partial<Claim> {
    if (number % 3 === 0) return { object: field(pick(OBJECTS, number) ?? 'ATMOS') };
    if (number % 3 === 1) return { actors: [actor('buyer', pick(BUYERS, number) ?? 'MAR'), actor('supplier', 'ISR')] };
    return { valid: field({ edtf: `20${20 + (number % 9)}`, basis: 'explicit' }) };
  }

  /** Notes where claims were and what the command's event says it moved. */
  private move(command: () => string | null): void {
    const before = new Map(this.book);
    const start = this.log.events.length;
    if (command() !== null) return;
    const event = this.log.events.slice(start).find(({ type }) => /^development\.(merged|split)$/.test(type));
    if (event === undefined) throw new Error('An accepted merge or split has an event.');
    const data = event.data as { assignments: readonly Assignment[]; absorbed?: string[]; survivor?: string };
    const moved = data.absorbed === undefined ? data.assignments.map(({ claim }) => claim) : data.absorbed.flatMap((id) => this.claimsOf(id));
    for (const claim of moved) this.book.set(claim, data.survivor ?? (event.data as { into: string }).into);
    this.moves.push({ event, before, moved });
  }

  /** An undo is taken back where each moved claim still stands where the move put it; else it must be refused. */
  private undo(number: number): void {
    const move = pick(this.moves, number);
    if (move === undefined) return;
    const to = (move.event.data as { survivor?: string; into?: string }).survivor ?? (move.event.data as { into: string }).into;
    const undone = this.log.events.some(({ type, data }) => type === 'development.restored' && (data as { undoes: string }).undoes === move.event.id);
    const free = move.moved.every((claim) => this.book.get(claim) === to);
    const refusal = this.analyst.undo(move.event);
    expect(refusal).toBe(undone ? 'already-undone' : free ? null : 'superseded');
    if (refusal === null) for (const claim of move.moved) this.book.set(claim, move.before.get(claim) ?? '');
  }

  alive(): string[] {
    return [...new Set(this.book.values())].sort();
  }

  claimsOf(development: string): string[] {
    return [...this.book].filter(([, of]) => of === development).map(([claim]) => claim);
  }
}

/** What any prefix of the log says, worked out from scratch and without any fold of ours. */
function naive(events: readonly RecordedEvent[]): Map<string, string[]> {
  const member = new Map<string, string>();
  const content = new Map<string, string>();
  for (const event of events) {
    const { assignments, claim, development } = event.data as Partial<Assignment> & { assignments?: Assignment[] };
    if (event.type === 'claim.assigned' && claim !== undefined && development !== undefined) member.set(claim, development);
    if (/^development\.(merged|split|restored)$/.test(event.type)) for (const moved of assignments ?? []) member.set(moved.claim, moved.development);
    if (event.type.endsWith('.reported') || event.type === 'claim.corrected') {
      const reported = (event.data as ClaimReported).claim;
      content.set(reported.id, `standing ${canonicalJson(reported)}`);
    }
    if (event.type === 'claim.retracted') {
      const { claim: id } = event.data as ClaimRetracted;
      content.set(id, (content.get(id) ?? '').replace('standing', 'retracted'));
    }
  }
  const developments = new Map<string, string[]>();
  for (const [claim, development] of member) developments.set(development, [...(developments.get(development) ?? []), `${claim} ${content.get(claim) ?? 'unreported'}`]);
  return new Map([...developments].map(([id, lines]) => [id, lines.sort()]));
}

function viewed(view: MemoryView): Map<string, string[]> {
  const lines = [...view.states.values()].map(({ id, members }): [string, string[]] => [
    id,
    members
      .map((member) => {
        const content = member.claim === null ? 'unreported' : `${member.retracted === null ? 'standing' : 'retracted'} ${canonicalJson(member.claim)}`;
        return `${member.id} ${content}`;
      })
      .sort(),
  ]);
  return new Map(lines.filter(([, members]) => members.length > 0));
}

const steps = fc.array(step, { minLength: 5, maxLength: 30 });

describe('any course of submissions, corrections, retractions, merges, splits and undos', () => {
  it('equals a naive model at every position, through JSON or not', () => {
    fc.assert(
      fc.property(steps, (course) => {
        const play = new Play();
        for (const one of course) play.run(one);
        const { events } = play.log;
        const [plain, json] = [new MemoryView(), new MemoryView(true)];
        events.forEach((event, index) => {
          plain.apply(event);
          json.apply(event);
          const expected = naive(events.slice(0, index + 1));
          expect(viewed(plain)).toEqual(expected);
          expect(viewed(json)).toEqual(expected);
        });
        expect(json.items()).toEqual(plain.items());
        for (const { members } of json.states.values()) {
          const positions = members.map(({ position }) => Number(position));
          expect(positions).toEqual([...positions].sort((first, second) => first - second));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves every claim where the commands put it, in views, members and matching alike', () => {
    fc.assert(
      fc.property(steps, (course) => {
        const play = new Play();
        for (const one of course) play.run(one);
        const view = new MemoryView().applyAll(play.log.events);
        expect(new Map([...view.members].sort())).toEqual(new Map([...play.book].sort()));
        for (const id of view.states.keys()) {
          expect([...play.analyst.members(id).state.claims].sort()).toEqual(play.claimsOf(id).sort());
          const { redirectedTo = null, members = [] } = view.states.get(id) ?? {};
          expect(redirectedTo === null).toBe(members.length > 0);
        }
        for (const [claim, development] of play.book) {
          const { about, retracted } = play.analyst.claim(claim).state;
          if (about === null) throw new Error('Every claim has an about.');
          const entry = play.log.load(matchingFold)(matchingStreamOf(about)).state.entries.find((one) => one.claim === claim);
          expect(entry).toMatchObject({ development, withdrawn: retracted === null ? null : 'retracted' });
        }
      }),
      { numRuns: 100 },
    );
  });
});
