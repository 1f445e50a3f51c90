import { metrics } from '@entente/observability';
import type { Job, Outdated, VersionStatus } from '@entente/projections';
import { Gauge } from 'prom-client';

/** What the gauges show; read anew for each scrape. */
export interface Operations {
  readonly versions: readonly VersionStatus[];
  readonly outdated: readonly Outdated[];
  /** Jobs that have not ended, and those that failed of late. */
  readonly jobs: readonly Job[];
  readonly natsReachable: boolean;
}

type Read = () => Promise<Operations>;

/** One scrape asks every gauge within milliseconds: they share one reading. */
const SHARED_MS = 250;
const VERSION_LABELS = ['projection', 'version', 'state'] as const;

/** Whoever started last is asked: in one process of tests there may be several services. */
let read: Read | null = null;
let shared: { readonly at: number; readonly reading: Promise<Operations | null> } | null = null;

const OF_VERSIONS = {
  entente_projection_position: { help: 'Position up to which a projection version was applied', of: (status: VersionStatus) => Number(status.position) },
  entente_projection_lag_events: { help: 'Events not yet applied', of: (status: VersionStatus) => Number(status.lagEvents) },
  entente_projection_lag_seconds: { help: 'Age of the oldest event not yet applied', of: (status: VersionStatus) => status.lagSeconds },
  entente_projection_led: { help: '1 while some worker holds the lease', of: (status: VersionStatus) => Number(status.led) },
  entente_projection_parked: { help: 'Parked components: what could not be folded', of: (status: VersionStatus) => status.parked },
  entente_projection_skipped_events: { help: 'Events passed over because their component is parked', of: (status: VersionStatus) => Number(status.skipped) },
  entente_projection_stopped: { help: '1 while no worker may advance it', of: (status: VersionStatus) => (status.stopped === null ? 0 : 1) },
};

/** Registers gauges that read the registry when Prometheus asks; a database that is away leaves them empty. */
export function publishOperatorMetrics(operations: Read): void {
  const first = read === null;
  read = operations;
  shared = null;
  if (!first) return;
  for (const [name, { help, of }] of Object.entries(OF_VERSIONS)) {
    onScrape({ name, help, labelNames: VERSION_LABELS }, (gauge, { versions }) => {
      for (const status of versions) gauge.set({ projection: status.projection, version: String(status.version), state: status.state }, of(status));
    });
  }
  onScrape({ name: 'entente_projection_outdated', help: '1 while readers see a version of an older definition than the newest of this program', labelNames: VERSION_LABELS }, (gauge, { versions, outdated }) => {
    for (const { projection, version, state } of versions) {
      if (state === 'live') gauge.set({ projection, version: String(version), state }, Number(outdated.some((one) => one.projection === projection)));
    }
  });
  onScrape({ name: 'entente_jobs', help: 'Rebuilds and replays that have not ended, and those that failed in the last day', labelNames: ['type', 'state'] }, (gauge, { jobs }) => {
    for (const { type, state } of jobs) gauge.inc({ type, state });
  });
  onScrape({ name: 'entente_job_progress_ratio', help: 'How much of a rebuild or replay is done, 0 to 1', labelNames: ['type', 'job'] }, (gauge, { jobs }) => {
    for (const { type, id, state, percent } of jobs) if (state !== 'failed') gauge.set({ type, job: id }, percent / 100);
  });
  onScrape({ name: 'entente_nats_reachable', help: '1 while nats-server answers', labelNames: [] }, (gauge, { natsReachable }) => gauge.set(Number(natsReachable)));
}

interface GaugeShape<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly Label[];
}

function onScrape<Label extends string>(shape: GaugeShape<Label>, fill: (gauge: Gauge<Label>, operations: Operations) => void): void {
  new Gauge({
    ...shape,
    registers: [metrics],
    async collect() {
      this.reset();
      const operations = await reading();
      // An unlabelled gauge has a value of its own from the start; without a reading it must not claim one.
      if (operations === null) this.remove();
      else fill(this, operations);
    },
  });
}

function reading(): Promise<Operations | null> {
  const now = performance.now();
  if (shared === null || now - shared.at > SHARED_MS) shared = { at: now, reading: (read?.() ?? Promise.reject(new Error('not started'))).catch(() => null) };
  return shared.reading;
}
