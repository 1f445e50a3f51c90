import { LogGapError, archivedThrough, scanEvents, scanLines, type EventStore } from '@entente/event-store';
import type { RecordedEvent } from '@entente/contracts';
import type { Pool } from 'pg';
import type { LineLog, LogLines, ScanningLog } from '../event-log.js';
import { eventLine } from '../replay/replay.js';

interface Place {
  readonly schema: string;
  readonly lane: string;
}

interface Range {
  readonly after: bigint;
  readonly upTo: bigint;
}

/**
 * An event store's lane with bulk reading. What was detached comes out of the archives that the store was opened with.
 * @param open what is done with each event read in bulk, as the store does with those it reads itself
 */
export function scanningLog(store: EventStore, pool: Pool, place: Place, open?: (event: RecordedEvent) => RecordedEvent): ScanningLog {
  return {
    readLane: (options) => store.readLane(options),
    head: () => store.head(),
    positionAt: (instant) => store.positionAt(instant),
    readStream: (stream, options) => store.readStream(stream, options),
    scanLane: (options) =>
      overArchives<RecordedEvent[]>({
        ...{ pool, place, options },
        archived: (range) => store.scanLane(range),
        attached: (range) => (open === undefined ? scanEvents(pool, place, range) : opened(scanEvents(pool, place, range), open)),
        last: (events) => events.at(-1)?.position,
      }),
  };
}

/** As {@link scanningLog}, and the database makes the lines. */
export function lineLog(store: EventStore, pool: Pool, place: Place): ScanningLog & LineLog {
  const lines = (options: Range): AsyncIterable<LogLines> =>
    overArchives<LogLines>({
      ...{ pool, place, options },
      archived: (range) => linesOf(store.scanLane(range)),
      attached: (range) => scanLines(pool, place, range),
      last: ({ last }) => last,
    });
  return { ...scanningLog(store, pool, place), scanLines: lines };
}

async function* opened(chunks: AsyncIterable<RecordedEvent[]>, open: (event: RecordedEvent) => RecordedEvent): AsyncGenerator<RecordedEvent[]> {
  for await (const events of chunks) yield events.map(open);
}

interface OverArchives<Chunk> {
  readonly pool: Pool;
  readonly place: Place;
  readonly options: Range;
  readonly archived: (range: Range) => AsyncIterable<Chunk>;
  readonly attached: (range: Range) => AsyncIterable<Chunk>;
  readonly last: (chunk: Chunk) => bigint | undefined;
}

/** First what was detached, then the log; again from there, when a partition was detached under the scan. */
async function* overArchives<Chunk>({ pool, place, options: { after, upTo }, archived, attached, last }: OverArchives<Chunk>): AsyncGenerator<Chunk> {
  for (let at = after; at < upTo; ) {
    const through = await archivedThrough(pool, place);
    const range = { after: at, upTo: through > at && through < upTo ? through : upTo };
    try {
      for await (const chunk of through > at ? archived(range) : attached(range)) {
        yield chunk;
        at = last(chunk) ?? at;
      }
    } catch (error) {
      if (!(error instanceof LogGapError) || (await archivedThrough(pool, place)) <= through) throw error;
    }
  }
}

async function* linesOf(chunks: AsyncIterable<RecordedEvent[]>): AsyncGenerator<LogLines> {
  for await (const events of chunks) {
    const last = events.at(-1);
    if (last !== undefined) yield { bytes: Buffer.from(events.map(eventLine).join('')), events: events.length, last: last.position };
  }
}
