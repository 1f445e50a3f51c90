import type { GatewayConfig } from '../gateway.config.js';

export type OwnerName = 'ingest' | 'timeline' | 'alerting';

/** A service behind the gateway: where it listens and which resources under `/v1/` are its own. */
export interface Owner {
  readonly name: OwnerName;
  readonly url: string;
  readonly resources: readonly string[];
}

const RESOURCES: Readonly<Record<OwnerName, readonly string[]>> = {
  ingest: ['reports', 'claims', 'batches', 'submissions', 'imports', 'sources', 'merges', 'splits', 'leads', 'ingest'],
  timeline: ['timelines', 'developments', 'facets', 'stream', 'exports', 'projections', 'replays', 'timeline'],
  alerting: ['rules', 'alerts', 'deliveries', 'silences', 'channels', 'alerting'],
};

export function ownersOf(config: Readonly<GatewayConfig>): Owner[] {
  const urls = { ingest: config.ingestUrl, timeline: config.timelineUrl, alerting: config.alertingUrl };
  return (Object.keys(RESOURCES) as OwnerName[]).map((name) => ({ name, url: urls[name].replace(/\/+$/, ''), resources: RESOURCES[name] }));
}

/** Everything that answers under `/v1/`, sorted. */
export const ALL_RESOURCES: readonly string[] = [...Object.values(RESOURCES).flat(), 'status'].sort();
