import { createHash, type Hash } from 'node:crypto';
import type { RecordedEvent } from '@entente/contracts';
import { canScan, type EventLog } from '../event-log.js';
import { JobInterrupted, type JobContext } from '../jobs/job.js';
import { Pace } from '../rebuild/pace.js';
import type { EventSink } from './event-sink.js';
import { eventLine, inSlice, type EventTraits, type ReplaySpec, type SentResult, type Slice } from './replay.js';

export interface SendSlice {
  readonly log: EventLog;
  readonly context: JobContext;
  readonly spec: ReplaySpec;
  readonly sink: EventSink;
  readonly traitsOf: (event: RecordedEvent) => EventTraits;
}

/** Where a killed run had come to; everything before it has arrived. */
interface Cursor {
  readonly position: string;
  readonly bytes: number;
  readonly events: number;
}

const BATCH = 5_000;
/** How often what was sent is made sure of: a killed run repeats at most this much. */
const MARK_EVENTS = 20_000;
const MARK_MS = 500;

/** Sends a slice of the log to a sink, resumable, at the pace asked for. */
export async function sendSlice(options: SendSlice): Promise<SentResult> {
  const { context, spec, sink } = options;
  const cursor = (context.job.cursor as Cursor | null) ?? { position: spec.slice.after, bytes: 0, events: 0 };
  try {
    const hash = await resumedHash(options, cursor);
    const sent = await send(options, cursor, hash);
    return { ...sent, sha256: hash.digest('hex'), to: sink.to };
  } finally {
    await sink.close();
  }
}

async function send(options: SendSlice, cursor: Cursor, hash: Hash): Promise<{ events: number; bytes: number }> {
  const { context, spec, sink, traitsOf } = options;
  const pace = new Pace(spec.rate);
  const last = BigInt(spec.slice.upTo);
  const whole = isWhole(spec.slice);
  let { bytes, events } = cursor;
  let marked = { at: Date.now(), position: BigInt(cursor.position) };
  const mark = async (position: bigint): Promise<void> => {
    await sink.flush();
    const [first, reached] = [BigInt(spec.slice.after), { position: position.toString(), bytes, events }];
    await context.report({ phase: 'send', done: position - first, total: last - first, cursor: reached });
    marked = { at: Date.now(), position };
  };
  for await (const batch of batches(options, BigInt(cursor.position), pace)) {
    if (context.signal.aborted) throw new JobInterrupted('stop');
    const chosen = whole ? batch : batch.filter((event) => inSlice(spec.slice, event, traitsOf(event), false));
    for (const event of chosen) bytes += writeLine(sink, hash, event);
    events += chosen.length;
    const { position } = batch.at(-1) ?? marked;
    if (position - marked.position >= MARK_EVENTS || Date.now() - marked.at >= MARK_MS) await mark(position);
    await pace.keep(chosen.length, context.signal);
  }
  await mark(last);
  return { events, bytes };
}

/** The range in order: in bulk when the log can and no pace is to be kept. */
async function* batches({ log, spec }: SendSlice, from: bigint, pace: Pace): AsyncGenerator<readonly RecordedEvent[]> {
  const upTo = BigInt(spec.slice.upTo);
  if (spec.rate === null && canScan(log)) {
    yield* log.scanLane({ after: from, upTo });
    return;
  }
  for (let after = from; after < upTo; ) {
    const batch = await log.readLane({ after, upTo, limit: pace.batch(BATCH) });
    const end = batch.at(-1);
    if (end === undefined) return;
    yield batch;
    after = end.position;
  }
}

function writeLine(sink: EventSink, hash: Hash, event: RecordedEvent): number {
  const line = eventLine(event);
  hash.update(line);
  sink.write(event, line);
  return Buffer.byteLength(line);
}

/** The hash of what is there already: read back from the target, or made from the log again. */
async function resumedHash({ log, spec, sink, traitsOf }: SendSlice, cursor: Cursor): Promise<Hash> {
  const hash = createHash('sha256');
  const written = await sink.open(cursor.bytes);
  if (written !== null) {
    for await (const chunk of written) hash.update(chunk);
    return hash;
  }
  const last = BigInt(cursor.position);
  for (let after = BigInt(spec.slice.after); cursor.bytes > 0 && after < last; ) {
    const batch = await log.readLane({ after, upTo: last, limit: BATCH });
    for (const event of batch) if (inSlice(spec.slice, event, traitsOf(event), false)) hash.update(eventLine(event));
    after = batch.at(-1)?.position ?? last;
  }
  return hash;
}

/** A slice that leaves nothing out but by position. */
export function isWhole({ stream, kind, pair, validFrom, validTo }: Slice): boolean {
  return [stream, kind, pair, validFrom, validTo].every((condition) => condition === null);
}
