import { Injectable } from '@nestjs/common';
import type { Claim, RecordedEvent } from '@entente/contracts';
import { decideSubmission, isRefused, matchingStreamsOf, reportStream, type DecisionContext } from '@entente/domain';
import type { CommandRequest } from '../commands/command.request.js';
import { CommandRunner, type CommandResult, type Decided } from '../commands/command.runner.js';
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
    const { events, replayed } = await this.turns.take([reportStream(report.id)], async () => {
      const stored = await this.stored(report.id);
      return stored === null ? this.store(prepared, request) : this.runner.run(request, async () => ({ stored }));
    });
    return { answer: submissionAnswer(events), replayed };
  }

  private async store(prepared: PreparedSubmission, request: CommandRequest): Promise<CommandResult> {
    const { report, text, raw } = prepared;
    const claims = prepared.claims();
    await this.texts.keep(report.textHash, { text, raw });
    const streams = matchingStreamsOf(claims);
    let attempt = 0;
    return this.turns.take(streams, () =>
      this.runner.run(request, async (context) => {
        attempt += 1;
        if (attempt > DISTRUST_AFTER) for (const stream of streams) this.loader.forget(stream);
        const stored = attempt === 1 ? null : await this.stored(report.id);
        return stored === null ? this.decide(prepared, claims, context) : { stored };
      }),
    );
  }

  /** The events that stored a report, or null. */
  private async stored(report: string): Promise<RecordedEvent[] | null> {
    const [received] = await this.log.store.readStream(reportStream(report), { limit: 1 });
    return received === undefined ? null : this.log.commandBegunBy(received);
  }

  private async decide({ report }: PreparedSubmission, claims: readonly Claim[], context: DecisionContext): Promise<Decided> {
    const matching = await this.loader.matching(matchingStreamsOf(claims));
    const decision = decideSubmission({ report, claims, matching, context });
    if (isRefused(decision)) throw new RefusedError(decision.refused, decision.detail);
    return decision;
  }
}
