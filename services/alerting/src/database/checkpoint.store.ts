import { AlertingError } from '../alerting.errors.js';
import type { Queryable } from './queryable.js';

/** The readers of a lane that keep a place: of the feed, of the own lane for tables, of the own lane for topics. */
export type ReaderName = 'feed' | 'log' | 'topics';

/** Where a reader stands. `epoch` is null before the first event; `hash` is the chained hash of the event at `position` when known. */
export interface Checkpoint {
  readonly epoch: string | null;
  readonly position: bigint;
  readonly hash: string | null;
}

/** Another replica advanced the reader since we read its place: read again and go on from there. */
export class CheckpointMovedError extends AlertingError {
  constructor(readonly reader: ReaderName, readonly expected: bigint) {
    super(`the checkpoint of reader "${reader}" is no longer at ${expected}: another replica moved it; read it again`);
  }
}

export const START: Checkpoint = { epoch: null, position: 0n, hash: null };

export async function readCheckpoint(db: Queryable, reader: ReaderName): Promise<Checkpoint> {
  const { rows } = await db.query<{ epoch: string | null; position: string; hash: string | null }>(
    'SELECT epoch, position::text AS position, hash FROM alerting.checkpoint WHERE name = $1',
    [reader],
  );
  const row = rows[0];
  return row === undefined ? START : { epoch: row.epoch, position: BigInt(row.position), hash: row.hash };
}

/**
 * Moves a reader in the caller's transaction, compare-and-set on its old position, so that two replicas can't both advance.
 * @throws CheckpointMovedError when the reader isn't where the caller thinks
 */
export async function moveCheckpoint(
  db: Queryable,
  move: { reader: ReaderName; lane: string; from: Checkpoint; to: Checkpoint },
): Promise<void> {
  const { rowCount } = await db.query(
    `INSERT INTO alerting.checkpoint AS kept (name, lane, epoch, position, hash)
     SELECT $1::text, $2::text, $3::text, $4::bigint, $5::text
     WHERE $6::bigint = 0 OR EXISTS (SELECT 1 FROM alerting.checkpoint WHERE name = $1)
     ON CONFLICT (name) DO UPDATE
       SET epoch = excluded.epoch, position = excluded.position, hash = excluded.hash, changed_at = clock_timestamp()
       WHERE kept.position = $6::bigint AND kept.epoch IS NOT DISTINCT FROM $7::text`,
    [move.reader, move.lane, move.to.epoch, move.to.position.toString(), move.to.hash, move.from.position.toString(), move.from.epoch],
  );
  if (rowCount !== 1) throw new CheckpointMovedError(move.reader, move.from.position);
}
