import { metrics } from '@entente/observability';
import type { VersionStatus } from '@entente/projections';
import { Gauge } from 'prom-client';

const LABELS = ['projection', 'version'] as const;
type Read = () => Promise<VersionStatus[]>;

/** Whoever started last is asked: in one process of tests there may be several services. */
let read: Read | null = null;

const VALUES = {
  entente_projection_position: { help: 'Position up to which a projection version was applied', of: (status: VersionStatus) => Number(status.position) },
  entente_projection_lag_events: { help: 'Events not yet applied', of: (status: VersionStatus) => Number(status.lagEvents) },
  entente_projection_lag_seconds: { help: 'Age of the oldest event not yet applied', of: (status: VersionStatus) => status.lagSeconds },
  entente_projection_parked: { help: 'Parked components', of: (status: VersionStatus) => status.parked },
  entente_projection_stopped: { help: '1 while no worker may advance it', of: (status: VersionStatus) => (status.stopped === null ? 0 : 1) },
};

/** Registers gauges that read the registry when Prometheus asks; a database that is away leaves them empty. */
export function publishLagMetrics(versions: Read): void {
  const first = read === null;
  read = versions;
  if (!first) return;
  for (const [name, { help, of }] of Object.entries(VALUES)) {
    new Gauge({
      ...{ name, help, labelNames: LABELS, registers: [metrics] },
      async collect() {
        this.reset();
        for (const status of (await read?.().catch(() => [])) ?? []) this.set({ projection: status.projection, version: String(status.version) }, of(status));
      },
    });
  }
}
