import { sha256Hex } from '@entente/event-store';
import { parseJsonBody } from '@entente/http';
import type { ReceivedMessage } from '@entente/messaging';
import { InvalidSubmissionError } from '../ingest.errors.js';

/** Header with the id that a submitter gives his submission; else `Nats-Msg-Id`, else a hash of subject and data. */
export const SUBMISSION_HEADER = 'Entente-Submission';
/** Header with the subject that is told what became of the submission. */
export const REPLY_HEADER = 'Entente-Reply';

const ID = /^[A-Za-z0-9._:-]{1,128}$/;
const SUBJECT = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+){0,15}$/;
const OURS = /^(inbox|events|relations|alerts|replays|doorbell|ingest|timeline|alerting)\./;

/** What is asked for, apart from its body. */
export interface InboxMessage {
  readonly id: string;
  readonly kind: 'report' | 'claim' | 'cloudevent';
  /** The subject's last tokens; stands in for a source that the body leaves out. */
  readonly source: string;
  /** SHA-256 of subject and data. */
  readonly digest: string;
  readonly replyTo: string | null;
}

export type Delivered = Pick<ReceivedMessage, 'subject' | 'data' | 'header'>;

export function inboxMessage({ subject, data, header }: Delivered): InboxMessage {
  const [, kind, ...source] = subject.split('.');
  const digest = digestOf(subject, data);
  const given = [header(SUBMISSION_HEADER), header('Nats-Msg-Id')].find((id) => id !== undefined && ID.test(id));
  return {
    id: given ?? digest.slice(0, 32),
    kind: kind === 'claim' || kind === 'cloudevent' ? kind : 'report',
    source: source.join('.'),
    digest,
    replyTo: header(REPLY_HEADER) ?? null,
  };
}

/**
 * Whether a sender may have his answer on a subject (without prefix): his own inbox, or any that is no stream and no
 * request of ours. Whoever may only submit must not speak on those through us.
 */
export function mayAnswerOn(subject: string): boolean {
  return /^_INBOX\.[A-Za-z0-9._-]+$/.test(subject) || (SUBJECT.test(subject) && !OURS.test(subject));
}

export function digestOf(subject: string, data: Uint8Array): string {
  return sha256Hex(Buffer.concat([Buffer.from(`${subject}\n`), data]));
}

/** The body of a message; its source is the subject's when it names none. @throws ProblemException, InvalidSubmissionError */
export function inboxBody(data: Uint8Array, source: string): object {
  const body = parseJsonBody(Buffer.from(data));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new InvalidSubmissionError([{ pointer: '', detail: 'must be an object' }]);
  return 'source' in body ? body : { ...body, source };
}

