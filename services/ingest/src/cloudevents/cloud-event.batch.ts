import type { Problem } from '@entente/contracts';
import { ProblemException, problemOfError } from '@entente/http';
import type { Caller } from '../commands/command.request.js';
import { problemOf } from '../edge/ingest.problems.js';
import type { Answered, SubmissionAnswer } from '../submissions/submission.js';
import type { CloudEventIntake } from './cloud-event.intake.js';

const MOST_EVENTS = 1_000;
const AT_ONCE = 16;

/** What became of one event of a batch. */
export type EventOutcome =
  | { readonly index: number; readonly status: 201; readonly answer: SubmissionAnswer; readonly replayed?: true }
  | { readonly index: number; readonly status: number; readonly problem: Problem };

/** Stores each event on its own: a bad one spoils no other, and a batch that is sent again stores only what is missing. */
export async function takeBatch(intake: Pick<CloudEventIntake, 'take'>, events: readonly unknown[], caller: Caller): Promise<EventOutcome[]> {
  if (events.length > MOST_EVENTS) {
    throw new ProblemException({ name: 'too-large', status: 413, title: 'Content Too Large', detail: `The batch holds ${events.length} events; at most ${MOST_EVENTS} are taken. Send several batches.` });
  }
  const outcomes: EventOutcome[] = [];
  for (let at = 0; at < events.length; at += AT_ONCE) {
    const part = events.slice(at, at + AT_ONCE);
    outcomes.push(...(await Promise.all(part.map((event, index) => outcomeOf(at + index, intake.take(event, caller), caller)))));
  }
  return outcomes;
}

async function outcomeOf(index: number, taken: Promise<Answered<SubmissionAnswer>>, caller: Caller): Promise<EventOutcome> {
  try {
    const { answer, replayed } = await taken;
    return { index, status: 201, answer, ...(replayed ? { replayed } : {}) };
  } catch (error) {
    const problem = problemOfError(problemOf(error) ?? error, () => null, caller.correlation.correlationId);
    return { index, status: problem.status, problem };
  }
}

/** The problem of a batch of which some events were not stored: each error points into the batch. Null when all were. */
export function batchProblem(outcomes: readonly EventOutcome[]): ProblemException | null {
  const failed = outcomes.filter((outcome) => 'problem' in outcome);
  if (failed.length === 0) return null;
  const status = Math.max(...failed.map((outcome) => outcome.status));
  const errors = failed.flatMap(({ index, problem }) => (problem.errors ?? [{ pointer: '', detail: problem.detail }]).map(({ pointer, detail }) => ({ pointer: `/${index}${pointer}`, detail })));
  return new ProblemException({
    name: 'batch',
    status,
    title: 'Some events were not stored',
    detail: `${failed.length} of ${outcomes.length} events were not stored; "errors" names what is wrong with each. Correct these and send the batch again: what is stored stays stored once.`,
    errors,
    extensions: { events: outcomes },
  });
}
