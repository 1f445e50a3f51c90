import type { ApiClient } from '../api/api-client.js';
import { ApiError } from '../api/api-error.js';
import type { Submission, SubmissionAnswer } from './submission.js';

export interface Submitted {
  readonly submission: Submission;
  readonly answer: SubmissionAnswer;
}

export interface Refused {
  readonly submission: Submission;
  readonly error: ApiError;
}

/**
 * Sends submissions one after the other, so that what comes first is known first. A refused one doesn't stop the rest.
 * Sending the same again stores nothing and gives the same answers.
 */
export async function submitAll(
  api: ApiClient,
  submissions: readonly Submission[],
  onDone: (done: number, submission: Submission) => void = () => undefined,
): Promise<{ stored: Submitted[]; refused: Refused[] }> {
  const stored: Submitted[] = [];
  const refused: Refused[] = [];
  for (const [index, submission] of submissions.entries()) {
    try {
      stored.push({ submission, answer: await api.send<SubmissionAnswer>('POST', submission.path, submission.body) });
    } catch (error) {
      if (!(error instanceof ApiError) || error.status >= 500) throw error;
      refused.push({ submission, error });
    }
    onDone(index + 1, submission);
  }
  return { stored, refused };
}

/** Highest `main-<n>` among the answers; null without any. */
export function lastPosition(stored: readonly Submitted[]): string | null {
  const numbers = stored.map(({ answer }) => BigInt(answer.position.replace(/^.*-/, '')));
  if (numbers.length === 0) return null;
  return `main-${numbers.reduce((high, next) => (next > high ? next : high))}`;
}
