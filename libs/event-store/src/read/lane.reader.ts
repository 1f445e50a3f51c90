import { type RecordedEvent } from '@entente/contracts';
import { type Pool } from 'pg';
import { ArchivedLane, type ArchivedPlace } from '../archive/archived.lane.js';
import { rawQuery, type RawRow } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';
import {
  EventStoreUsageError,
  LaneMissingError,
  LogGapError,
} from '../store/event-store.errors.js';
import { scanLane } from '../scan/scan-lane.js';
import { recordedOf } from '../scan/stored-event.js';
import { type KnownCommand, type LaneHead, type ReadLaneOptions, type ScanLaneOptions } from '../store/event-store.port.js';
import { instant, need, recordedEvent } from './recorded-event.row.js';
import { StoredRowEvent } from './stored-row.event.js';

export const READ_LIMIT = 10_000;
const EMPTY_HASH = '0'.repeat(64);
const MAX_POSITION = 2n ** 63n - 1n;
const INSTANT = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const FILES = ['read-lane', 'read-stream', 'event-by-id', 'head', 'position-at', 'command', 'stream-place', 'event-position', 'begun-streams'] as const;
type ReadFile = (typeof FILES)[number];

/** Reads one lane; takes no lock and holds no snapshot between calls. */
export class LaneReader {
  readonly #sql: Readonly<Record<ReadFile, string>>;

  readonly #archive: ArchivedLane;

  /**
   * Where a reader last found nothing, neither in the log nor in archives. While it idles there it is spared the question
   * after archives: what was appended and detached since shows as a gap with the next append.
   */
  #end: bigint | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly place: ArchivedPlace,
  ) {
    this.#archive = new ArchivedLane(pool, place);
    this.#sql = Object.fromEntries(FILES.map((file) => [file, sqlFile(`read/${file}.sql`, place.schema)])) as Record<ReadFile, string>;
  }

  async lane({ after, upTo = MAX_POSITION, limit, types, lazily = false }: ReadLaneOptions): Promise<RecordedEvent[]> {
    const values = [after, upTo, checkedLimit(limit), types === undefined ? null : [...types]];
    const { lane } = this.place;
    const events = (await this.#query('read-lane', values)).map((row): RecordedEvent => (lazily ? new StoredRowEvent(lane, row) : recordedEvent(lane, row)));
    // Of some types only, nothing shows what is missing: then the ledger is asked each time.
    const whole = types === undefined && events[0]?.position === after + 1n;
    if (whole || (types === undefined && (upTo <= after || (events.length === 0 && after === this.#end)))) return dense(events, after);
    const through = await this.#archive.through();
    if (through <= after && types === undefined && upTo === MAX_POSITION && events.length === 0) this.#end = after;
    if (through <= after) return types === undefined ? dense(events, after) : events;
    const passes = ({ type }: { type: string }): boolean => types === undefined || types.includes(type);
    const archived = await this.#archive.read({ after, upTo, limit, passes });
    const both = [...archived, ...events].slice(0, limit);
    return types === undefined ? dense(both, after) : both;
  }

  /** What was detached comes out of its archives, in chunks of its own. */
  async *scan(options: ScanLaneOptions): AsyncGenerator<RecordedEvent[]> {
    const through = await this.#archive.through();
    let after = options.after;
    for (const upTo = through < options.upTo ? through : options.upTo; after < upTo; ) {
      options.signal?.throwIfAborted();
      const events = dense(await this.#archive.read({ after, upTo, limit: READ_LIMIT }), after);
      const last = events.at(-1);
      if (last === undefined) throw new LogGapError(this.place.lane, after + 1n);
      yield events;
      after = last.position;
    }
    for await (const events of scanLane(this.pool, this.place, { ...options, after })) yield events.map(recordedOf);
  }

  async stream(stream: string, options: { readonly fromVersion?: bigint; readonly limit?: number } = {}): Promise<RecordedEvent[]> {
    const from = options.fromVersion !== undefined && options.fromVersion > 1n ? options.fromVersion : 1n;
    const limit = checkedLimit(options.limit ?? READ_LIMIT);
    const rows = await this.#query('read-stream', [stream, from, limit]);
    const events = rows.map((row) => recordedEvent(this.place.lane, row));
    if (events[0]?.streamVersion === from) return events;
    const place = (await this.#query('stream-place', [stream]))[0];
    if (place === undefined || (events.length === 0 && BigInt(need(place[2])) < from)) return events;
    const passes = (event: { stream: string; streamVersion: bigint }): boolean => event.stream === stream && event.streamVersion >= from;
    const archived = await this.#archive.read({ after: BigInt(need(place[0])) - 1n, upTo: BigInt(need(place[1])), limit, passes });
    return [...archived, ...events].slice(0, limit);
  }

  async begun(names: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.#query('begun-streams', [[...names]])).map(([name]) => need(name)));
  }

  async eventById(id: string): Promise<RecordedEvent | null> {
    if (!UUID.test(id)) return null;
    const row = (await this.#query('event-by-id', [id]))[0];
    if (row !== undefined) return recordedEvent(this.place.lane, row);
    const position = (await this.#query('event-position', [id]))[0]?.[0];
    if (position === null || position === undefined) return null;
    const upTo = BigInt(position);
    return (await this.#archive.read({ after: upTo - 1n, upTo, limit: 1 }))[0] ?? null;
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
    if (typeof row[1] === 'string') return this.#archive.positionAt(row[1], text);
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
function dense(events: RecordedEvent[], after: bigint): RecordedEvent[] {
  let expected = after + 1n;
  for (const event of events) {
    if (event.position !== expected) throw new LogGapError(event.lane, expected);
    expected += 1n;
  }
  return events;
}
