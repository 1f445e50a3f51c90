import { closeAfterFile } from '@entente/testing';
import { OPEN } from '../definition/table.js';
import type { Pool } from 'pg';
import { ledgerProjection } from './ledger.projection.js';
import { MemoryLog, type Fact } from './memory-log.js';
import { createRegistry } from '../registry/registry.ddl.js';
import { ensureFirstVersion } from '../registry/versions.js';
import { ProjectionRunner, type RunnerOptions } from '../runner/projection-runner.js';

export const SCHEMA = 'ledger';

export const open = (account: string, owner: string): Fact => ({ stream: `account-${account}`, type: 'account.opened', data: { account, owner } });
export const pay = (account: string, amount: number): Fact => ({ stream: `account-${account}`, type: 'account.paid', data: { account, amount } });
export const move = (from: string, to: string): Fact => ({ stream: `account-${to}`, type: 'account.moved', data: { from, to } });
export const poison = (account: string): Fact => ({ stream: `account-${account}`, type: 'account.poisoned', data: { account } });
export const issue = (card: string, account: string): Fact => ({ stream: `card-${card}`, type: 'card.issued', data: { card, account } });
export const use = (card: string, amount: number): Fact => ({ stream: `card-${card}`, type: 'card.used', data: { card, amount } });

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

/** A repeatable stream of facts with opens, payments, moves and cards; `seed` chooses which. */
export function randomFacts(seed: number, count: number, accounts = 40): Fact[] {
  let state = seed;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const opened: string[] = [];
  const cards: string[] = [];
  const facts: Fact[] = [];
  while (facts.length < count) {
    const choice = draw(10);
    const some = opened[draw(opened.length)];
    const card = cards[draw(cards.length)];
    if (some === undefined || (choice === 0 && opened.length < accounts)) {
      const id = `a${String(facts.length)}`;
      opened.push(id);
      facts.push(open(id, `owner${String(draw(5))}`));
    } else if (choice === 1 && cards.length < accounts) {
      cards.push(`c${String(facts.length)}`);
      facts.push(issue(`c${String(facts.length)}`, some));
    } else if (choice < 4 && card !== undefined) facts.push(use(card, draw(100) - 30));
    else facts.push(pay(some, draw(100) - 40));
  }
  return facts;
}
