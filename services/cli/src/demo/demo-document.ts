import type { DevelopmentItem } from '@entente/contracts';
import type { ReplayDiff } from '../replay/diff-words.js';
import type { HeardAlert } from './alert-listener.js';
import type { Corrected, Ingested } from './demo-run.js';
import type { Urls } from './urls.js';

export interface DemoOutcome {
  readonly ingested: Ingested;
  readonly events: number;
  readonly timeline: readonly DevelopmentItem[];
  readonly alerts: readonly HeardAlert[];
  readonly corrected: Corrected | null;
  readonly replay: ReplayDiff;
  readonly urls: Urls;
}

/** The one JSON document of `demo --json`. */
export function demoDocument(outcome: DemoOutcome) {
  const { ingested, events, timeline, alerts, corrected, replay, urls } = outcome;
  return {
    reports: new Set(ingested.stored.map(({ answer }) => answer.report)).size,
    events,
    developments: timeline.length,
    timeline: timeline.map(row),
    alerts: alerts.map(({ subject, alert }) => ({ subject, ...alert })),
    corrected: corrected === null ? null : { ...corrected, before: side(corrected.before), after: side(corrected.after) },
    replay,
    refused: ingested.refused.map(({ submission, error }) => ({ origin: submission.origin, problem: error.problem })),
    urls,
  };
}

function row(item: DevelopmentItem) {
  const { id, kind, actors, valid, object, money, status, reports, quote, modality, conflicts } = item;
  return {
    id,
    kind,
    actors: actors.map(({ role, id: actor }) => ({ role, id: actor })),
    valid: { edtf: valid.edtf, basis: valid.basis },
    object,
    money: money === null ? null : { min: money.min, max: money.max, currency: money.currency, qualifier: money.qualifier, estimated: money.estimated },
    status,
    modality,
    reports,
    quote,
    conflicts,
  };
}

function side({ knownAt, item }: Corrected['before']) {
  return { knownAt, ...row(item) };
}
