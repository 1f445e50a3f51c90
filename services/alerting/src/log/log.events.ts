import type { AlertRaised, RecordedEvent, RuleChanged, RuleCreated, RuleDeleted } from '@entente/contracts';
import { AlertingError } from '../alerting.errors.js';

/**
 * From where in lane `main` a rule's version holds: events behind `position` (decimal text) are matched by it, none before.
 * `recordedAt` is set when the head of the lane could not be learned: then also only events recorded from that instant on.
 */
export interface RuleStart {
  readonly position: string;
  readonly recordedAt: string | null;
}

/** The events of lane `alerting` as this service writes them: the contract's data, and where a rule's version starts. */
export type LogEvent =
  | RecordedEvent<'rule.created', RuleCreated & { readonly start: RuleStart }>
  | RecordedEvent<'rule.changed', RuleChanged & { readonly start: RuleStart }>
  | RecordedEvent<'rule.deleted', RuleDeleted & { readonly start: RuleStart }>
  | RecordedEvent<'alert.raised', AlertRaised>;

const TYPES = ['rule.created', 'rule.changed', 'rule.deleted', 'alert.raised'] as const satisfies readonly LogEvent['type'][];

export class UnknownLogEventError extends AlertingError {
  constructor(readonly type: string, readonly position: bigint) {
    super(`alerting-${position} is of type "${type}", which this version doesn't know: start a version that does`);
  }
}

/** @throws UnknownLogEventError: the own lane holds nothing that may be skipped */
export function asLogEvent(event: RecordedEvent): LogEvent {
  if (!TYPES.some((type) => type === event.type)) throw new UnknownLogEventError(event.type, event.position);
  return event as LogEvent;
}
