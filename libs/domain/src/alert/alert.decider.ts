import { type Alert, type DevelopmentItem, type RecordedEvent, type Rule } from '@entente/contracts';
import { type DecisionContext, type StreamWrite, newEvent } from '../stream/decision.js';
import { alertStream } from '../stream/stream-names.js';
import { alertEventId, alertIdentity } from './alert-identity.js';
import { alertTitle } from './alert-title.js';
import { publishedItem } from './published-item.js';
import { topicsOf } from './topics.js';
import { type TriggerOccasion } from './triggers.js';

/** What an alert tells: the rule, the occasion, the item it is about (the last one, when it is gone) and the cause. */
export interface AlertCase {
  readonly rule: Rule;
  readonly occasion: TriggerOccasion;
  readonly item: DevelopmentItem;
  readonly event: Pick<RecordedEvent, 'id' | 'epoch' | 'position'>;
}

export function alertOf({ rule, occasion, item, event }: AlertCase): Alert {
  const { trigger, occurrence } = occasion;
  return {
    id: alertIdentity({ rule: rule.id, trigger, development: item.id, occurrence }),
    rule: rule.id,
    trigger,
    development: item.id,
    occurrence,
    kind: item.kind,
    pairs: item.pairs,
    topics: topicsOf(rule, item),
    title: alertTitle(item, trigger),
    cause: { epoch: event.epoch, position: String(event.position), event: event.id },
    state: publishedItem(item),
  };
}

/** Raises an alert once: stream, expected version and event id all follow from its identity. */
export function decideAlert(command: { alert: Alert; metadata: DecisionContext['metadata'] }): { readonly writes: readonly StreamWrite[] } {
  const { alert, metadata } = command;
  const context: DecisionContext = { metadata, nextId: () => alertEventId(alert.id) };
  return { writes: [{ stream: alertStream(alert.id), expected: 'none', events: [newEvent(context, 'alert.raised', { alert })] }] };
}
