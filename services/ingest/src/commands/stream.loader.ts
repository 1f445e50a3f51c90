import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@entente/contracts';
import {
  claimFold,
  claimStream,
  developmentStream,
  foldStream,
  matchingFold,
  membersFold,
  reportFold,
  reportStream,
  type ClaimState,
  type Loaded,
  type MatchingState,
  type MembersState,
  type ReportState,
  type StreamWrite,
} from '@entente/domain';
import { EventLog } from './event-log.js';

const REMEMBERED_STREAMS = 2_000;
/** So many are read at once; of more it is asked first which have begun. */
const FEW = 4;
const MATCHING = 'matching-';
const UNBEGUN: Loaded<MatchingState> = { state: matchingFold.initial, version: 0n };

interface Fold<State> {
  initial: State;
  evolve: (state: State, event: RecordedEvent) => State;
}

type Matchings = (stream: string) => Loaded<MatchingState>;

/** Streams as deciders take them: folded from the log, never from a view. */
@Injectable()
export class StreamLoader {
  private readonly matchings = new Map<string, Loaded<MatchingState>>();

  constructor(private readonly log: EventLog) {}

  /** Any stream by its fold. */
  async load<State>(fold: Fold<State>, stream: string): Promise<Loaded<State>> {
    return foldStream(fold, await this.log.stream(stream));
  }

  async report(id: string): Promise<Loaded<ReportState>> {
    return foldStream(reportFold, await this.log.stream(reportStream(id)));
  }

  async claim(id: string): Promise<Loaded<ClaimState>> {
    return foldStream(claimFold, await this.log.stream(claimStream(id)));
  }

  async development(id: string): Promise<Loaded<MembersState>> {
    return foldStream(membersFold(id), await this.log.stream(developmentStream(id)));
  }

  async claims(ids: readonly string[]): Promise<ReadonlyMap<string, Loaded<ClaimState>>> {
    const loaded = await Promise.all(ids.map(async (id) => [id, await this.claim(id)] as const));
    return new Map(loaded);
  }

  /** Folds of matching streams, as the log has them now. */
  async matching(streams: readonly string[]): Promise<Matchings> {
    const loaded = new Map(await Promise.all(streams.map(async (stream) => [stream, await this.caughtUp(stream)] as const)));
    return (stream) => loaded.get(stream) ?? UNBEGUN;
  }

  /**
   * Folds of matching streams as they were last seen here, without asking the log where they are remembered: for
   * commands with expected versions, which the store refuses when another process has gone on.
   */
  async rememberedMatching(streams: readonly string[]): Promise<Matchings> {
    const loaded = new Map(streams.map((stream) => [stream, this.matchings.get(stream)]));
    const unknown = streams.filter((stream) => loaded.get(stream) === undefined);
    const begun = unknown.length < FEW ? unknown : [...(await this.log.store.begunStreams(unknown))];
    await Promise.all(begun.map(async (stream) => loaded.set(stream, await this.caughtUp(stream))));
    return (stream) => loaded.get(stream) ?? UNBEGUN;
  }

  /** Takes note of what was appended on top of a remembered fold. */
  appended(writes: readonly StreamWrite[]): void {
    for (const { stream, expected, events } of writes) {
      const version = expected === 'none' ? 0n : expected;
      const remembered = this.matchings.get(stream) ?? UNBEGUN;
      if (!stream.startsWith(MATCHING) || version === 'any' || remembered.version !== version) continue;
      // The fold reads type and data only, which are recorded as they were written.
      const state = events.reduce((fold, event) => matchingFold.evolve(fold, event as RecordedEvent), remembered.state);
      this.remember(stream, { state, version: version + BigInt(events.length) });
    }
  }

  /** After repeated conflicts nothing remembered is trusted: a restored log may have gone back. */
  forget(streams: readonly string[]): void {
    for (const stream of streams) this.matchings.delete(stream);
  }

  private async caughtUp(stream: string): Promise<Loaded<MatchingState>> {
    const remembered = this.matchings.get(stream) ?? UNBEGUN;
    const events = await this.log.stream(stream, remembered.version + 1n);
    const loaded = {
      state: events.reduce((state, event) => matchingFold.evolve(state, event), remembered.state),
      version: events.at(-1)?.streamVersion ?? remembered.version,
    };
    const known = this.matchings.get(stream) ?? UNBEGUN;
    if (known.version > loaded.version) return known;
    this.remember(stream, loaded);
    return loaded;
  }

  private remember(stream: string, loaded: Loaded<MatchingState>): void {
    this.matchings.delete(stream);
    this.matchings.set(stream, loaded);
    const [oldest] = this.matchings.keys();
    if (this.matchings.size > REMEMBERED_STREAMS && oldest !== undefined) this.matchings.delete(oldest);
  }
}
