import { Injectable } from '@nestjs/common';
import {
  decideContended,
  decideSubmission,
  documentStream,
  isRefused,
  matchingStreamsOf,
  reportStream,
  type DecisionContext,
  type StreamWrite,
  type Submission,
} from '@entente/domain';
import type { CommandRequest } from '../commands/command.request.js';
import { CommandRunner, type CommandOutcome, type Decided } from '../commands/command.runner.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { Turns } from '../commands/turns.js';
import { ConflictError, RefusedError } from '../ingest.errors.js';
import { DocumentVersions } from './document.versions.js';
import { submissionAnswer } from './submission.answer.js';
import { SubmissionText, type ReadSubmission } from './submission.text.js';
import type { Answered, PreparedSubmission, SubmissionAnswer } from './submission.js';

/** Conflicts on one stream after which what was remembered of it is read anew: a restored log may have gone back. */
const DISTRUST_AFTER = 3;

/**
 * Stores a report with its claims as one command. Guarantees: the same content is stored once, by the name of the
 * report's stream or as the version its document has already, and answered the same for ever, from the recorded events;
 * the text is there before any event names it.
 */
@Injectable()
export class Submitter {
  private readonly turns = new Turns();

  constructor(
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly documents: DocumentVersions,
    private readonly reader: SubmissionText,
  ) {}

  async submit(prepared: PreparedSubmission, request: CommandRequest): Promise<Answered<SubmissionAnswer>> {
    const { report, contentHash } = prepared;
    // The same report sent twenty times at once is read once; versions of one document follow one another.
    const keys = [reportStream(report.id), ...(contentHash === null ? [] : [documentStream(report.document)])];
    const outcome = await this.turns.take(keys, async () => {
      const stored = await this.documents.stored(prepared);
      return stored === null ? this.store(await this.reader.read(prepared), request) : this.runner.append(request, async () => ({ stored }));
    });
    const { events, replayed } = await this.runner.recorded(outcome);
    return { answer: submissionAnswer(events), replayed };
  }

  private async store(read: ReadSubmission, request: CommandRequest): Promise<CommandOutcome> {
    const streams = matchingStreamsOf(read.assessed.claims);
    return this.turns.take(streams, async () => {
      let writes: readonly StreamWrite[] = [];
      const outcome = await this.runner
        .append(request, async (context, attempt) => {
          const decided = await this.decide(read, context, attempt);
          if ('writes' in decided) writes = decided.writes;
          return decided;
        })
        .catch((error: unknown) => this.contended(error, read, request));
      if ('from' in outcome && !outcome.replayed) this.loader.appended(writes);
      return outcome;
    });
  }

  private async decide(read: ReadSubmission, context: DecisionContext, attempt: number): Promise<Decided> {
    const { prepared, assessed } = read;
    const stored = attempt === 1 ? null : await this.documents.stored(prepared);
    if (stored !== null) return { stored };
    const loaded = await this.documents.load(prepared, assessed.sketch);
    if (loaded !== null && loaded.stored !== null) return { stored: loaded.stored };
    const streams = [...new Set([...matchingStreamsOf(assessed.claims), ...(loaded?.matchingStreams ?? [])])];
    if (attempt > DISTRUST_AFTER) this.loader.forget(streams);
    const matching = await (attempt === 1 ? this.loader.rememberedMatching(streams) : this.loader.matching(streams));
    return { writes: writesOf(decideSubmission({ ...submissionOf(read, context), matching, ...(loaded === null ? {} : { version: loaded.version }) })) };
  }

  /** Nothing that was sent is lost because others were faster: it waits for a person. */
  private async contended(error: unknown, read: ReadSubmission, request: CommandRequest): Promise<CommandOutcome> {
    if (!(error instanceof ConflictError)) throw error;
    return this.runner.append(request, async (context) => {
      const stored = await this.documents.stored(read.prepared);
      return stored === null ? { writes: writesOf(decideContended({ ...submissionOf(read, context), matching: await this.loader.matching([]) })) } : { stored };
    });
  }
}

function submissionOf({ prepared, assessed, duplicateOf }: ReadSubmission, context: DecisionContext): Omit<Submission, 'matching'> {
  const { claims, details } = assessed;
  return { report: prepared.report, claims, details, context, ...(duplicateOf === null ? {} : { duplicateOf }) };
}

function writesOf(decision: ReturnType<typeof decideSubmission>): readonly StreamWrite[] {
  if (isRefused(decision)) throw new RefusedError(decision.refused, decision.detail);
  return decision.writes;
}
