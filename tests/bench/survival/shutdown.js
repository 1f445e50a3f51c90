import { setTimeout as sleep } from 'node:timers/promises';
import { row } from '../row.js';
import { startService } from '../replay/service.js';
import { migratedSystem } from './migrated-system.js';
import { ReadyReplicas } from './ready-replicas.js';

/** Three events each. */
const CLAIMS_PER_SECOND = 100;
const READS_PER_SECOND = 200;
/** A machine that is busy otherwise gets fewer requests, not a heap of them: it is the stopping that is measured. */
const AT_MOST_OPEN = 32;
const STOP_EVERY_MS = 2_000;

/** Replaces every replica of ingest and timeline in turn by SIGTERM, behind a balancer that goes by readiness; counts requests that failed. */
export async function shutdownRows({ servers, emit, progress }) {
  const database = await migratedSystem(servers);
  const env = { ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: servers.natsUrl, ENTENTE_SHUTDOWN_DELAY_MS: '2000' };
  const ingest = new ReadyReplicas([await startService('ingest', env), await startService('ingest', env)]);
  const timeline = new ReadyReplicas([await startService('timeline', env), await startService('timeline', env)]);
  const counts = { requests: 0, failed: 0, reasons: new Map() };
  const running = new AbortController();
  const begin = performance.now();
  const load = Promise.all([
    steadily(CLAIMS_PER_SECOND, (index) => ingest.post('/v1/claims', claim(index)), counts, running.signal),
    steadily(READS_PER_SECOND, () => timeline.get('/v1/timelines?limit=10'), counts, running.signal),
  ]);
  const stops = [];
  for (const [name, replicas] of [['ingest', ingest], ['timeline', timeline], ['ingest', ingest], ['timeline', timeline]]) {
    await sleep(STOP_EVERY_MS);
    const { tookMs, code } = await replicas.replaceFirst(() => startService(name, env));
    stops.push(tookMs);
    progress(`${name} ended in ${Math.round(tookMs)} ms with ${code} and was replaced`);
    if (code !== 0) throw new Error(`${name} ended with ${code}`);
  }
  running.abort();
  await load;
  const perSecond = Math.round((counts.requests * 1_000) / (performance.now() - begin));
  await Promise.all([ingest.stop(), timeline.stop()]);
  progress(`${counts.failed} of ${counts.requests} requests failed, ${perSecond} a second`);
  for (const [reason, times] of counts.reasons) progress(`  ${times} × ${reason}`);
  emit(row('shutdown.failed', counts.failed, 'requests', 'requests', counts.requests));
  emit(row('shutdown.load', perSecond, 'requests/s', 'aimed at', CLAIMS_PER_SECOND + READS_PER_SECOND));
  emit(row('shutdown.slowest', Math.max(...stops), 'ms', 'goal', 10_000));
}

async function steadily(perSecond, send, counts, signal) {
  const begin = performance.now();
  const open = new Set();
  for (let index = 0; !signal.aborted; index += 1) {
    const wait = begin + (index * 1_000) / perSecond - performance.now();
    if (wait > 1) await sleep(wait);
    if (open.size >= AT_MOST_OPEN) await Promise.race(open);
    counts.requests += 1;
    const sent = send(index).catch(({ message }) => {
      counts.failed += 1;
      counts.reasons.set(message, (counts.reasons.get(message) ?? 0) + 1);
    });
    open.add(sent);
    void sent.then(() => open.delete(sent));
  }
  await Promise.all(open);
}

function claim(index) {
  return {
    source: `src:bench-${index % 7}`,
    url: `https://bench.example/${process.pid}/${index}`,
    kind: 'procurement',
    actors: [{ role: 'buyer', id: index % 2 === 0 ? 'MAR' : 'FIN' }, { role: 'supplier', id: index % 3 === 0 ? 'ISR' : 'FRA' }],
    valid: { edtf: `${1990 + (index % 30)}-0${1 + (index % 9)}` },
    object: `Radar type ${index}`,
    status: 'contract-signed',
  };
}
