import type { ClientBase } from 'pg';
import { BackupError } from '../backup.errors.js';
import type { LogPlace } from '../contents/contents.js';
import type { BackupHead } from '../format/manifest.js';
import { quotedTable } from '../format/table-columns.js';

const NO_HASH = '0'.repeat(64);

/** Where a lane ends now, as the client's snapshot has it. */
export async function headOf(client: ClientBase, { schema, lane }: LogPlace): Promise<BackupHead> {
  const table = (name: string): string => quotedTable({ schema, table: name });
  const { rows } = await client.query<{ epoch: string; position: string | null; hash: string | null; at: string | null }>(
    `SELECT (SELECT e.epoch FROM ${table('epoch')} e WHERE e.lane_id = l.lane_id ORDER BY e.number DESC LIMIT 1) AS epoch,
       x.position::text AS position, encode(x.hash, 'hex') AS hash, x.recorded_at::text AS at
     FROM ${table('lane')} l
     LEFT JOIN LATERAL (SELECT * FROM ${table('log')} g WHERE g.lane_id = l.lane_id ORDER BY g.position DESC LIMIT 1) x ON true
     WHERE l.name = $1`,
    [lane],
  );
  const row = rows[0];
  if (row === undefined) throw new BackupError(`Schema ${schema} has no lane ${lane}: name the database that Entente's services use.`);
  return { lane, schema, epoch: row.epoch, position: row.position ?? '0', hash: row.hash ?? NO_HASH, recordedAt: row.at };
}

/** Whether the log still holds, at a head's position, the event that was there. */
export async function stillThere(client: ClientBase, head: BackupHead): Promise<boolean> {
  if (head.position === '0') return true;
  const { rows } = await client.query<{ hash: string }>(
    `SELECT encode(g.hash, 'hex') AS hash FROM ${quotedTable({ schema: head.schema, table: 'log' })} g
     JOIN ${quotedTable({ schema: head.schema, table: 'lane' })} l ON l.lane_id = g.lane_id
     WHERE l.name = $1 AND g.position = $2`,
    [head.lane, head.position],
  );
  return rows[0]?.hash === head.hash;
}
