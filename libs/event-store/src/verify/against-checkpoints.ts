import { type ClientBase, type Pool } from 'pg';
import { type Checkpoint } from '../checkpoint/checkpoint.js';
import { rawQuery } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';

export interface AgainstOptions {
  readonly pool: Pool | ClientBase;
  readonly schema: string;
  readonly lane: string;
  readonly against?: readonly Checkpoint[];
}

/**
 * First position at which the log contradicts a checkpoint: the first missing one when the tail was cut, the
 * checkpoint's own when its event has another hash. Checkpoints of other lanes, and of detached positions, say nothing.
 */
export async function againstCheckpoints(options: AgainstOptions, head: bigint): Promise<bigint | null> {
  const checkpoints = (options.against ?? []).filter(({ lane, position }) => lane === options.lane && position !== '0');
  const inOrder = checkpoints.sort((a, b) => (BigInt(a.position) < BigInt(b.position) ? -1 : 1));
  const text = sqlFile('verify/hash-at.sql', options.schema);
  for (const checkpoint of inOrder) {
    const position = BigInt(checkpoint.position);
    if (position > head) return head + 1n;
    const row = (await rawQuery(options.pool, { text, values: [options.lane, position] }))[0];
    if (row === undefined) continue;
    if (row[0] !== checkpoint.hash || row[1] !== checkpoint.epoch) return position;
  }
  return null;
}
