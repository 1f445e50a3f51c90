import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { randomFacts, SCHEMA } from './ledger-facts.js';
import type { StoredLedger } from './stored-ledger.js';
import { startWorker, type WorkerProcess } from './worker-process.js';

export interface KillWorkers {
  readonly pool: Pool;
  readonly ledger: StoredLedger;
  readonly workers: number;
  readonly kills: number;
}

/** One move of a checkpoint, as the database saw it. */
export interface Move {
  readonly from: bigint;
  readonly to: bigint;
  readonly token: bigint;
  readonly worker: string;
  readonly at: number;
}

export interface WorkersKilled {
  readonly moves: readonly Move[];
  /** Milliseconds from each kill of the leader to the next move, by another. */
  readonly handOvers: readonly number[];
}

const WITHIN_MS = 30_000;

/** Lets several processes keep one version up to date while events come in, and kills whoever leads, again and again. */
export async function killWorkers(options: KillWorkers): Promise<WorkersKilled> {
  const { pool, ledger, workers, kills } = options;
  await watchMoves(pool);
  const alive = new Map<string, WorkerProcess>();
  const start = (name: string): unknown => alive.set(name, startWorker({ ...ledger.input, version: 1, name }));
  const appending = new AbortController();
  const appended = appendUntil(ledger, appending.signal);
  const handOvers: number[] = [];
  try {
    for (let index = 0; index < workers; index += 1) start(`worker-${String(index)}`);
    for (let kill = 0; kill < kills; kill += 1) {
      const { worker } = await nextMove(pool, 0, '');
      await alive.get(worker)?.kill();
      const killedAt = await databaseClock(pool);
      handOvers.push((await nextMove(pool, killedAt, worker)).at - killedAt);
      start(worker);
    }
    appending.abort();
    await appended;
    await caughtUp(pool, (await ledger.store.head()).position);
    return { handOvers, moves: await allMoves(pool) };
  } finally {
    appending.abort();
    await appended.catch(() => undefined);
    await Promise.all([...alive.values()].map((worker) => worker.kill()));
  }
}

async function watchMoves(pool: Pool): Promise<void> {
  await pool.query(`
    CREATE TABLE ${SCHEMA}.move (n bigserial PRIMARY KEY, old bigint, new bigint, token bigint, worker text, at timestamptz DEFAULT clock_timestamp());
    CREATE FUNCTION ${SCHEMA}.note_move() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO ${SCHEMA}.move (old, new, token, worker) VALUES (OLD.position, NEW.position, NEW.token, current_setting('application_name'));
      RETURN NULL;
    END $$;
    CREATE TRIGGER note_move AFTER UPDATE ON ${SCHEMA}.projection_checkpoint FOR EACH ROW
      WHEN (OLD.position IS DISTINCT FROM NEW.position) EXECUTE FUNCTION ${SCHEMA}.note_move()`);
}

/** A steady trickle, so that there is always something to fold. */
async function appendUntil(ledger: StoredLedger, signal: AbortSignal): Promise<void> {
  const facts = randomFacts(41, 60_000, 200);
  for (let at = 0; !signal.aborted && at < facts.length; at += 10) {
    await ledger.append(facts.slice(at, at + 10));
    await sleep(20);
  }
}

async function databaseClock(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ now: number }>(`SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now`);
  return rows[0]?.now ?? 0;
}

const COLUMNS = `old::text, new::text, token::text, worker, extract(epoch FROM at)::float8 * 1000 AS at`;
interface MoveRow { old: string; new: string; token: string; worker: string; at: number }

function moveOf(row: MoveRow): Move {
  return { from: BigInt(row.old), to: BigInt(row.new), token: BigInt(row.token), worker: row.worker, at: row.at };
}

/** The last move once there is one after a moment, by somebody else than `not`. */
async function nextMove(pool: Pool, after: number, not: string): Promise<Move> {
  for (const deadline = Date.now() + WITHIN_MS; Date.now() < deadline; await sleep(10)) {
    const order = after === 0 ? 'DESC' : 'ASC';
    const { rows } = await pool.query<MoveRow>(`SELECT ${COLUMNS} FROM ${SCHEMA}.move WHERE at > to_timestamp($1::float8 / 1000) AND worker <> $2 ORDER BY n ${order} LIMIT 1`, [after, not]);
    if (rows[0] !== undefined) return moveOf(rows[0]);
  }
  throw new Error(`Nobody moved the checkpoint for ${String(WITHIN_MS)} ms.`);
}

async function caughtUp(pool: Pool, position: bigint): Promise<void> {
  for (const deadline = Date.now() + WITHIN_MS; Date.now() < deadline; await sleep(20)) {
    const { rows } = await pool.query<{ position: string }>(`SELECT position::text FROM ${SCHEMA}.projection_checkpoint WHERE version = 1`);
    if (BigInt(rows[0]?.position ?? '0') === position) return;
  }
  throw new Error(`The checkpoint did not come to ${String(position)}.`);
}

async function allMoves(pool: Pool): Promise<Move[]> {
  const { rows } = await pool.query<MoveRow>(`SELECT ${COLUMNS} FROM ${SCHEMA}.move ORDER BY n`);
  return rows.map(moveOf);
}
