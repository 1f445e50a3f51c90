import { join } from 'node:path';
import { type RecordedEvent } from '@entente/contracts';
import { type Pool } from 'pg';
import { rawQuery } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';
import { need } from '../read/recorded-event.row.js';
import { recordedOf } from '../scan/stored-event.js';
import { PartitionDetachedError } from '../store/event-store.errors.js';
import { ArchiveFile } from './archive.reader.js';

interface Detached {
  readonly name: string;
  readonly from: bigint;
  /** Exclusive. */
  readonly end: bigint;
  readonly file: string | null;
}

export interface ArchivedPlace {
  readonly schema: string;
  readonly lane: string;
  /** Folder with the archives, under the names they were written with. */
  readonly archives?: string | undefined;
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
  async read(range: { after: bigint; upTo: bigint; limit: number; passes?: (event: { stream: string; type: string; streamVersion: bigint }) => boolean }): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (const partition of await this.#detached()) {
      if (partition.end <= range.after + 1n || partition.from > range.upTo || events.length >= range.limit) continue;
      const found = await this.#file(partition).read({ ...range, limit: range.limit - events.length });
      events.push(...found.map(recordedOf));
    }
    return events;
  }

  async #detached(): Promise<Detached[]> {
    const rows = await rawQuery(this.pool, { text: sqlFile('read/detached.sql', this.place.schema), values: [this.place.lane] });
    return rows.map(([name, from, end, file]) => ({ name: need(name), from: BigInt(need(from)), end: BigInt(need(end)), file: file ?? null }));
  }

  #file({ name, from, end, file }: Detached): ArchiveFile {
    if (file === null || this.place.archives === undefined) throw new PartitionDetachedError(this.place.lane, name);
    const known = this.#files.get(file) ?? new ArchiveFile(join(this.place.archives, file), from, end);
    this.#files.set(file, known);
    return known;
  }
}
