import { Injectable } from '@nestjs/common';
import { formatLanePosition, type Claim, type ClaimRedated, type RecordedEvent, type Report, type ReportDated } from '@entente/contracts';
import {
  claimStream,
  decideRedating,
  decideReportDated,
  isRefused,
  isReported,
  matchingStreamOf,
  reportStream,
  type ClaimState,
  type DecisionContext,
  type Loaded,
  type StreamWrite,
} from '@entente/domain';
import { singleRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { writesOf } from '../curation/curation.js';
import { UnknownIdError } from '../ingest.errors.js';
import { Converter } from '../rates/converter.js';
import type { Answered } from '../submissions/submission.js';
import { ClaimExtractor } from './claim.extractor.js';
import { ReportTextTable } from './report-text.table.js';

export interface DatedAnswer {
  readonly report: string;
  readonly publishedAt: string;
  readonly previous: string | null;
  /** Claims whose relative dates were resolved again. */
  readonly redated: readonly { readonly claim: string; readonly edtf: string | null }[];
  readonly position: string;
  readonly epoch: string;
}

/**
 * States when a report was published and resolves its relative dates again, as one command. The text is read once more
 * with the new date; what it says explicitly stays, and every earlier reading stays visible under its position.
 */
@Injectable()
export class ReportDater {
  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly texts: ReportTextTable,
    private readonly extractor: ClaimExtractor,
    private readonly converter: Converter,
  ) {}

  async date(id: string, publishedAt: string, caller: Caller): Promise<Answered<DatedAnswer>> {
    const request = singleRequest(caller, `reports/${id}/date`, { publishedAt });
    const { events, replayed } = await this.runner.run(request, async (context) => {
      const history = await this.log.stream(reportStream(id));
      const last = history.at(-1);
      if (last?.type === 'report.dated' && (last.data as ReportDated).publishedAt === publishedAt) return { stored: await this.log.commandBegunBy(last) };
      const report = await this.loader.report(id);
      const [received] = history;
      if (received === undefined || report.state.report === null) throw new UnknownIdError('report', id);
      const dated = writesOf(decideReportDated({ report, publishedAt, context }), { what: 'report', id });
      return { writes: joined([...dated, ...(await this.redatings(received, { ...report.state.report, publishedAt }, context))]) };
    });
    const answer = answerOf(events);
    await this.converter.some(answer.redated.map(({ claim }) => claim), caller);
    return { answer, replayed };
  }

  private async redatings(received: RecordedEvent, report: Report, context: DecisionContext): Promise<StreamWrite[]> {
    const read = await this.readAgain(report);
    // A version also makes the claims it changed: they read by its words now.
    const made = (await this.log.commandBegunBy(received)).filter((event) => isReported(event) || event.type === 'claim.corrected');
    const ids = made.map(({ stream }) => stream.slice(claimStream('').length));
    const claims = [...(await this.loader.claims(ids)).values()];
    const abouts = claims.map(({ state }) => state.about).filter((about) => about !== null);
    const matching = await this.loader.matching([...new Set(abouts.map(matchingStreamOf))]);
    return claims.flatMap((claim) => {
      const valid = read.find((again) => isSamePassage(again, claim))?.valid ?? null;
      if (valid === null) return [];
      const decision = decideRedating({ claim, matching, context, valid });
      return isRefused(decision) ? [] : [...decision.writes];
    });
  }

  private async readAgain(report: Report): Promise<Claim[]> {
    // A structured record states its dates itself: there is nothing relative to read.
    const text = report.mediaType === 'application/json' ? null : await this.texts.find(report.textHash);
    return text === null ? [] : this.extractor.claimsOf(report, text);
  }
}

/** The new date may change how claims are numbered, never which words they rest on. */
function isSamePassage(again: Claim, { state: { claim } }: Loaded<ClaimState>): boolean {
  return again.kind === claim?.kind && again.report === claim.report && again.trigger.start === claim.trigger.start && again.trigger.end === claim.trigger.end;
}

/** One write a stream: claims of one report often meet on one matching stream. */
function joined(writes: readonly StreamWrite[]): StreamWrite[] {
  const streams = new Map<string, StreamWrite>();
  for (const write of writes) {
    const known = streams.get(write.stream);
    streams.set(write.stream, known === undefined ? write : { ...known, events: [...known.events, ...write.events] });
  }
  return [...streams.values()];
}

function answerOf(events: readonly RecordedEvent[]): DatedAnswer {
  const [dated] = events;
  const last = events.at(-1);
  if (dated === undefined || last === undefined) throw new Error('A dated report has at least one event: verify the log.');
  const redated = events.filter(({ type }) => type === 'claim.redated').map(({ data }) => data as ClaimRedated);
  return {
    ...(dated.data as ReportDated),
    redated: redated.map(({ claim, valid }) => ({ claim, edtf: valid.value.edtf })),
    position: formatLanePosition(last.lane, last.position),
    epoch: last.epoch,
  };
}
