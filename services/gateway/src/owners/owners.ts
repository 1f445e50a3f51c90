import type { GatewayConfig } from '../gateway.config.js';

export type OwnerName = 'ingest' | 'timeline' | 'alerting';

/** A service behind the gateway: where it listens and which resources under `/v1/` are its own. */
export interface Owner {
  readonly name: OwnerName;
  readonly url: string;
  readonly resources: readonly string[];
  /** Resources of which it answers writes only: another shows them. */
  readonly writes: readonly string[];
}

const RESOURCES: Readonly<Record<OwnerName, readonly string[]>> = {
  ingest: ['reports', 'claims', 'batches', 'submissions', 'imports', 'sources', 'merges', 'splits', 'leads', 'mappings', 'cloudevents', 'documents', 'reviews', 'suggestions', 'rates', 'forgets', 'ingest'],
  timeline: ['timelines', 'developments', 'facets', 'stream', 'exports', 'projections', 'replays', 'conflicts', 'timeline'],
  alerting: ['rules', 'alerts', 'deliveries', 'silences', 'channels', 'alerting'],
};

/** A conflict is shown by the timeline, as of any position; judging it is a command. */
const WRITES: Readonly<Partial<Record<OwnerName, readonly string[]>>> = { ingest: ['conflicts'] };

export function ownersOf(config: Readonly<GatewayConfig>): Owner[] {
  const urls = { ingest: config.ingestUrl, timeline: config.timelineUrl, alerting: config.alertingUrl };
  return (Object.keys(RESOURCES) as OwnerName[]).map((name) => ({ name, url: urls[name].replace(/\/+$/, ''), resources: RESOURCES[name], writes: WRITES[name] ?? [] }));
}

/** Everything that answers under `/v1/`, sorted. */
export const ALL_RESOURCES: readonly string[] = [...Object.values(RESOURCES).flat(), 'status'].sort();
