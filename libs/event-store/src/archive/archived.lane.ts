import { join } from 'node:path';
import { type RecordedEvent } from '@entente/contracts';
import { type Pool } from 'pg';
import { microsOfInstant } from '../chain/instant.js';
import { rawQuery } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';
import { need } from '../read/recorded-event.row.js';
import { recordedOf, type StoredEvent } from '../scan/stored-event.js';
import { EventStoreUsageError, PartitionDetachedError } from '../store/event-store.errors.js';
import { ArchiveChanged, ArchiveFile } from './archive.reader.js';

interface Detached {
  readonly name: string;
  readonly from: bigint;
  /** Exclusive. */
  readonly end: bigint;
  readonly file: string | null;
  readonly sha256: string | null;
}

export interface ArchivedPlace {
  readonly schema: string;
  readonly lane: string;
  /** Folder with the archives, under the names they were written with. */
  readonly archives?: string | undefined;
}

interface ArchiveRange {
  readonly after: bigint;
  readonly upTo: bigint;
  readonly limit: number;
  readonly passes?: (event: { stream: string; type: string; streamVersion: bigint }) => boolean;
}

/** The part of a lane that was detached, read from its archives; without them, an error that names what is missing. */
export class ArchivedLane {
  readonly #files = new Map<string, ArchiveFile>();

  constructor(
    private readonly pool: Pool,
    private readonly place: ArchivedPlace,
  ) {}

  /** Last position that was detached, 0n when none was. */
  async through(): Promise<bigint> {
    return ((await this.#detached()).at(-1)?.end ?? 1n) - 1n;
  }

  /** Events of the detached positions after `after` up to `upTo` (inclusive), in position order. */
  async read(range: ArchiveRange): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (const partition of await this.#detached()) {
      if (partition.end <= range.after + 1n || partition.from > range.upTo || events.length >= range.limit) continue;
      const found = await this.#read(partition, { ...range, limit: range.limit - events.length });
      for (const event of found) events.push(recordedOf(event));
    }
    return events;
  }

  /** Last position of a detached partition recorded at or before an instant, ISO 8601. The instant lies inside of it. */
  async positionAt(name: string, instant: string): Promise<bigint> {
    const partition = (await this.#detached()).find((one) => one.name === name);
    if (partition === undefined) throw new EventStoreUsageError(`No partition ${name} of lane ${this.place.lane} is detached.`);
    const limit = microsOf(instant);
    let [known, beyond] = [partition.from, partition.end];
    while (beyond - known > 1n) {
      const middle = (known + beyond) / 2n;
      const [event] = await this.#read(partition, { after: middle - 1n, upTo: middle, limit: 1 });
      if (event !== undefined && microsOfInstant(event.recordedAt) <= limit) known = middle;
      else beyond = middle;
    }
    return known;
  }

  async #detached(): Promise<Detached[]> {
    const rows = await rawQuery(this.pool, { text: sqlFile('read/detached.sql', this.place.schema), values: [this.place.lane] });
    return rows.map(([name, from, end, file, sha256]) => ({ name: need(name), from: BigInt(need(from)), end: BigInt(need(end)), file: file ?? null, sha256: sha256 ?? null }));
  }

  async #read(partition: Detached, range: ArchiveRange): Promise<StoredEvent[]> {
    const { name, from, end, file } = partition;
    const gone = { lane: this.place.lane, partition: name, from, to: end - 1n, file };
    const { archives } = this.place;
    if (file === null || archives === undefined) throw new PartitionDetachedError(gone);
    try {
      return await this.#file(partition, join(archives, file)).read(range);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === undefined && !(cause instanceof ArchiveChanged)) throw cause;
      const why = cause instanceof ArchiveChanged ? `is not what was archived (${cause.message})` : `can't be read (${code ?? ''})`;
      throw new PartitionDetachedError(gone, `and their archive ${join(archives, file)} ${why}: put the file that was written there.`, { cause });
    }
  }

  #file({ from, end, sha256 }: Detached, path: string): ArchiveFile {
    const known = this.#files.get(path) ?? new ArchiveFile(path, from, end, sha256);
    this.#files.set(path, known);
    return known;
  }
}

/** Any ISO 8601 instant with at most six decimals. */
function microsOf(instant: string): bigint {
  const [whole = '', decimals = '', zone = ''] = /^([^.]*?)(?:\.(\d{1,6}))?(Z|[+-]\d\d:\d\d)$/.exec(instant)?.slice(1) ?? [];
  return BigInt(Date.parse(`${whole}${zone}`)) * 1_000n + BigInt(decimals.padEnd(6, '0'));
}

/** Last position of a lane that was detached, 0n when none was. */
export function archivedThrough(pool: Pool, place: ArchivedPlace): Promise<bigint> {
  return new ArchivedLane(pool, place).through();
}
