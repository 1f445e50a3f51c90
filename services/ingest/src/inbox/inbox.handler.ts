import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@entente/contracts';
import type { ReceivedMessage, Settlement } from '@entente/messaging';
import { withCorrelation, type Logger } from '@entente/observability';
import type { Caller } from '../commands/command.request.js';
import { CloudEventIntake } from '../cloudevents/cloud-event.intake.js';
import { EVENT_HEADERS, eventOfMessage } from '../cloudevents/cloud-event.message.js';
import { Intake } from '../submissions/intake.js';
import { LOGGER } from '../ingest.names.js';
import { KeyMismatchError } from '../ingest.errors.js';
import { inboxBody, inboxMessage, type Delivered, type InboxMessage } from './inbox.message.js';
import { failureOf, rejection, retryAfterMs, type Settled } from './inbox.outcome.js';
import type { Answered, SubmissionAnswer } from '../submissions/submission.js';
import { SubmissionTable } from './submission.table.js';

/** A failure nobody foresaw may be the message's fault: after this many deliveries it is put aside. */
const UNFORESEEN_DELIVERIES = 5;

/** What became of a message: how to settle it, and what to tell its sender; nothing while it will come again. */
export interface Handled {
  readonly settlement: Settlement;
  readonly told: { readonly submission: string; readonly replyTo: string | null; readonly settled: Settled } | null;
}

/**
 * Stores one message of the inbox. Acknowledged only after the log and the outcome are committed: a message that comes
 * again after a crash finds its own command in the log and is answered from it.
 */
@Injectable()
export class InboxHandler {
  constructor(
    private readonly intake: Intake,
    private readonly submissions: SubmissionTable,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly events: CloudEventIntake,
  ) {}

  async handle(received: ReceivedMessage): Promise<Handled> {
    return withCorrelation(received.correlation, async () => {
      const message = inboxMessage(received);
      try {
        const settled = await this.store(message, received, callerOf(message, received));
        await this.submissions.settle(recorded(message, received, settled));
        return told(message, settled, 'ack');
      } catch (error) {
        return this.failed(error, message, received);
      }
    });
  }

  /** Stores what a message asks for. Also for those tried again later. */
  async store(message: InboxMessage, sent: Pick<Delivered, 'data' | 'header'>, caller: Caller): Promise<Settled> {
    const { answer, replayed } = await this.taken(message, sent, caller);
    return { status: replayed ? 'duplicate' : 'stored', answer };
  }

  private taken({ kind, source }: InboxMessage, sent: Pick<Delivered, 'data' | 'header'>, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    if (kind === 'cloudevent') return this.events.take(eventOfMessage(sent), caller);
    const body = inboxBody(sent.data, source);
    return kind === 'claim' ? this.intake.claim(body, caller) : this.intake.report(body, caller);
  }

  private async failed(error: unknown, message: InboxMessage, received: ReceivedMessage): Promise<Handled> {
    const failure = failureOf(error);
    if (failure === 'later' || (failure === 'unforeseen' && received.deliveries < UNFORESEEN_DELIVERIES)) {
      this.log.warn({ err: error, submission: message.id, deliveries: received.deliveries }, 'a message of the inbox comes again');
      return { settlement: { nakAfterMs: retryAfterMs(received.deliveries) }, told: null };
    }
    const own = (await this.isTaken(error, message)) ? { ...message, id: message.digest.slice(0, 32) } : message;
    const settled = rejection(error, received.correlation.correlationId);
    await this.submissions.reject(recorded(own, received, settled), { headers: headersOf(received), payload: received.data });
    return told(own, settled, 'term');
  }

  /** Another body under an id that is taken must not hide what became of the first. */
  private async isTaken(error: unknown, { id }: InboxMessage): Promise<boolean> {
    if (error instanceof KeyMismatchError) return true;
    const known = await this.submissions.find(id);
    return known !== null && known.status !== 'rejected';
  }
}

/** Who submits: whoever the message names, else the source as a connector. The key is the submission's id. */
export function callerOf(message: InboxMessage, from: Pick<ReceivedMessage, 'principal' | 'correlation'>): Caller {
  const principal: Principal = from.principal ?? { id: `inbox:${message.source}`, roles: ['connector'] };
  return { principal, correlation: from.correlation, idempotencyKey: `inbox:${message.id}` };
}

function recorded(message: InboxMessage, received: ReceivedMessage, settled: Settled) {
  const { id, digest } = message;
  return { id, digest, subject: received.subject, principal: callerOf(message, received).principal.id, settled };
}

function told(message: InboxMessage, settled: Settled, settlement: Settlement): Handled {
  return { settlement, told: { submission: message.id, replyTo: message.replyTo, settled } };
}

const KEPT_HEADERS = ['Entente-Submission', 'Nats-Msg-Id', 'Entente-Principal', 'x-correlation-id', 'traceparent', ...EVENT_HEADERS];

function headersOf({ header }: Delivered): Record<string, string> {
  return Object.fromEntries(KEPT_HEADERS.flatMap((name) => { const value = header(name); return value === undefined ? [] : [[name, value]]; }));
}
