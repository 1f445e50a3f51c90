import type { ClientBase } from 'pg';
import type { BackupHead } from '../format/manifest.js';
import { quotedTable } from '../format/table-columns.js';
import { pagesOf, type TablePage } from './paged.table.js';

/** Rows of one table of a lane's log, as they go into one part. */
export interface LanePart {
  /** Names the part, unique in the backup. */
  readonly name: string;
  readonly table: string;
  readonly rows: string;
  /** Events of the log in it. */
  readonly events: bigint;
  readonly upTo: readonly string[] | null;
}

/** Ends of the pages that an interrupted backup has cut already. */
export type KnownEnds = (schema: string, table: string) => readonly (readonly string[])[];

/** Positions in one part: a longer COPY would hold its snapshot against the cleaning of other tables. */
export const POSITIONS = 100_000n;

/** Everything of a lane up to its fixed head, in parts. What comes behind the head is left out. */
export async function* laneParts(client: ClientBase, head: BackupHead, knownEnds: KnownEnds): AsyncGenerator<LanePart> {
  const lane = await laneId(client, head);
  const last = BigInt(head.position);
  const named = (table: string, rows: string, more: { suffix?: string; events?: bigint; upTo?: readonly string[] | null } = {}): LanePart => ({
    name: `${head.schema}.${table}${more.suffix === undefined ? '' : `.${more.suffix}`}`,
    table,
    rows,
    events: more.events ?? 0n,
    upTo: more.upTo ?? null,
  });
  const paged = (table: string, where: string): AsyncGenerator<LanePart> =>
    numbered(pagesOf(client, { name: { schema: head.schema, table }, where, known: knownEnds(head.schema, table) }), ({ rows, upTo }, suffix) =>
      named(table, rows, { suffix, upTo }),
    );
  yield named('lane', `WHERE t.lane_id = ${lane}`);
  yield named('epoch', `WHERE t.lane_id = ${lane} AND t.after_position <= ${last} ORDER BY t.number`);
  yield named('partition', `WHERE t.lane_id = ${lane} AND t.detached_at IS NOT NULL ORDER BY t.from_position`);
  const first = await firstAttached(client, head, lane);
  yield* inRanges(first, last, (from, upTo, suffix) =>
    named('log', `WHERE t.lane_id = ${lane} AND t.position >= ${from} AND t.position <= ${upTo} ORDER BY t.position`, { suffix, events: upTo - from + 1n }),
  );
  yield* inRanges(1n, last, (from, upTo, suffix) =>
    named('stream', `WHERE t.lane_id = ${lane} AND t.stream_id >= ${from} AND t.stream_id <= ${upTo} ORDER BY t.stream_id`, { suffix }),
  );
  yield* paged('command', `t.lane_id = ${lane} AND t.to_position <= ${last}`);
  // Ids of attached events are read from the log again; of detached partitions only the ids are left.
  yield* paged('event_id', `t.lane_id = ${lane} AND t.position < ${first}`);
}

async function laneId(client: ClientBase, { schema, lane }: BackupHead): Promise<number> {
  const { rows } = await client.query<{ lane_id: number }>(`SELECT lane_id FROM ${quotedTable({ schema, table: 'lane' })} WHERE name = $1`, [lane]);
  return rows[0]?.lane_id ?? 0;
}

async function firstAttached(client: ClientBase, { schema }: BackupHead, lane: number): Promise<bigint> {
  const { rows } = await client.query<{ first: string }>(
    `SELECT coalesce(min(from_position), 1)::text AS first FROM ${quotedTable({ schema, table: 'partition' })} WHERE lane_id = $1 AND detached_at IS NULL`,
    [lane],
  );
  return BigInt(rows[0]?.first ?? '1');
}

function* inRanges(from: bigint, last: bigint, part: (from: bigint, upTo: bigint, suffix: string) => LanePart): Generator<LanePart> {
  for (let start = from; start <= last; start += POSITIONS) {
    const upTo = start + POSITIONS - 1n < last ? start + POSITIONS - 1n : last;
    yield part(start, upTo, String(start).padStart(12, '0'));
  }
}

async function* numbered(pages: AsyncIterable<TablePage>, part: (page: TablePage, suffix: string) => LanePart): AsyncGenerator<LanePart> {
  let number = 0;
  for await (const page of pages) {
    number += 1;
    yield part(page, String(number).padStart(6, '0'));
  }
}
