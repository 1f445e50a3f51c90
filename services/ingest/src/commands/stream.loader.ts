import { Injectable } from '@nestjs/common';
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
} from '@entente/domain';
import { EventLog } from './event-log.js';

const REMEMBERED_STREAMS = 2_000;

/** Streams as deciders take them: folded from the log, never from a view. */
@Injectable()
export class StreamLoader {
  private readonly matchings = new Map<string, Loaded<MatchingState>>();

  constructor(private readonly log: EventLog) {}

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

  /** Folds of matching streams. A deal told by thousands of reports has a long one: only what is new is read again. */
  async matching(streams: readonly string[]): Promise<(stream: string) => Loaded<MatchingState>> {
    const loaded = new Map(await Promise.all(streams.map(async (stream) => [stream, await this.caughtUp(stream)] as const)));
    return (stream) => loaded.get(stream) ?? { state: matchingFold.initial, version: 0n };
  }

  /** After a conflict nothing remembered is trusted: a restored log may have gone back. */
  forget(stream: string): void {
    this.matchings.delete(stream);
  }

  private async caughtUp(stream: string): Promise<Loaded<MatchingState>> {
    const remembered = this.matchings.get(stream) ?? { state: matchingFold.initial, version: 0n };
    const events = await this.log.stream(stream, remembered.version + 1n);
    const loaded = {
      state: events.reduce((state, event) => matchingFold.evolve(state, event), remembered.state),
      version: events.at(-1)?.streamVersion ?? remembered.version,
    };
    this.matchings.delete(stream);
    this.matchings.set(stream, loaded);
    const [oldest] = this.matchings.keys();
    if (this.matchings.size > REMEMBERED_STREAMS && oldest !== undefined) this.matchings.delete(oldest);
    return loaded;
  }
}
