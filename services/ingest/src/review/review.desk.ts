import { Injectable } from '@nestjs/common';
import type { RecordedEvent, ThresholdSet } from '@entente/contracts';
import { readCorrection } from '@entente/connectors';
import { THRESHOLDS_STREAM, claimStream, decideAcceptance, decideRejection, developmentOfClaim, isRefused, matchingStreamOf, newEvent, streamsOfCorrection, type ClaimChanges, type DecisionContext, type Threshold } from '@entente/domain';
import { singleRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner, type Decided } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { curated, writesOf, type Curated } from '../curation/curation.js';
import type { ReasonDto } from '../curation/curation.dto.js';
import { sourceIdOf } from '../edge/source-id.js';
import { InvalidSubmissionError, UnknownIdError } from '../ingest.errors.js';
import type { Answered } from '../submissions/submission.js';
import type { FixDto, ThresholdDto } from './review.dto.js';
import { Standards } from './standards.js';

export interface ReviewAnswer extends Curated {
  readonly claim: string;
  readonly state: 'accepted' | 'rejected';
  /** The development it belongs to. */
  readonly development: string | null;
}

type Verdict = { readonly type: 'claim.accepted' | 'claim.rejected'; readonly changes?: FixDto['changes'] };

/** Decides on claims that wait for a person. The same decision again is found in the log and stores nothing. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly standards: Standards,
  ) {}

  accept(id: string, { reason }: ReasonDto, caller: Caller): Promise<Answered<ReviewAnswer>> {
    return this.decide(id, { reason, body: { reason }, verdict: { type: 'claim.accepted' } }, caller);
  }

  fix(id: string, dto: FixDto, caller: Caller): Promise<Answered<ReviewAnswer>> {
    return this.decide(id, { reason: dto.reason, body: dto, verdict: { type: 'claim.accepted', changes: dto.changes } }, caller);
  }

  reject(id: string, { reason }: ReasonDto, caller: Caller): Promise<Answered<ReviewAnswer>> {
    return this.decide(id, { reason, body: { reason }, verdict: { type: 'claim.rejected' } }, caller);
  }

  async thresholds(): Promise<readonly Threshold[]> {
    return (await this.standards.refresh()).thresholds.thresholds;
  }

  /** From now on claims of the kind and source are measured by it; those that wait go on waiting. */
  async setThreshold(dto: ThresholdDto, caller: Caller): Promise<Answered<Curated & ThresholdSet>> {
    const data: ThresholdSet = { kind: dto.kind ?? null, source: dto.source == null ? null : sourceIdOf(dto.source), minimum: dto.minimum, reason: dto.reason };
    const { events, replayed } = await this.runner.run(singleRequest(caller, 'reviews/thresholds', dto), async (context) => {
      const history = await this.log.stream(THRESHOLDS_STREAM);
      const last = history.findLast((event) => sameScope(event.data as ThresholdSet, data));
      const same = last !== undefined && (last.data as ThresholdSet).minimum === data.minimum;
      if (same) return { stored: [last] };
      const version = history.at(-1)?.streamVersion ?? 0n;
      return { writes: [{ stream: THRESHOLDS_STREAM, expected: version === 0n ? 'none' : version, events: [newEvent(context, 'threshold.set', data)] }] };
    });
    await this.standards.refresh();
    return { answer: { ...(events[0]?.data as ThresholdSet), ...curated(events) }, replayed };
  }

  private async decide(id: string, command: { reason: string; body: object; verdict: Verdict }, caller: Caller): Promise<Answered<ReviewAnswer>> {
    const { reason, body, verdict } = command;
    const state = verdict.type === 'claim.accepted' ? 'accepted' : 'rejected';
    const { events, replayed } = await this.runner.run(singleRequest(caller, `reviews/${id}/${state}`, body), (context) => this.decided(id, { reason, verdict }, context));
    return { answer: { claim: id, state, development: await this.developmentOf(id), ...curated(events) }, replayed };
  }

  private async decided(id: string, { reason, verdict }: { reason: string; verdict: Verdict }, context: DecisionContext): Promise<Decided> {
    const claim = await this.loader.claim(id);
    if (claim.state.claim === null) throw new UnknownIdError('claim', id);
    const changes = verdict.changes === undefined ? undefined : changesOf(verdict.changes, claim.state.claim);
    const matching = await this.loader.matching(streamsOfCorrection(claim.state, changes ?? {}));
    const on = { claim, matching, reason, context };
    const decision = verdict.type === 'claim.rejected' ? decideRejection(on) : decideAcceptance({ ...on, ...(changes === undefined ? {} : { changes }) });
    const last = isRefused(decision) ? await this.lastAlike(id, verdict.type, reason) : null;
    return last === null ? { writes: writesOf(decision, { what: 'claim', id }) } : { stored: last };
  }

  private async lastAlike(id: string, type: string, reason: string): Promise<RecordedEvent[] | null> {
    const history = await this.log.stream(claimStream(id));
    const decision = history.findLast((event) => event.type === type);
    if (decision === undefined || (decision.data as { reason: string }).reason !== reason) return null;
    const cause = history.find(({ id: event }) => event === decision.metadata.causationId) ?? decision;
    return this.log.commandBegunBy(cause);
  }

  private async developmentOf(id: string): Promise<string | null> {
    const { state } = await this.loader.claim(id);
    if (state.about === null) return null;
    const stream = matchingStreamOf(state.about);
    return developmentOfClaim((await this.loader.matching([stream]))(stream).state, id);
  }
}

function sameScope(first: ThresholdSet, second: ThresholdSet): boolean {
  return first.kind === second.kind && first.source === second.source;
}

function changesOf(changes: FixDto['changes'], claim: Parameters<typeof readCorrection>[1]): ClaimChanges {
  const reading = readCorrection(changes, claim);
  if (reading.ok) return reading.changes;
  throw new InvalidSubmissionError(reading.errors.map(({ pointer, detail }) => ({ pointer: `/changes${pointer}`, detail })));
}
