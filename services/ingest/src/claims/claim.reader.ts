import { Injectable } from '@nestjs/common';
import { formatLanePosition, type Claim, type ClaimCorrected, type ClaimRetracted, type MoneyConversion, type RecordedEvent } from '@entente/contracts';
import { claimFold, claimStream, developmentOfClaim, foldStream, matchingStreamOf } from '@entente/domain';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { UnknownIdError } from '../ingest.errors.js';

/** A claim as it reads now, with all that happened to it. */
export interface ClaimDetail {
  readonly claim: Claim;
  readonly state: 'standing' | 'pending' | 'rejected' | 'retracted';
  readonly source: string | null;
  /** The development it belongs to now. */
  readonly development: string | null;
  /** What its amounts come to by the rates loaded, with rate, days and source. */
  readonly conversions: readonly MoneyConversion[];
  readonly history: readonly ClaimHappening[];
  readonly position: string;
  readonly epoch: string;
}

export interface ClaimHappening {
  readonly event: string;
  readonly type: string;
  readonly position: string;
  readonly recordedAt: string;
  readonly principal: string;
  readonly changed?: readonly string[];
  readonly reason?: string;
}

/** Reads a claim by folding its stream; where it belongs is what its matching stream says. */
@Injectable()
export class ClaimReader {
  constructor(
    private readonly log: EventLog,
    private readonly loader: StreamLoader,
  ) {}

  async claim(id: string): Promise<ClaimDetail> {
    const events = await this.log.stream(claimStream(id));
    const { state } = foldStream(claimFold, events);
    const last = events.at(-1);
    if (state.claim === null || state.about === null || last === undefined) throw new UnknownIdError('claim', id);
    const stream = matchingStreamOf(state.about);
    const matching = await this.loader.matching([stream]);
    return {
      claim: state.claim,
      state: state.retracted === null ? (state.review === 'accepted' ? 'standing' : state.review) : 'retracted',
      source: state.source,
      development: developmentOfClaim(matching(stream).state, id),
      conversions: state.conversions,
      history: events.map(happening),
      position: formatLanePosition(last.lane, last.position),
      epoch: last.epoch,
    };
  }
}

function happening(event: RecordedEvent): ClaimHappening {
  const { changed, reason } = event.data as Partial<ClaimCorrected & ClaimRetracted>;
  return {
    event: event.id,
    type: event.type,
    position: formatLanePosition(event.lane, event.position),
    recordedAt: event.recordedAt,
    principal: event.metadata.principal.id,
    ...(changed === undefined ? {} : { changed }),
    ...(reason === undefined ? {} : { reason }),
  };
}
