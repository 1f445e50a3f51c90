import type { RecordedEvent } from '@entente/contracts';
import {
  claimFold,
  claimStream,
  decideCorrection,
  decideMerge,
  decideRetraction,
  decideSubmission,
  developmentStream,
  foldStream,
  isRefused,
  matchingFold,
  matchingStreamOf,
  matchingStreamsOf,
  membersFold,
  streamsOfCorrection,
  type ClaimChanges,
  type ClaimState,
  type DecisionContext,
  type Loaded,
  type MatchingState,
  type MembersState,
  type StreamWrite,
} from '@entente/domain';
import { sha256Hex, uuidv7, type EventStore } from '@entente/event-store';
import { inMemoryEventStore } from '@entente/event-store/testing';
import { reportSaying, type Saying } from './claim.fixture.js';

/** Lane `main` as ingest would write it, in memory: real deciders, positions, hashes. */
export class MainLog {
  readonly store: EventStore = inMemoryEventStore({ lane: 'main' });

  /** Submits a report with one claim. @returns ids of the claim and its development, and the position of `….reported` */
  async report(saying: Saying): Promise<{ claim: string; development: string; position: bigint }> {
    const { report, claim } = reportSaying(saying);
    const matching = await this.matching(matchingStreamsOf([claim]));
    const decision = decideSubmission({ report, claims: [claim], matching, context: this.context() });
    if (isRefused(decision)) throw new Error(decision.detail);
    const events = await this.append(decision.writes);
    const reported = events.find(({ type }) => type.endsWith('.reported'));
    return { claim: claim.id, development: decision.claims[0]?.development ?? '', position: reported?.position ?? 0n };
  }

  async correct(claim: string, changes: ClaimChanges): Promise<bigint> {
    const loaded = foldStream(claimFold, await this.store.readStream(claimStream(claim)));
    const matching = await this.matching(streamsOfCorrection(loaded.state, changes));
    const decision = decideCorrection({ claim: loaded, matching, changes, reason: 'spec', context: this.context() });
    if (isRefused(decision)) throw new Error(decision.detail);
    return lastOf(await this.append(decision.writes));
  }

  async retract(claim: string): Promise<bigint> {
    const loaded = foldStream(claimFold, await this.store.readStream(claimStream(claim)));
    const { about } = loaded.state;
    const matching = await this.matching(about === null ? [] : [matchingStreamOf(about)]);
    const decision = decideRetraction({ claim: loaded, matching, reason: 'spec', context: this.context() });
    if (isRefused(decision)) throw new Error(decision.detail);
    return lastOf(await this.append(decision.writes));
  }

  /** Merges a development into another. @returns the position of the last event */
  async merge(survivor: string, absorbed: string): Promise<bigint> {
    const members = await Promise.all([survivor, absorbed].map((id) => this.members(id)));
    const claims = new Map<string, ClaimState>();
    for (const claim of members.flatMap(({ state }) => state.claims)) {
      claims.set(claim, foldStream(claimFold, await this.store.readStream(claimStream(claim))).state);
    }
    const abouts = [...claims.values()].flatMap(({ about }) => (about === null ? [] : [about]));
    const [first, second] = members;
    if (first === undefined || second === undefined) throw new Error('two developments make a merge');
    const decision = decideMerge({
      survivor: first,
      absorbed: [second],
      claim: (id) => claims.get(id) ?? claimFold.initial,
      matching: await this.matching([...new Set(abouts.map(matchingStreamOf))]),
      reason: 'spec',
      context: this.context(),
    });
    if (isRefused(decision)) throw new Error(decision.detail);
    return lastOf(await this.append(decision.writes));
  }

  private async members(id: string): Promise<Loaded<MembersState>> {
    return foldStream(membersFold(id), await this.store.readStream(developmentStream(id)));
  }

  /** Everything behind a position. */
  after(position: bigint, limit = 10_000): Promise<RecordedEvent[]> {
    return this.store.readLane({ after: position, limit });
  }

  private async matching(streams: readonly string[]): Promise<(stream: string) => Loaded<MatchingState>> {
    const loaded = new Map<string, Loaded<MatchingState>>();
    for (const stream of streams) loaded.set(stream, foldStream(matchingFold, await this.store.readStream(stream)));
    return (stream) => {
      const found = loaded.get(stream);
      if (found === undefined) throw new Error(`${stream} was not loaded`);
      return found;
    };
  }

  private context(): DecisionContext {
    const metadata = { correlationId: 'spec', principal: { id: 'spec', roles: ['analyst' as const] }, engine: 'spec/0' };
    return { metadata, nextId: uuidv7 };
  }

  private async append(writes: readonly StreamWrite[]): Promise<RecordedEvent[]> {
    const answer = await this.store.append({ key: uuidv7(), digest: sha256Hex('spec'), writes });
    if (answer.outcome !== 'appended') throw new Error(`not appended: ${JSON.stringify(answer, (_, value: unknown) => String(value))}`);
    return this.store.readLane({ after: answer.from - 1n, upTo: answer.to, limit: 1_000 });
  }
}

function lastOf(events: readonly RecordedEvent[]): bigint {
  return events.at(-1)?.position ?? 0n;
}
