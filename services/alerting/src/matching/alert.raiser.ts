import { canonicalJson, decideAlert, sha256Hex } from '@entente/domain';
import type { AppendAnswer, EventStore } from '@entente/event-store';
import type { EventMetadata } from '@entente/contracts';
import { AlertingError } from '../alerting.errors.js';
import { ENGINE } from '../database/alerting.names.js';
import type { Match } from './matcher.js';

/** The store would not take an alert; nothing behind its cause is matched before this is resolved. */
export class AlertNotRaisedError extends AlertingError {
  constructor(readonly alert: string, reason: string) {
    super(`alert ${alert} could not be appended: ${reason}; the batch is matched again`);
  }
}

/**
 * Appends alerts to lane `alerting`, each at most once ever: stream name, command key and event id follow from the
 * alert's identity, so whoever raises it again (a retry after a crash, another replica) finds it there.
 */
export class AlertRaiser {
  constructor(private readonly store: EventStore) {}

  async raise(matches: readonly Match[]): Promise<void> {
    const answers = await Promise.all(matches.map((match) => this.append(match)));
    for (const [index, answer] of answers.entries()) {
      const reason = failureOf(answer);
      if (reason !== null) throw new AlertNotRaisedError(matches[index]?.alert.id ?? '', reason);
    }
  }

  private append({ alert, event }: Match): Promise<AppendAnswer> {
    const metadata: EventMetadata = {
      correlationId: event.metadata.correlationId,
      causationId: event.id,
      principal: { id: 'service:alerting', roles: [] },
      ...(event.metadata.traceparent === undefined ? {} : { traceparent: event.metadata.traceparent }),
      engine: ENGINE,
    };
    const { writes } = decideAlert({ alert, metadata });
    return this.store.append({ key: `alert:${alert.id}`, digest: sha256Hex(canonicalJson(alert)), writes });
  }
}

/**
 * A mismatch means the alert was raised before with other words (another program version, a rule edited between two
 * tries); a conflict that its key was forgotten but its stream is there. Both times it is raised: the first one stands.
 */
function failureOf(answer: AppendAnswer): string | null {
  switch (answer.outcome) {
    case 'appended':
    case 'duplicate':
    case 'mismatch':
    case 'conflict':
      return null;
    case 'rejected':
      return answer.reason;
    case 'unknown':
      return 'the database did not answer in time';
  }
}
