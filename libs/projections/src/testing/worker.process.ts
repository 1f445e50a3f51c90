import { openEventStore } from '@entente/event-store';
import pg from 'pg';
import { scanningLog } from '../bulk/scanning-log.js';
import { JobBoard } from '../jobs/job.board.js';
import { JobWorker } from '../jobs/job.worker.js';
import { RebuildHandler } from '../rebuild/rebuild.handler.js';
import { retireVersion, switchVersion } from '../registry/switch.js';
import { activeVersion } from '../registry/versions.js';
import { ProjectionRunner } from '../runner/projection-runner.js';
import { ledgerProjection } from './ledger.projection.js';
import type { WorkerInput } from './worker-process.js';

/**
 * A program of its own for specs that kill: `project` keeps one version of the ledger up to date until it is ended,
 * `operate` carries a rebuild through: fold, switch, retire the version before; started again it goes on.
 */
const input = JSON.parse(process.argv[2] ?? '') as WorkerInput;
const { url, schema, place } = input;
const pool = new pg.Pool({ connectionString: url, max: 6, application_name: input.name ?? 'worker' });
pool.on('error', () => undefined);
const store = openEventStore({ pool, ...place });
const log = scanningLog(store, pool, place);
const definitions = [ledgerProjection('1'), ledgerProjection('2')];

/** Ends this process as a power failure would, at a chosen statement. */
function dieAt({ statement, after }: { statement: string; after: boolean }): void {
  const pattern = new RegExp(statement);
  const client = pg.Client.prototype as { query: (this: unknown, ...args: unknown[]) => unknown };
  const { query } = client;
  client.query = function (...args) {
    const [first, values] = args as [string | { text?: string }, unknown[] | undefined];
    const text = `${typeof first === 'string' ? first : (first.text ?? '')} ${JSON.stringify(values ?? [])}`;
    if (!pattern.test(text)) return query.apply(this, args);
    const die = (): true => process.kill(process.pid, 'SIGKILL');
    if (!after) die();
    const told = args.findIndex((arg) => typeof arg === 'function');
    const answer = query.apply(this, told < 0 ? args : args.with(told, die));
    return answer instanceof Promise ? answer.then(die) : answer;
  };
}

async function project(version: number): Promise<void> {
  const runner = new ProjectionRunner({ pool, log, ref: { schema, projection: 'ledger', version }, projection: definitions[0] ?? ledgerProjection(), batchSize: 50, onFailure: (error) => console.error(String(error)) });
  process.once('SIGTERM', () => void runner.stop());
  await runner.run();
}

async function operate(id: string): Promise<void> {
  const board = new JobBoard(pool, schema);
  const rebuild = new RebuildHandler({ pool, log, schema, definitions, maxParked: 10 });
  const replay = { run: () => Promise.reject(new Error('no replays here')) };
  const worker = new JobWorker({ pool, schema, handlers: { rebuild, replay }, pollMs: 20, leaseMs: 400, onFailure: (error) => console.error(String(error)) });
  const running = worker.run();
  let job = await board.get(id);
  while (job !== null && ['queued', 'running'].includes(job.state)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    job = await board.get(id);
  }
  await worker.stop();
  await running;
  const [version, definition] = [job?.version ?? 0, definitions[0] ?? ledgerProjection()];
  if (job?.state !== 'done') throw new Error(`The job is ${job?.state ?? 'gone'}: ${job?.reason ?? ''}`);
  const active = await activeVersion(pool, schema, 'ledger');
  if (active?.version !== version) await switchVersion(pool, { schema, projection: 'ledger', version, waitMs: 20_000 });
  if (input.retire !== undefined) await retireVersion(pool, { schema, projection: 'ledger', version: input.retire, definition });
}

if (input.dieAt !== undefined) dieAt(input.dieAt);
await (input.job === undefined ? project(input.version ?? 1) : operate(input.job));
await store.close();
await pool.end();
