import { createHash, type Hash } from 'node:crypto';
import { JobInterrupted, type JobContext } from '../jobs/job.js';
import { Pace } from '../rebuild/pace.js';
import type { EventSink, SentPlace } from './event-sink.js';
import { portions, type PortionSource } from './portions.js';
import type { SentResult } from './replay.js';

export interface SendSlice extends Omit<PortionSource, 'linesOnly'> {
  readonly context: JobContext;
  readonly sink: EventSink;
}

/** How often what was sent is made sure of: a killed run goes on from there. */
const MARK_MS = 500;

/** Sends a slice of the log to a sink, resumable, at the pace asked for. */
export async function sendSlice(options: SendSlice): Promise<SentResult> {
  const { context, spec, sink } = options;
  const reached = context.job.cursor as SentPlace | null;
  const place = reached ?? { position: spec.slice.after, bytes: 0, events: 0 };
  try {
    const hash = await resumedHash(options, reached);
    const { bytes, events } = await send(options, place, hash);
    const more = await sink.finish();
    return { events, bytes, sha256: hash.digest('hex'), to: sink.to, ...more };
  } finally {
    await sink.close();
  }
}

async function send(options: SendSlice, place: SentPlace, hash: Hash): Promise<SentPlace> {
  const { context, spec, sink } = options;
  const pace = new Pace(spec.rate);
  const [first, last] = [BigInt(spec.slice.after), BigInt(spec.slice.upTo)];
  let { bytes, events } = place;
  let markedAt = Date.now();
  const mark = async (position: bigint): Promise<SentPlace> => {
    await sink.flush();
    const cursor = { position: position.toString(), bytes, events };
    await context.report({ phase: 'send', done: position - first, total: last - first, cursor });
    markedAt = Date.now();
    return cursor;
  };
  await mark(BigInt(place.position));
  for await (const portion of portions({ ...options, linesOnly: sink.linesOnly }, BigInt(place.position), pace)) {
    if (context.signal.aborted) throw new JobInterrupted('stop');
    hash.update(portion.lines);
    bytes += portion.lines.length;
    events += portion.count;
    if (portion.count > 0) await sink.write(portion);
    if (Date.now() - markedAt >= MARK_MS) await mark(portion.position);
    await pace.keep(portion.count, context.signal);
  }
  return mark(last);
}

/** The hash of what is there already: read back from the target, or made from the log again. */
async function resumedHash(options: SendSlice, reached: SentPlace | null): Promise<Hash> {
  const hash = createHash('sha256');
  const written = await options.sink.open(reached);
  if (written !== null) {
    for await (const chunk of written) hash.update(chunk);
  } else if (reached !== null && reached.bytes > 0) {
    const spec = { ...options.spec, rate: null, slice: { ...options.spec.slice, upTo: reached.position } };
    for await (const { lines } of portions({ ...options, spec, linesOnly: true }, BigInt(spec.slice.after), new Pace(null))) hash.update(lines);
  }
  return hash;
}
