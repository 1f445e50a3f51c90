import { type About, type Claim, type MatchingAssigned, type NewEvent, type Report } from '@entente/contracts';
import { aboutOf } from '../claim/about.js';
import { type MatchingState, assigned, developmentOfClaim } from '../matching/matching.fold.js';
import { type ClaimToResolve } from '../matching/particulars.js';
import { type Resolution, developmentIdOf, resolve } from '../matching/resolution.js';
import { type ClaimDetails } from '../report/submission.decider.js';
import { type DecisionContext, type Loaded, type StreamWrite, expectedOf, newEvent } from '../stream/decision.js';
import { claimStream, developmentStream, matchingStreamOf, reportStream } from '../stream/stream-names.js';
import { marked, tellersBeside } from './register-mark.js';
import { type VisibleField } from './visible-claim.js';

/** What is to become of one claim of a register. */
export type RegisterStep =
  /** `follows`: the claim of the same order that was retracted before, whose development it comes back to. */
  | { readonly step: 'report'; readonly slot: string; readonly claim: Claim; readonly follows: string | null }
  | { readonly step: 'correct'; readonly slot: string; readonly claim: Claim; readonly version: bigint; readonly changed: readonly VisibleField[]; readonly reason: string }
  | { readonly step: 'retract'; readonly slot: string; readonly claim: Pick<Claim, 'id' | 'kind' | 'actors'>; readonly version: bigint; readonly reason: string };

export interface RegisterCommand {
  /** Reports that the claims quote and the log doesn't have yet. */
  readonly reports: readonly Report[];
  readonly steps: readonly RegisterStep[];
  /** The matching streams named by `matchingStreamsOfSteps`. */
  readonly matching: (stream: string) => Loaded<MatchingState>;
  readonly context: DecisionContext;
  readonly source: string;
  readonly document: string;
  /** What stands beside a claim in the event that reports it: why it waits for review, what its money comes to. */
  readonly details?: (claim: Claim) => ClaimDetails;
}

export function matchingStreamsOfSteps(steps: readonly RegisterStep[]): string[] {
  const sides = new Map(steps.map(({ claim }) => [[claim.kind, ...claim.actors.map(({ value }) => value.id)].join(' '), claim]));
  return [...new Set([...sides.values()].map((claim) => matchingStreamOf(aboutOf(claim))))];
}

/**
 * The events of a portion of a register. Two orders of one register are two orders, however alike: a register's claim
 * joins what articles tell of, never what another row tells of, and a weak link joins nothing.
 */
export function decideRegister(command: RegisterCommand): readonly StreamWrite[] {
  const placing = new Placing(command);
  const claims = command.steps.map((step) => placing.write(step));
  const reports = command.reports.map((report): StreamWrite => ({ stream: reportStream(report.id), expected: 'none', events: [newEvent(command.context, 'report.received', { report })] }));
  return [...reports, ...placing.developments(), ...claims, ...placing.matchings()];
}

class Placing {
  private readonly states = new Map<string, MatchingState>();
  private readonly matchingEvents = new Map<string, NewEvent[]>();
  private readonly members = new Map<string, { existing: boolean; events: NewEvent[] }>();
  private readonly streams = new Map<About, string>();
  private readonly abouts = new Map<string, About>();

  constructor(private readonly command: RegisterCommand) {}

  write(step: RegisterStep): StreamWrite {
    const about = this.aboutOf(step.claim);
    switch (step.step) {
      case 'report':
        return this.reported(step, about);
      case 'correct':
        return this.corrected(step, about);
      case 'retract':
        return this.retracted(step, about);
    }
  }

  developments(): StreamWrite[] {
    return [...this.members].map(([id, { existing, events }]) => ({ stream: developmentStream(id), expected: existing ? 'any' : 'none', events }));
  }

  matchings(): StreamWrite[] {
    return [...this.matchingEvents].map(([stream, events]) => ({ stream, expected: expectedOf(this.command.matching(stream)), events }));
  }

  private reported({ slot, claim, follows }: RegisterStep & { step: 'report' }, about: About): StreamWrite {
    const { context, source, document, details } = this.command;
    const state = this.state(about);
    const particulars = marked(claim, slot);
    const before = follows === null ? null : developmentOfClaim(state, follows);
    const { development, existing, score } = before === null ? this.resolved(state, { id: claim.id, about, ...particulars }) : { development: before, existing: true, score: 1 };
    const member = this.members.get(development) ?? { existing, events: [] };
    member.events.push(newEvent(context, 'claim.assigned', { claim: claim.id, development, about }));
    this.members.set(development, member);
    this.match({ about, claim: claim.id, development, score, ...particulars });
    return { stream: claimStream(claim.id), expected: 'none', events: [newEvent(context, `${claim.kind}.reported`, { about, claim, source, document, ...details?.(claim) })] };
  }

  private corrected({ slot, claim, version, changed, reason }: RegisterStep & { step: 'correct' }, about: About): StreamWrite {
    const development = developmentOfClaim(this.state(about), claim.id);
    if (development !== null) this.match({ about, claim: claim.id, development, score: 1, ...marked(claim, slot) });
    const fields = changed.map((field) => (field === 'words' ? 'trigger' : field)).sort();
    const event = newEvent(this.command.context, 'claim.corrected', { about, claim, changed: fields, reason });
    return { stream: claimStream(claim.id), expected: version, events: [event] };
  }

  private retracted({ claim, version, reason }: RegisterStep & { step: 'retract' }, about: About): StreamWrite {
    const { context } = this.command;
    if (developmentOfClaim(this.state(about), claim.id) !== null) {
      this.append(about, newEvent(context, 'matching.withdrawn', { about, claim: claim.id, why: 'retracted' }));
    }
    const event = newEvent(context, 'claim.retracted', { about, claim: claim.id, reason });
    return { stream: claimStream(claim.id), expected: version, events: [event] };
  }

  private match(data: MatchingAssigned): void {
    this.states.set(this.streamOf(data.about), assigned(this.state(data.about), data));
    this.append(data.about, newEvent(this.command.context, 'matching.assigned', data));
  }

  /** What only registers tell of is joined by nobody here; most streams hold nothing else. */
  private resolved(state: MatchingState, claim: ClaimToResolve): Resolved {
    const beside = tellersBeside(state);
    return beside.entries.length === 0 ? { development: developmentIdOf(claim.id), existing: false, score: 1 } : resolve(beside, claim);
  }

  private append(about: About, event: NewEvent): void {
    const stream = this.streamOf(about);
    const events = this.matchingEvents.get(stream);
    if (events === undefined) this.matchingEvents.set(stream, [event]);
    else events.push(event);
  }

  private state(about: About): MatchingState {
    const stream = this.streamOf(about);
    return this.states.get(stream) ?? this.command.matching(stream).state;
  }

  /** The name is a hash, and hundreds of orders share it. */
  private streamOf(about: About): string {
    let stream = this.streams.get(about);
    if (stream === undefined) {
      stream = matchingStreamOf(about);
      this.streams.set(about, stream);
    }
    return stream;
  }

  private aboutOf(claim: Pick<Claim, 'kind' | 'actors'>): About {
    const sides = [claim.kind, ...claim.actors.map(({ value }) => `${value.role}:${value.id}`)].join(' ');
    let about = this.abouts.get(sides);
    if (about === undefined) {
      about = aboutOf(claim);
      this.abouts.set(sides, about);
    }
    return about;
  }
}

type Resolved = Pick<Resolution, 'development' | 'existing' | 'score'>;
