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
  const marks = new Marks(options);
  let { bytes, events } = place;
  await marks.set(place);
  for await (const portion of portions({ ...options, linesOnly: sink.linesOnly }, BigInt(place.position), pace)) {
    if (context.signal.aborted) throw new JobInterrupted('stop');
    hash.update(portion.lines);
    bytes += portion.lines.length;
    events += portion.count;
    if (portion.count > 0) await sink.write(portion);
    await marks.perhaps({ position: portion.position.toString(), bytes, events });
    await pace.keep(portion.count, context.signal);
  }
  const end = { position: spec.slice.upTo, bytes, events };
  await marks.set(end);
  return end;
}

/** Makes sure, now and then, of what was sent, and reports it: beside the sending where the sink can. */
class Marks {
  private at = -Infinity;
  private aside: Promise<void> | null = null;
  private failure: Error | null = null;

  constructor(private readonly options: SendSlice) {}

  async perhaps(place: SentPlace): Promise<void> {
    if (this.failure !== null) throw this.failure;
    if (this.aside !== null || performance.now() - this.at < MARK_MS) return;
    const marking = this.mark(place);
    if (!this.options.sink.flushesAside) return marking;
    this.aside = marking
      .catch((error: unknown) => {
        this.failure = error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => {
        this.aside = null;
      });
  }

  async set(place: SentPlace): Promise<void> {
    await this.aside;
    if (this.failure !== null) throw this.failure;
    await this.mark(place);
  }

  private async mark(place: SentPlace): Promise<void> {
    const { sink, context, spec } = this.options;
    const [first, last] = [BigInt(spec.slice.after), BigInt(spec.slice.upTo)];
    this.at = performance.now();
    await sink.flush();
    await context.report({ phase: 'send', done: BigInt(place.position) - first, total: last - first, cursor: place });
    this.at = performance.now();
  }
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
