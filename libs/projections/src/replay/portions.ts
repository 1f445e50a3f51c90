import type { RecordedEvent } from '@entente/contracts';
import { canScan, canScanLines, type EventLog } from '../event-log.js';
import type { Pace } from '../rebuild/pace.js';
import type { Portion } from './event-sink.js';
import { eventLine, inSlice, isRange, type EventTraits, type ReplaySpec } from './replay.js';

export interface PortionSource {
  readonly log: EventLog;
  readonly spec: ReplaySpec;
  readonly traitsOf: (event: RecordedEvent) => EventTraits;
  /** Only lines are wanted, not events. */
  readonly linesOnly: boolean;
}

/** What of the slice lies between two positions; `position` is where the next portion begins after. */
export interface PlacedPortion extends Portion {
  readonly position: bigint;
}

const BATCH = 5_000;

/**
 * The slice behind a position, in order. Lines come finished from the log where it makes them; otherwise events in bulk; with a
 * pace in small batches; one stream by its own index.
 */
export async function* portions(source: PortionSource, from: bigint, pace: Pace): AsyncGenerator<PlacedPortion> {
  const { log, spec, linesOnly } = source;
  const upTo = BigInt(spec.slice.upTo);
  if (spec.rate === null && linesOnly && isRange(spec.slice) && canScanLines(log)) {
    for await (const { bytes, events, last } of log.scanLines({ after: from, upTo })) yield { lines: bytes, count: events, events: [], position: last };
    return;
  }
  for await (const batch of batches(source, from, pace)) {
    const position = batch.at(-1)?.position ?? from;
    yield { ...portionOf(source, batch), position };
  }
}

function portionOf({ spec, traitsOf }: PortionSource, batch: readonly RecordedEvent[]): Portion {
  const events = isRange(spec.slice) ? batch : batch.filter((event) => inSlice(spec.slice, event, traitsOf(event), false));
  return { lines: Buffer.from(events.map(eventLine).join('')), count: events.length, events };
}

async function* batches({ log, spec }: PortionSource, from: bigint, pace: Pace): AsyncGenerator<readonly RecordedEvent[]> {
  const upTo = BigInt(spec.slice.upTo);
  if (spec.slice.stream !== null) yield* ofStream(log, spec.slice.stream, { from, upTo, size: pace.batch(BATCH) });
  else if (spec.rate === null && canScan(log)) yield* log.scanLane({ after: from, upTo });
  else yield* ofLane(log, { from, upTo, size: pace.batch(BATCH) });
}

interface Range {
  readonly from: bigint;
  readonly upTo: bigint;
  readonly size: number;
}

async function* ofLane(log: EventLog, { from, upTo, size }: Range): AsyncGenerator<readonly RecordedEvent[]> {
  for (let after = from; after < upTo; ) {
    const batch = await log.readLane({ after, upTo, limit: size });
    const end = batch.at(-1);
    if (end === undefined) return;
    yield batch;
    after = end.position;
  }
}

async function* ofStream(log: EventLog, stream: string, { from, upTo, size }: Range): AsyncGenerator<readonly RecordedEvent[]> {
  for (let fromVersion = 1n; ; ) {
    const batch = await log.readStream(stream, { fromVersion, limit: size });
    const end = batch.at(-1);
    if (end === undefined) return;
    const chosen = batch.filter(({ position }) => position > from && position <= upTo);
    if (chosen.length > 0) yield chosen;
    if (batch.length < size || end.position >= upTo) return;
    fromVersion = end.streamVersion + 1n;
  }
}
