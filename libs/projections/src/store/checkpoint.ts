import type { RecordedEvent } from '@entente/contracts';
import type { ClientBase, Pool } from 'pg';
import { registryTable, type VersionRef } from '../definition/names.js';
import { Fenced } from '../errors.js';
import type { VersionState } from '../registry/versions.js';
import { WriteStatement } from './write-statement.js';

/** Where a projection version stands in the log. `epoch` is the log's; the event there may be from an older one. */
export interface Checkpoint {
  readonly epoch: string;
  readonly position: bigint;
  readonly hash: string;
  readonly recordedAt: string | null;
}

/** The right to advance a checkpoint. A later lease of the same version has a higher token. */
export interface Lease {
  readonly token: bigint;
  readonly checkpoint: Checkpoint;
}

/** Where a version stands that was at `from` and has folded up to `last`. */
export function checkpointAt({ position, hash, recordedAt }: RecordedEvent, from: Checkpoint): Checkpoint {
  return { epoch: from.epoch, position, hash, recordedAt };
}

interface CheckpointRow {
  epoch: string;
  position: string;
  hash: string;
  recorded_at: string | null;
}

function toCheckpoint(row: CheckpointRow): Checkpoint {
  return { epoch: row.epoch, position: BigInt(row.position), hash: row.hash, recordedAt: row.recorded_at };
}

const COLUMNS = 'epoch, position::text, hash, recorded_at';
const VERSION = 'projection = $1 AND version = $2';

export async function readCheckpoint(db: Pool | ClientBase, ref: VersionRef): Promise<Checkpoint | null> {
  const { rows } = await db.query<CheckpointRow>(
    `SELECT ${COLUMNS} FROM ${registryTable(ref.schema, 'checkpoint')} WHERE ${VERSION}`,
    [ref.projection, ref.version],
  );
  return rows[0] === undefined ? null : toCheckpoint(rows[0]);
}

/** Takes the lease when nobody holds it. Null while another worker does, or while the projection is stopped. */
export async function acquireLease(db: Pool | ClientBase, ref: VersionRef, holder: string, ttlMs: number): Promise<Lease | null> {
  const { rows } = await db.query<CheckpointRow & { token: string }>(
    `UPDATE ${registryTable(ref.schema, 'checkpoint')}
     SET holder = $3, token = token + 1, lease_until = clock_timestamp() + $4 * interval '1 millisecond'
     WHERE ${VERSION} AND lease_until < clock_timestamp() AND stopped IS NULL
     RETURNING ${COLUMNS}, token::text`,
    [ref.projection, ref.version, holder, ttlMs],
  );
  const row = rows[0];
  return row === undefined ? null : { token: BigInt(row.token), checkpoint: toCheckpoint(row) };
}

/** Takes the lease from whoever has it: that worker's next commit is refused. Null when there is no such version. */
export async function seizeLease(db: Pool | ClientBase, ref: VersionRef, holder: string, ttlMs: number): Promise<Lease | null> {
  const { rows } = await db.query<CheckpointRow & { token: string }>(
    `UPDATE ${registryTable(ref.schema, 'checkpoint')}
     SET holder = $3, token = token + 1, lease_until = clock_timestamp() + $4 * interval '1 millisecond'
     WHERE ${VERSION} AND stopped IS NULL RETURNING ${COLUMNS}, token::text`,
    [ref.projection, ref.version, holder, ttlMs],
  );
  const row = rows[0];
  return row === undefined ? null : { token: BigInt(row.token), checkpoint: toCheckpoint(row) };
}

/**
 * Keeps the lease and looks whether there is something to do beside the log, in one query.
 * @returns null when the lease is lost
 */
export async function renewLease(
  db: Pool | ClientBase,
  ref: VersionRef,
  token: bigint,
  ttlMs: number,
): Promise<{ requests: boolean; versionState: VersionState } | null> {
  const { rows } = await db.query<{ requests: boolean; state: VersionState }>(
    `UPDATE ${registryTable(ref.schema, 'checkpoint')} AS c
     SET lease_until = clock_timestamp() + $4 * interval '1 millisecond'
     FROM ${registryTable(ref.schema, 'version')} AS v
     WHERE c.projection = $1 AND c.version = $2 AND c.token = $3 AND c.stopped IS NULL
       AND v.projection = c.projection AND v.version = c.version
     RETURNING v.state, EXISTS (SELECT FROM ${registryTable(ref.schema, 'parked')} AS p
       WHERE p.projection = $1 AND p.version = $2 AND p.request IS NOT NULL) AS requests`,
    [ref.projection, ref.version, token.toString(), ttlMs],
  );
  const row = rows[0];
  return row === undefined ? null : { requests: row.requests, versionState: row.state };
}

/** Gives the lease back, so that another worker need not wait for it to run out. */
export async function releaseLease(db: Pool | ClientBase, ref: VersionRef, token: bigint): Promise<void> {
  await db.query(
    `UPDATE ${registryTable(ref.schema, 'checkpoint')} SET lease_until = '-infinity', holder = NULL WHERE ${VERSION} AND token = $3`,
    [ref.projection, ref.version, token.toString()],
  );
}

/** Stops the projection for every worker until an operator resumes it. */
export async function stopProjection(db: Pool | ClientBase, ref: VersionRef, token: bigint, reason: string): Promise<void> {
  await db.query(
    `UPDATE ${registryTable(ref.schema, 'checkpoint')} SET stopped = $4, lease_until = '-infinity', holder = NULL WHERE ${VERSION} AND token = $3`,
    [ref.projection, ref.version, token.toString(), reason],
  );
}

export async function resumeProjection(db: Pool | ClientBase, ref: VersionRef): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE ${registryTable(ref.schema, 'checkpoint')} SET stopped = NULL WHERE ${VERSION} AND stopped IS NOT NULL
       AND EXISTS (SELECT FROM ${registryTable(ref.schema, 'version')} AS v WHERE v.projection = $1 AND v.version = $2 AND v.state NOT IN ('retired', 'cancelled'))`,
    [ref.projection, ref.version],
  );
  return rowCount === 1;
}

export interface Advance {
  readonly token: bigint;
  readonly from: Checkpoint;
  readonly to: Checkpoint;
  /** Also keeps the lease for this long. */
  readonly ttlMs: number;
}

/**
 * Moves the checkpoint inside the caller's transaction, if it still is where this worker left it.
 * @throws Fenced when token, epoch, position or hash differ: the caller rolls back
 */
export async function advanceCheckpoint(client: ClientBase, ref: VersionRef, advance: Advance): Promise<void> {
  const statement = new WriteStatement();
  addAdvance(statement, ref, advance);
  await statement.run(client);
}

/** The same as the first part of a statement; its other parts write only if this one did. */
export function addAdvance(statement: WriteStatement, ref: VersionRef, { token, from, to, ttlMs }: Advance): void {
  const p = (value: unknown): string => statement.param(value);
  const part = statement.add(
    `UPDATE ${registryTable(ref.schema, 'checkpoint')}
     SET epoch = ${p(to.epoch)}, position = ${p(to.position.toString())}, hash = ${p(to.hash)}, recorded_at = ${p(to.recordedAt)},
         updated_at = clock_timestamp(), lease_until = greatest(lease_until, clock_timestamp() + ${p(ttlMs)} * interval '1 millisecond')
     WHERE projection = ${p(ref.projection)} AND version = ${p(ref.version)} AND token = ${p(token.toString())}
       AND epoch = ${p(from.epoch)} AND position = ${p(from.position.toString())} AND hash = ${p(from.hash)} AND stopped IS NULL`,
    (written) => {
      if (written !== 1) throw new Fenced(ref.projection, ref.version);
    },
  );
  statement.requirePart(part);
}
