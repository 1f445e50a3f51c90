import { Injectable } from '@nestjs/common';
import type { Claim, ClaimCorrected, RecordedEvent } from '@entente/contracts';
import { readCorrection } from '@entente/connectors';
import {
  canonicalJson,
  changeClaim,
  claimStream,
  decideCorrection,
  decideRetraction,
  isRefused,
  matchingStreamOf,
  streamsOfCorrection,
  type ClaimChanges,
  type ClaimState,
} from '@entente/domain';
import { singleRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { InvalidSubmissionError, UnknownIdError } from '../ingest.errors.js';
import { Converter } from '../rates/converter.js';
import type { Answered } from '../submissions/submission.js';
import { curated, writesOf, type Curated } from './curation.js';
import type { CorrectionDto, ReasonDto } from './curation.dto.js';

export interface CorrectionAnswer extends Curated {
  readonly claim: string;
  readonly changed: readonly string[];
}

export interface RetractionAnswer extends Curated {
  readonly claim: string;
}

/** Corrects and retracts claims. What was said before stays in the log; a repetition finds it there and stores nothing. */
@Injectable()
export class ClaimCorrector {
  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly converter: Converter,
  ) {}

  async correct(id: string, dto: CorrectionDto, caller: Caller): Promise<Answered<CorrectionAnswer>> {
    const request = singleRequest(caller, `claims/${id}/corrections`, dto);
    const { events, replayed } = await this.runner.run(request, async (context) => {
      const claim = await this.loader.claim(id);
      const changes = changesOf(dto, claim.state, id);
      const matching = await this.loader.matching(streamsOfCorrection(claim.state, changes));
      const decision = decideCorrection({ claim, matching, context, changes, reason: dto.reason });
      const stored = isRefused(decision) ? await this.alike(id, 'claim.corrected', (event) => saysSame(event, changes, dto.reason)) : null;
      return stored === null ? { writes: writesOf(decision, { what: 'claim', id }) } : { stored };
    });
    const { changed } = (events[0] as RecordedEvent<string, ClaimCorrected>).data;
    // What was derived from the old amount is gone; what follows from the new one is a fact of its own.
    await this.converter.some([id], caller);
    return { answer: { claim: id, changed, ...curated(events) }, replayed };
  }

  async retract(id: string, { reason }: ReasonDto, caller: Caller): Promise<Answered<RetractionAnswer>> {
    const request = singleRequest(caller, `claims/${id}/retractions`, { reason });
    const { events, replayed } = await this.runner.run(request, async (context) => {
      const claim = await this.loader.claim(id);
      const { about } = claim.state;
      const matching = await this.loader.matching(about === null ? [] : [matchingStreamOf(about)]);
      const decision = decideRetraction({ claim, matching, context, reason });
      const stored = isRefused(decision)
        ? await this.alike(id, 'claim.retracted', (event) => (event.data as { reason: string }).reason === reason)
        : null;
      return stored === null ? { writes: writesOf(decision, { what: 'claim', id }) } : { stored };
    });
    return { answer: { claim: id, ...curated(events) }, replayed };
  }

  /** The last command on the claim, when it is the one that is asked for again. */
  private async alike(id: string, type: string, isSame: (event: RecordedEvent) => boolean): Promise<RecordedEvent[] | null> {
    const last = (await this.log.stream(claimStream(id))).at(-1);
    return last?.type === type && isSame(last) ? this.log.commandBegunBy(last) : null;
  }
}

function changesOf(dto: CorrectionDto, state: ClaimState, id: string): ClaimChanges {
  if (state.claim === null) throw new UnknownIdError('claim', id);
  const reading = readCorrection(dto.changes, state.claim);
  if (reading.ok) return reading.changes;
  throw new InvalidSubmissionError(reading.errors.map(({ pointer, detail }) => ({ pointer: `/changes${pointer}`, detail })));
}

function saysSame(event: RecordedEvent, changes: ClaimChanges, reason: string): boolean {
  const { claim, reason: given } = event.data as ClaimCorrected;
  return given === reason && isUnchangedBy(claim, changes);
}

function isUnchangedBy(claim: Claim, changes: ClaimChanges): boolean {
  return canonicalJson(changeClaim(claim, changes).claim) === canonicalJson(claim);
}
