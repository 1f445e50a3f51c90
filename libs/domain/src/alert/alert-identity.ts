import { type Trigger } from '@entente/contracts';
import { contentId, contentUuid } from '../identity/content-id.js';

export interface AlertOccasion {
  readonly rule: string;
  readonly trigger: Trigger;
  readonly development: string;
  /** What makes this alert another than the last one of the same trigger: see `triggersBetween`. */
  readonly occurrence: string;
}

/** The same occasion has the same id in every replica, retry and restore, so that it can't be doubled. */
export function alertIdentity({ rule, trigger, development, occurrence }: AlertOccasion): string {
  return contentId({ alert: { rule, trigger, development, occurrence } });
}

/** The id of the `alert.raised` event, and of the webhook message: a UUID (version 8) that follows from the alert's. */
export function alertEventId(alert: string): string {
  return contentUuid({ raised: alert });
}
