import { createHash, type Hash } from 'node:crypto';
import type { RecordedEvent } from '@entente/contracts';
import type { EventLog } from '../event-log.js';
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

async function send({ log, context, spec, sink, traitsOf }: SendSlice, cursor: Cursor, hash: Hash): Promise<{ events: number; bytes: number }> {
  const pace = new Pace(spec.rate);
  const [first, last] = [BigInt(spec.slice.after), BigInt(spec.slice.upTo)];
  let { bytes, events } = cursor;
  for (let after = BigInt(cursor.position); after < last; ) {
    if (context.signal.aborted) throw new JobInterrupted('stop');
    const batch = await log.readLane({ after, upTo: last, limit: pace.batch(BATCH) });
    const end = batch.at(-1);
    if (end === undefined) break;
    const chosen = batch.filter((event) => inSlice(spec.slice, event, traitsOf(event), false));
    for (const event of chosen) bytes += writeLine(sink, hash, event);
    await sink.flush();
    events += chosen.length;
    after = end.position;
    const reached: Cursor = { position: after.toString(), bytes, events };
    await context.report({ phase: 'send', done: after - first, total: last - first, cursor: reached });
    await pace.keep(chosen.length, context.signal);
  }
  return { events, bytes };
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
