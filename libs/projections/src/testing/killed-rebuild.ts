import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { startRebuild } from '../rebuild/start-rebuild.js';
import { listVersions } from '../registry/versions.js';
import { ProjectionRunner } from '../runner/projection-runner.js';
import { readCheckpoint } from '../store/checkpoint.js';
import type { KillPlace } from './kill-places.js';
import { ledgerProjection } from './ledger.projection.js';
import { SCHEMA, randomFacts } from './ledger-facts.js';
import type { StoredLedger } from './stored-ledger.js';
import { startWorker } from './worker-process.js';

const WITHIN_MS = 50_000;
const ref = (version: number) => ({ schema: SCHEMA, projection: 'ledger', version });

export interface KilledRebuild {
  readonly pool: Pool;
  readonly ledger: StoredLedger;
  readonly places: readonly KillPlace[];
  readonly events: number;
  readonly seed: number;
}

/**
 * Rebuilds, switches and retires while events come in, by processes that are killed one after the other.
 * @returns the phases in which one was really killed, and how the last one ended
 */
export async function killedRebuild({ pool, ledger, places, events, seed }: KilledRebuild): Promise<{ killed: string[]; last: string | number }> {
  const late = 10;
  const facts = randomFacts(seed, events + places.length * late, 600);
  await ledger.append(facts.slice(0, events));
  const { log, input } = ledger;
  const runners = [1, 2].map((version) => new ProjectionRunner({ pool, log, ref: ref(version), projection: ledgerProjection(), pollMs: 20 }));
  const [live, next] = runners;
  const projecting: (Promise<void> | undefined)[] = [live?.run(), whenReady(pool).then(() => next?.run())];
  try {
    const { id } = await startRebuild({ pool, log, schema: SCHEMA, projection: ledgerProjection(), principal: 'olga' });
    const killed: string[] = [];
    for (const [index, { phase, ...dieAt }] of places.entries()) {
      if ((await startWorker({ ...input, job: id, retire: 1, dieAt }).ended) === 'SIGKILL') killed.push(phase);
      await ledger.append(facts.slice(events + index * late, events + (index + 1) * late));
    }
    const last = await startWorker({ ...input, job: id, retire: 1 }).ended;
    const { position } = await ledger.store.head();
    await until(async () => (await readCheckpoint(pool, ref(2)))?.position === position);
    return { killed, last };
  } finally {
    await Promise.all(runners.map((runner) => runner.stop()));
    for (const done of projecting) await done;
  }
}

async function whenReady(pool: Pool): Promise<void> {
  await until(async () => (await listVersions(pool, SCHEMA, 'ledger')).some(({ version, state }) => version === 2 && ['ready', 'live'].includes(state)));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + WITHIN_MS; !(await holds()); await sleep(20)) {
    if (Date.now() > deadline) throw new Error(`Waited ${String(WITHIN_MS)} ms in vain.`);
  }
}
