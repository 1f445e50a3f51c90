import { Injectable } from '@nestjs/common';
import type { Claim, RecordedEvent } from '@entente/contracts';
import { decideSubmission, isRefused, matchingStreamsOf, reportStream, type DecisionContext, type StreamWrite, type Submission } from '@entente/domain';
import type { CommandRequest } from '../commands/command.request.js';
import { CommandRunner, type CommandOutcome } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { Turns } from '../commands/turns.js';
import { RefusedError } from '../ingest.errors.js';
import { ReportTextTable } from '../reports/report-text.table.js';
import { submissionAnswer } from './submission.answer.js';
import type { Answered, PreparedSubmission, SubmissionAnswer } from './submission.js';

/** Conflicts on one stream after which what was remembered of it is read anew: a restored log may have gone back. */
const DISTRUST_AFTER = 3;

/**
 * Stores a report with its claims as one command. Guarantees: the same content is stored once, by the name of the
 * report's stream, and answered the same for ever, from the recorded events; the text is there before any event names it.
 */
@Injectable()
export class Submitter {
  private readonly turns = new Turns();

  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly texts: ReportTextTable,
  ) {}

  async submit(prepared: PreparedSubmission, request: CommandRequest): Promise<Answered<SubmissionAnswer>> {
    const { report } = prepared;
    // The same report sent twenty times at once is read once.
    const outcome = await this.turns.take([reportStream(report.id)], async () => {
      const stored = await this.stored(report.id);
      return stored === null ? this.store(prepared, request) : this.runner.append(request, async () => ({ stored }));
    });
    const { events, replayed } = await this.runner.recorded(outcome);
    return { answer: submissionAnswer(events), replayed };
  }

  private async store(prepared: PreparedSubmission, request: CommandRequest): Promise<CommandOutcome> {
    const { report, text, raw } = prepared;
    const claims = await prepared.claims();
    await this.texts.keep(report.textHash, { text, raw });
    const streams = matchingStreamsOf(claims);
    let writes: readonly StreamWrite[] = [];
    return this.turns.take(streams, async () => {
      const outcome = await this.runner.append(request, async (context, attempt) => {
        const stored = attempt === 1 ? null : await this.stored(report.id);
        if (stored !== null) return { stored };
        if (attempt > DISTRUST_AFTER) this.loader.forget(streams);
        const matching = await (attempt === 1 ? this.loader.rememberedMatching(streams) : this.loader.matching(streams));
        writes = writesOf(prepared, claims, matching, context);
        return { writes };
      });
      if ('from' in outcome && !outcome.replayed) this.loader.appended(writes);
      return outcome;
    });
  }

  /** The events that stored a report, or null. */
  private async stored(report: string): Promise<RecordedEvent[] | null> {
    const [received] = await this.log.store.readStream(reportStream(report), { limit: 1 });
    return received === undefined ? null : this.log.commandBegunBy(received);
  }
}

function writesOf({ report }: PreparedSubmission, claims: readonly Claim[], matching: Submission['matching'], context: DecisionContext): readonly StreamWrite[] {
  const decision = decideSubmission({ report, claims, matching, context });
  if (isRefused(decision)) throw new RefusedError(decision.refused, decision.detail);
  return decision.writes;
}
