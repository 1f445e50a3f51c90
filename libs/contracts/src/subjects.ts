import type { About } from './about.js';

/** JetStream streams this product provisions. A prefix keeps test runs and shared servers apart. */
export const STREAMS = { inbox: 'INBOX', events: 'EVENTS', relations: 'RELATIONS', alerts: 'ALERTS' } as const;
export type StreamName = (typeof STREAMS)[keyof typeof STREAMS];

/** Headers every relayed event carries. Consumers tell events apart by epoch and position, never by sequence. */
export const HEADERS = {
  lane: 'Entente-Lane',
  epoch: 'Entente-Epoch',
  position: 'Entente-Position',
  incarnation: 'Entente-Incarnation',
  correlation: 'Entente-Correlation',
} as const;

/** `ISR-MAR` of exactly two principals; null otherwise. */
export function pairOf(principals: readonly string[]): string | null {
  return principals.length === 2 ? [...principals].sort().join('-') : null;
}

/** A pair as somebody typed it: two different states, in any order. */
export const PAIR = /^([A-Z]{3})-(?!\1)[A-Z]{3}$/;

/** `MAR-ISR` as views and subjects write it: `ISR-MAR`. */
export function sortedPair(pair: string): string {
  return pair.split('-').sort().join('-');
}

/** Every pair among the principals, sorted; none when there are more than eight. */
export function pairsOf(principals: readonly string[]): string[] {
  const states = [...new Set(principals)].sort();
  if (states.length > 8) return [];
  return states.flatMap((first, index) => states.slice(index + 1).map((second) => `${first}-${second}`));
}

/** `events.<lane>.<kind or category>.<verb>.<pair or multi>` */
export function eventSubject(event: { lane: string; type: string; about: About | null }): string {
  const [category = 'unknown', verb = 'unknown'] = event.type.split('.');
  const { about } = event;
  const kind = about !== null && (category === 'claim' || category === 'development') ? about.kind : category;
  const pair = about === null ? null : pairOf(about.principals);
  return `events.${event.lane}.${kind}.${verb}.${pair ?? 'multi'}`;
}

/** `relations.<pair>.<kind>.<verb>`, one for each pair of the event; none for events of the matching category. */
export function relationSubjects(event: { type: string; about: About | null }): string[] {
  const [category, verb = 'unknown'] = event.type.split('.');
  const { about } = event;
  if (about === null || category === 'matching') return [];
  return pairsOf(about.principals).map((pair) => `relations.${pair}.${about.kind}.${verb}`);
}

export function doorbellSubject(lane: string): string {
  return `doorbell.${lane}`;
}

export const TOPIC = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+){0,7}$/;

export function alertSubject(topic: string): string {
  return `alerts.${topic}`;
}

/** Request/reply subjects; the same commands and queries as over HTTP. */
export const REQUESTS = {
  ingestReport: 'ingest.reports.submit',
  ingestClaim: 'ingest.claims.submit',
  ingestEventsRead: 'ingest.events.read',
  timelineQuery: 'timeline.timelines.query',
  timelineDevelopment: 'timeline.developments.get',
  alertingRules: 'alerting.rules.list',
  alertingAlerts: 'alerting.alerts.list',
} as const;
