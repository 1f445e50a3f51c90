import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { RecordedEvent } from '@entente/contracts';
import type { EventLog, LineLog } from '../event-log.js';
import { JobInterrupted, type Job, type JobContext } from '../jobs/job.js';
import { MemoryLog } from '../testing/memory-log.js';
import { randomFacts } from '../testing/ledger-rig.js';
import type { EventSink, Portion, SentPlace } from './event-sink.js';
import { eventLine, type ReplaySpec, type Slice } from './replay.js';
import { sendSlice } from './send-slice.js';

/** Keeps what arrived; text that was not flushed is lost with the process. */
class MemorySink implements EventSink {
  readonly to = 'memory';
  arrived = '';
  finished = false;
  readonly flushesAside = false;
  private pending = '';

  constructor(
    private readonly readable: boolean,
    readonly linesOnly: boolean,
  ) {}

  async open(place: SentPlace | null): Promise<AsyncIterable<Uint8Array> | null> {
    this.pending = '';
    this.arrived = this.arrived.slice(0, place?.bytes ?? 0);
    const text = this.arrived;
    if (!this.readable || text === '') return null;
    return (async function* () {
      yield Buffer.from(text);
    })();
  }

  async write({ lines, count, events }: Portion): Promise<void> {
    if (!this.linesOnly && events.map(eventLine).join('') !== lines.toString()) throw new Error('lines and events differ');
    if (lines.toString().split('\n').length - 1 !== count) throw new Error('lines and count differ');
    this.pending += lines.toString();
  }

  async flush(): Promise<void> {
    this.arrived += this.pending;
    this.pending = '';
  }

  async finish(): Promise<Record<string, unknown>> {
    this.finished = true;
    return { kept: true };
  }

  async close(): Promise<void> {
    // Nothing to give back.
  }

  async discard(): Promise<void> {
    this.arrived = '';
  }
}

const memory = new MemoryLog();
memory.append(...randomFacts(4, 3_000));

/** As PostgreSQL makes lines, but here by `eventLine`; it counts how often it is asked. */
const lines = { asked: 0 };
const lineLog: LineLog = {
  readLane: (options) => memory.readLane(options),
  head: () => memory.head(),
  positionAt: (instant) => memory.positionAt(instant),
  readStream: (stream) => memory.readStream(stream),
  async *scanLines({ after, upTo }) {
    lines.asked += 1;
    for (let at = after; at < upTo; at += 777n) {
      const events = await memory.readLane({ after: at, upTo, limit: 777 });
      yield { bytes: Buffer.from(events.map(eventLine).join('')), events: events.length, last: events.at(-1)?.position ?? at };
    }
  },
};

interface Given {
  readonly log?: EventLog;
  readonly readable?: boolean;
  readonly linesOnly?: boolean;
  readonly rate?: number | null;
  readonly slice?: Partial<Slice>;
  readonly wanted?: (event: RecordedEvent) => boolean;
}

function rig({ log = memory, readable = true, linesOnly = false, rate = null, slice = {}, wanted = () => true }: Given) {
  const sink = new MemorySink(readable, linesOnly);
  const spec: ReplaySpec = { slice: { after: '100', upTo: '2900', stream: null, kind: null, pair: null, validFrom: null, validTo: null, ...slice }, target: { type: 'nats' }, rate };
  const traitsOf = (event: RecordedEvent) => ({ kind: event.stream.split('-')[0] ?? null, pairs: [], valid: null });
  const expected = memory.all().filter((event) => event.position > 100n && event.position <= 2_900n && wanted(event));
  const text = expected.map(eventLine).join('');
  let cursor: unknown = null;
  const run = (stopAfterReports: number, signal = new AbortController().signal) => {
    let reports = 0;
    const report = async (progress: { cursor?: unknown }): Promise<void> => {
      cursor = progress.cursor ?? cursor;
      reports += 1;
      if (reports === stopAfterReports) throw new JobInterrupted('stop');
    };
    const context: JobContext = { job: { cursor } as Job, signal, report };
    return sendSlice({ log, context, spec, sink, traitsOf });
  };
  const result = { events: expected.length, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex'), to: 'memory', kept: true };
  return { run, sink, text, result, stopAt: (bytes: number) => (cursor = cursorAt(text, bytes, expected)) };
}

/** A place in the middle, as a killed run would have left it. */
function cursorAt(text: string, bytes: number, expected: readonly RecordedEvent[]): SentPlace {
  const whole = text.slice(0, text.lastIndexOf('\n', bytes) + 1);
  const events = whole.split('\n').length - 1;
  return { position: String(expected[events - 1]?.position), bytes: whole.length, events };
}

const accounts: Given = { slice: { kind: 'account' }, wanted: ({ stream }) => stream.startsWith('account-') };
const oneStream: Given = { slice: { stream: memory.all()[0]?.stream ?? '' }, wanted: ({ stream }) => stream === memory.all()[0]?.stream };

describe('sending a slice', () => {
  it.each<[string, Given]>([
    ['a range', {}],
    ['a range by lines', { log: lineLog, linesOnly: true }],
    ['a range by events of a log without bulk', { log: lineLog }],
    ['a kind', accounts],
    ['a kind as lines', { ...accounts, log: lineLog, linesOnly: true }],
    ['a stream', oneStream],
    ['a stream at a pace', { ...oneStream, rate: 10_000_000 }],
  ])('sends exactly the events of it, with the hash of the lines: %s', async (_name, given) => {
    const { run, sink, text, result } = rig(given);
    expect(await run(0)).toEqual(result);
    expect(sink.arrived).toBe(text);
    expect(sink.finished).toBe(true);
  });

  it('takes lines that the log has made where nothing else is asked for', async () => {
    const before = lines.asked;
    await rig({ log: lineLog, linesOnly: true }).run(0);
    await rig({ log: lineLog, linesOnly: false }).run(0);
    await rig({ ...accounts, log: lineLog, linesOnly: true }).run(0);
    expect(lines.asked).toBe(before + 1);
  });

  it.each<[string, Given]>([
    ['readable target', { ...accounts }],
    ['target that can not be read', { ...accounts, readable: false }],
    ['by lines', { log: lineLog, linesOnly: true }],
    ['by lines, not readable', { log: lineLog, linesOnly: true, readable: false }],
    ['at a pace', { ...accounts, rate: 10_000_000 }],
    ['one stream', { ...oneStream, readable: false }],
  ])('goes on after a kill with nothing lost or doubled and the same hash: %s', async (_name, given) => {
    const { run, sink, text, result, stopAt } = rig(given);
    await expect(run(1)).rejects.toThrow(JobInterrupted);
    // What came after the last report is there too, and must not count.
    stopAt(text.length / 3);
    sink.arrived = text.slice(0, (text.length * 2) / 3);
    expect(await run(0)).toEqual(result);
    expect(sink.arrived).toBe(text);
  });

  it('ends between portions when its worker stops', async () => {
    const { run, sink } = rig(accounts);
    await expect(run(0, AbortSignal.abort())).rejects.toThrow(JobInterrupted);
    expect(sink.arrived).toBe('');
    expect(sink.finished).toBe(false);
  });
});
