import { closeAfterFile } from '@entente/testing';
import { OPEN } from '../definition/table.js';
import type { RecordedEvent } from '@entente/contracts';
import type { Pool } from 'pg';
import { foldAll } from './fold-all.js';
import { ledgerProjection } from './ledger.projection.js';
import { SCHEMA } from './ledger-facts.js';
import { MemoryLog } from './memory-log.js';
import { createRegistry } from '../registry/registry.ddl.js';
import { ensureFirstVersion } from '../registry/versions.js';
import { ProjectionRunner, type RunnerOptions } from '../runner/projection-runner.js';

export { SCHEMA, issue, move, open, pay, poison, randomFacts, use } from './ledger-facts.js';

/** A registry, a first version and a log in memory, for specs of the machinery. */
export async function ledgerRig(pool: Pool, log = new MemoryLog()) {
  // An idle connection may be ended by the server when the database is dropped after the file.
  if (pool.listenerCount('error') === 0) pool.on('error', () => undefined);
  await createRegistry(pool, SCHEMA);
  const projection = ledgerProjection();
  await ensureFirstVersion(pool, log, SCHEMA, projection);
  const ref = { schema: SCHEMA, projection: 'ledger', version: 1 };
  const failures: unknown[] = [];
  const runner = (options: Partial<RunnerOptions<unknown>> = {}): ProjectionRunner<unknown> => {
    const made = new ProjectionRunner<unknown>({ pool, log, ref, projection, pollMs: 20, standbyMs: 20, onFailure: (error) => failures.push(error), ...options });
    closeAfterFile(() => made.stop());
    return made;
  };
  return { log, projection, ref, runner, failures };
}

/** All that a version's tables hold, in a fixed order; two versions with the same fold and position are equal in it. */
export async function dump(pool: Pool, version = 1): Promise<unknown> {
  const all = async (sql: string): Promise<unknown[]> => (await pool.query<Record<string, unknown>>(sql)).rows;
  const v = String(version);
  return {
    accounts: await all(`SELECT id, owner, balance::text FROM ${SCHEMA}.account_v${v} ORDER BY id`),
    balances: await all(
      `SELECT owner, id, balance::text, tags, known_from::text, nullif(known_to, ${String(OPEN)})::text AS known_to
       FROM ${SCHEMA}.balance_v${v} ORDER BY id, known_from`,
    ),
    states: await all(`SELECT key, state FROM ${SCHEMA}.ledger_state_v${v} ORDER BY key`),
  };
}

/** What {@link dump} shows of a version that was folded from these events in memory, without the states. */
export function dumpOfScratch(events: readonly RecordedEvent[]): unknown {
  const { tables } = foldAll(ledgerProjection(), events, 1_000);
  // As text, which is how the dump orders positions.
  const place = ({ id, known_from }: Readonly<Record<string, unknown>>): string => `${id as string} ${String((known_from as bigint | undefined) ?? '')}`;
  const byPlace = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number => (place(a) < place(b) ? -1 : 1);
  const accounts = (tables['account'] ?? []).map((row) => ({ ...row, balance: String(row['balance']) })).sort(byPlace);
  const balances = [...(tables['balance'] ?? [])].sort(byPlace).map(({ known_from, known_to, balance, ...row }) => ({
    ...row,
    balance: String(balance),
    known_from: String(known_from),
    known_to: known_to === OPEN ? null : String(known_to),
  }));
  return { accounts, balances };
}
