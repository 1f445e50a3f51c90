import {
  Counter,
  Gauge,
  Histogram,
  Registry,
  collectDefaultMetrics,
  type CounterConfiguration,
  type GaugeConfiguration,
  type HistogramConfiguration,
} from 'prom-client';

/** The metrics of this process, served at `/metrics`. Names begin with `entente_`. */
export const metrics = new Registry();

let processMetrics = false;

/** Adds memory, CPU, event loop and garbage collection; calling it again changes nothing. */
export function collectProcessMetrics(): void {
  if (processMetrics) return;
  processMetrics = true;
  collectDefaultMetrics({ register: metrics, prefix: 'entente_' });
  for (const name of MISNAMED) metrics.removeSingleMetric(name);
}

/** Gauges that the library names as counters. Each repeats, added up, what another gauge says by type. */
const MISNAMED = ['entente_nodejs_active_handles_total', 'entente_nodejs_active_requests_total', 'entente_nodejs_active_resources_total'];

/** The counter of that name, made when it doesn't exist yet. */
export function counter<Label extends string>(configuration: CounterConfiguration<Label>): Counter<Label> {
  const existing = metrics.getSingleMetric(configuration.name);
  return existing instanceof Counter ? existing : new Counter({ ...configuration, registers: [metrics] });
}

/** The gauge of that name, made when it doesn't exist yet. */
export function gauge<Label extends string>(configuration: GaugeConfiguration<Label>): Gauge<Label> {
  const existing = metrics.getSingleMetric(configuration.name);
  return existing instanceof Gauge ? existing : new Gauge({ ...configuration, registers: [metrics] });
}

/** The histogram of that name, made when it doesn't exist yet. */
export function histogram<Label extends string>(configuration: HistogramConfiguration<Label>): Histogram<Label> {
  const existing = metrics.getSingleMetric(configuration.name);
  return existing instanceof Histogram
    ? existing
    : new Histogram({ ...configuration, registers: [metrics] });
}
