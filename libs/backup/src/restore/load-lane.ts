import pg, { type ClientBase } from 'pg';
import { RestoreTargetError } from '../backup.errors.js';
import type { BackupFolder } from '../format/backup.folder.js';
import type { BackupHead, BackupPart } from '../format/manifest.js';
import { loadPart } from '../format/part.reader.js';
import { quotedTable } from '../format/table-columns.js';

export interface LaneToLoad {
  readonly client: ClientBase;
  readonly folder: BackupFolder;
  readonly head: BackupHead;
  readonly parts: readonly BackupPart[];
  /** Told after each part of the log. */
  readonly onEvents: (events: bigint) => void;
}

/** Loads the log of a lane into a schema that was migrated and never written to. In the caller's transaction. */
export async function loadLane(lane: LaneToLoad): Promise<void> {
  const laneId = await takeOverLane(lane);
  await replaceEpochs(lane, laneId);
  await replacePartitions(lane, laneId);
  for (const part of lane.parts.filter(({ table }) => table === 'log')) {
    await loadPart(lane.client, lane.folder, part);
    lane.onEvents(BigInt(part.rows));
  }
  for (const table of ['stream', 'event_id', 'command']) await loadAll(lane, table);
  await lane.client.query(
    `INSERT INTO ${name(lane, 'event_id')} (lane_id, id, position) SELECT lane_id, id, position FROM ${name(lane, 'log')} WHERE lane_id = $1 ORDER BY id`,
    [laneId],
  );
  await settleTails(lane, laneId);
}

function name({ head }: LaneToLoad, table: string): string {
  return quotedTable({ schema: head.schema, table });
}

async function loadAll(lane: LaneToLoad, table: string): Promise<void> {
  for (const part of lane.parts.filter((one) => one.table === table)) await loadPart(lane.client, lane.folder, part);
}

/** The lane keeps its number, which stands in every row, and its size of partitions. */
async function takeOverLane(lane: LaneToLoad): Promise<number> {
  const { client, head } = lane;
  await client.query(`CREATE TEMP TABLE restored_lane (LIKE ${name(lane, 'lane')}) ON COMMIT DROP`);
  for (const part of lane.parts.filter(({ table }) => table === 'lane')) {
    await loadPart(client, lane.folder, { ...part, schema: 'pg_temp', table: 'restored_lane' });
  }
  const { rows } = await client.query<{ lane_id: number }>(
    `UPDATE ${name(lane, 'lane')} l SET partition_size = r.partition_size, created_at = r.created_at
     FROM restored_lane r WHERE r.name = l.name AND r.lane_id = l.lane_id RETURNING l.lane_id`,
  );
  await client.query('DROP TABLE pg_temp.restored_lane');
  const [row] = rows;
  if (row === undefined) throw new RestoreTargetError(`Lane ${head.lane} has another number in the new schema ${head.schema}: restore into a database that holds nothing else.`);
  return row.lane_id;
}

/** The one place where rows of an append-only table go: the epoch that an empty log began with never had an event. */
async function replaceEpochs(lane: LaneToLoad, laneId: number): Promise<void> {
  const epoch = name(lane, 'epoch');
  await lane.client.query(`ALTER TABLE ${epoch} DISABLE TRIGGER append_only`);
  await lane.client.query(`DELETE FROM ${epoch} WHERE lane_id = $1`, [laneId]);
  await lane.client.query(`ALTER TABLE ${epoch} ENABLE TRIGGER append_only`);
  await loadAll(lane, 'epoch');
}

/** Empty partitions give way to those of the backup's bounds. Detached ones stay known, their files stay where they are. */
async function replacePartitions(lane: LaneToLoad, laneId: number): Promise<void> {
  const { client, head } = lane;
  const gone = await client.query<{ name: string }>(`DELETE FROM ${name(lane, 'partition')} WHERE lane_id = $1 RETURNING name`, [laneId]);
  for (const row of gone.rows) await client.query(`DROP TABLE ${pg.escapeIdentifier(head.schema)}.${pg.escapeIdentifier(row.name)}`);
  await loadAll(lane, 'partition');
  await client.query(`SELECT ${pg.escapeIdentifier(head.schema)}.cover($1::smallint, $2::bigint)`, [laneId, head.position === '0' ? '1' : head.position]);
}

/** Which partition holds each stream's last event; streams that end in a detached one are found by their kept version. */
async function settleTails(lane: LaneToLoad, laneId: number): Promise<void> {
  await lane.client.query(
    `UPDATE ${name(lane, 'stream')} s SET tail_from = p.from_position, tail_to = p.to_position
     FROM (SELECT l.stream_id, max(l.position) AS last FROM ${name(lane, 'log')} l WHERE l.lane_id = $1 GROUP BY l.stream_id) x
     JOIN ${name(lane, 'partition')} p ON p.lane_id = $1 AND p.from_position <= x.last AND x.last < p.to_position
     WHERE s.lane_id = $1 AND s.stream_id = x.stream_id AND s.tail_from <> p.from_position`,
    [laneId],
  );
}
