import { type RecordedEvent } from '@entente/contracts';
import { type Pool } from 'pg';
import { rawQuery, type RawRow } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';
import {
  EventStoreUsageError,
  LaneMissingError,
  LogGapError,
  PartitionDetachedError,
} from '../store/event-store.errors.js';
import { scanLane } from '../scan/scan-lane.js';
import { recordedOf } from '../scan/stored-event.js';
import { type KnownCommand, type LaneHead, type ReadLaneOptions, type ScanLaneOptions } from '../store/event-store.port.js';
import { instant, need, recordedEvent } from './recorded-event.row.js';

export const READ_LIMIT = 10_000;
const EMPTY_HASH = '0'.repeat(64);
const MAX_POSITION = 2n ** 63n - 1n;
const INSTANT = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const FILES = ['read-lane', 'read-stream', 'event-by-id', 'head', 'position-at', 'command'] as const;
type ReadFile = (typeof FILES)[number];

/** Reads one lane; takes no lock and holds no snapshot between calls. */
export class LaneReader {
  readonly #sql: Readonly<Record<ReadFile, string>>;

  constructor(
    private readonly pool: Pool,
    private readonly place: { readonly schema: string; readonly lane: string },
  ) {
    this.#sql = Object.fromEntries(FILES.map((file) => [file, sqlFile(`read/${file}.sql`, place.schema)])) as Record<ReadFile, string>;
  }

  async lane({ after, upTo = MAX_POSITION, limit, types }: ReadLaneOptions): Promise<RecordedEvent[]> {
    const values = [after, upTo, checkedLimit(limit), types === undefined ? null : [...types]];
    const events = (await this.#query('read-lane', values)).map((row) => recordedEvent(this.place.lane, row));
    if (types === undefined) refuseGaps(events, after);
    return events;
  }

  async *scan(options: ScanLaneOptions): AsyncGenerator<RecordedEvent[]> {
    for await (const events of scanLane(this.pool, this.place, options)) yield events.map(recordedOf);
  }

  async stream(stream: string, options: { readonly fromVersion?: bigint; readonly limit?: number } = {}): Promise<RecordedEvent[]> {
    const from = options.fromVersion ?? 1n;
    const rows = await this.#query('read-stream', [stream, from, checkedLimit(options.limit ?? READ_LIMIT)]);
    return rows.map((row) => recordedEvent(this.place.lane, row));
  }

  async eventById(id: string): Promise<RecordedEvent | null> {
    if (!UUID.test(id)) return null;
    const row = (await this.#query('event-by-id', [id]))[0];
    return row === undefined ? null : recordedEvent(this.place.lane, row);
  }

  async head(): Promise<LaneHead> {
    const row = (await this.#query('head', []))[0];
    if (row === undefined) throw new LaneMissingError(this.place.schema, this.place.lane);
    const [epoch, position, hash, recordedAt] = row;
    return {
      epoch: need(epoch),
      position: BigInt(position ?? '0'),
      hash: hash ?? EMPTY_HASH,
      recordedAt: recordedAt === null || recordedAt === undefined ? null : instant(recordedAt),
    };
  }

  async positionAt(text: string): Promise<bigint> {
    if (!INSTANT.test(text)) throw new EventStoreUsageError(`"${text}" is not an ISO 8601 instant with Z or an offset.`);
    const row = (await this.#query('position-at', [text]))[0];
    if (row === undefined) throw new LaneMissingError(this.place.schema, this.place.lane);
    if (typeof row[1] === 'string') throw new PartitionDetachedError(this.place.lane, row[1]);
    return BigInt(need(row[0]));
  }

  async command(key: string): Promise<KnownCommand | null> {
    const row = (await this.#query('command', [key]))[0];
    if (row === undefined) return null;
    const [digest, from, to, answer] = row;
    return {
      digest: need(digest),
      from: BigInt(need(from)),
      to: BigInt(need(to)),
      answer: answer === null || answer === undefined ? null : (JSON.parse(answer) as unknown),
    };
  }

  #query(file: ReadFile, values: readonly unknown[]): Promise<RawRow[]> {
    return rawQuery(this.pool, { text: this.#sql[file], values: [this.place.lane, ...values] });
  }
}

function checkedLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= READ_LIMIT) return limit;
  throw new EventStoreUsageError(`A read takes a limit from 1 to ${READ_LIMIT}, not ${limit}.`);
}

/** Positions are dense: a reader that would skip one must stop instead. */
function refuseGaps(events: readonly RecordedEvent[], after: bigint): void {
  let expected = after + 1n;
  for (const event of events) {
    if (event.position !== expected) throw new LogGapError(event.lane, expected);
    expected += 1n;
  }
}
