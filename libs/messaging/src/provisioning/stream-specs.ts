import { STREAMS } from '@entente/contracts';
import type { StreamSpec } from './provision.js';

/** Retries within this time are recognised by their message id. Only a first filter: the guard is a key in PostgreSQL. */
const DUPLICATE_WINDOW_MS = 120_000;

/** What is published to us. A work queue: an acknowledged message is gone. When it is full the publisher hears it. */
export const INBOX_STREAM: StreamSpec = {
  name: STREAMS.inbox,
  subjects: ['inbox.report.>', 'inbox.claim.>', 'inbox.cloudevent.>'],
  retention: 'workqueue',
  discard: 'new',
  maxMessages: 1_000_000,
  duplicateWindowMs: DUPLICATE_WINDOW_MS,
  description: 'Reports, claims and CloudEvents handed in asynchronously, until stored in PostgreSQL',
};

/** The public feed, each event once. The oldest fall out; consumers that need them ask ingest. */
export const EVENTS_STREAM: StreamSpec = {
  name: STREAMS.events,
  subjects: ['events.>'],
  retention: 'limits',
  discard: 'old',
  maxMessages: 10_000_000,
  duplicateWindowMs: DUPLICATE_WINDOW_MS,
  description: 'Every event of the log once, as a CloudEvent; written by the relay only',
  batches: true,
};

export const RELATIONS_STREAM: StreamSpec = {
  name: STREAMS.relations,
  subjects: ['relations.>'],
  retention: 'limits',
  discard: 'old',
  maxMessages: 10_000_000,
  duplicateWindowMs: DUPLICATE_WINDOW_MS,
  description: 'The events of each pair of states; written by the relay only',
  batches: true,
};

export const ALERTS_STREAM: StreamSpec = {
  name: STREAMS.alerts,
  subjects: ['alerts.>'],
  retention: 'limits',
  discard: 'old',
  maxMessages: 1_000_000,
  duplicateWindowMs: DUPLICATE_WINDOW_MS,
  description: 'Alerts by topic; written by alerting only',
};
