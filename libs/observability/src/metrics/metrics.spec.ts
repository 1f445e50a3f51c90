import { describe, expect, it } from '@jest/globals';
import { collectProcessMetrics, counter, gauge, histogram, metrics } from './metrics.js';

describe('metrics', () => {
  it('gives the same metric for the same name', async () => {
    counter({ name: 'entente_spec_total', help: 'spec', labelNames: ['lane'] }).inc({ lane: 'main' });
    counter({ name: 'entente_spec_total', help: 'spec', labelNames: ['lane'] }).inc({ lane: 'main' });
    gauge({ name: 'entente_spec_lag', help: 'spec' }).set(3);
    histogram({ name: 'entente_spec_seconds', help: 'spec', buckets: [1] }).observe(0.5);
    const text = await metrics.metrics();
    expect(text).toContain('entente_spec_total{lane="main"} 2');
    expect(text).toContain('entente_spec_lag 3');
    expect(text).toContain('entente_spec_seconds_count 1');
  });

  it('may be asked for process metrics twice', async () => {
    collectProcessMetrics();
    collectProcessMetrics();
    expect(await metrics.metrics()).toContain('entente_process_cpu_seconds_total');
  });
});
