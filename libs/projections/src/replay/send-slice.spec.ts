import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { RecordedEvent } from '@entente/contracts';
import { JobInterrupted, type Job, type JobContext } from '../jobs/job.js';
import { MemoryLog } from '../testing/memory-log.js';
import { randomFacts } from '../testing/ledger-rig.js';
import type { EventSink } from './event-sink.js';
import { eventLine, type ReplaySpec } from './replay.js';
import { sendSlice } from './send-slice.js';

/** Keeps what arrived; text that was not flushed is lost with the process. */
class MemorySink implements EventSink {
  readonly to = 'memory';
  arrived = '';
  private pending = '';

  constructor(private readonly readable: boolean) {}

  async open(bytes: number): Promise<AsyncIterable<Uint8Array> | null> {
    this.pending = '';
    this.arrived = this.arrived.slice(0, bytes);
    const text = this.arrived;
    if (!this.readable || bytes === 0) return null;
    return (async function* () {
      yield Buffer.from(text);
    })();
  }

  write(_event: RecordedEvent, line: string): void {
    this.pending += line;
  }

  async flush(): Promise<void> {
    this.arrived += this.pending;
    this.pending = '';
  }

  async close(): Promise<void> {
    // Nothing to give back.
  }
}

const log = new MemoryLog();
log.append(...randomFacts(4, 45_000));

function rig(readable: boolean, rate: number | null) {
  const sink = new MemorySink(readable);
  const slice = { after: '100', upTo: '44900', stream: null, kind: 'account', pair: null, validFrom: null, validTo: null };
  const spec: ReplaySpec = { slice, target: { type: 'nats' }, rate };
  const traitsOf = (event: RecordedEvent) => ({ kind: event.stream.split('-')[0] ?? null, pairs: [], valid: null });
  const expected = log.all().filter(({ position, stream }) => position > 100n && position <= 44_900n && stream.startsWith('account-'));
  const text = expected.map(eventLine).join('');
  let cursor: unknown = null;
  const run = (stopAfterReports: number) => {
    let reports = 0;
    const report = async (progress: { cursor?: unknown }): Promise<void> => {
      cursor = progress.cursor ?? cursor;
      reports += 1;
      if (reports === stopAfterReports) throw new JobInterrupted('stop');
    };
    const context: JobContext = { job: { cursor } as Job, signal: new AbortController().signal, report };
    return sendSlice({ log, context, spec, sink, traitsOf });
  };
  return { run, sink, expected, text, sha256: createHash('sha256').update(text).digest('hex') };
}

describe('sending a slice', () => {
  it('sends exactly the events of the slice, with the hash of the lines', async () => {
    const { run, sink, expected, text, sha256 } = rig(true, null);
    expect(await run(0)).toEqual({ events: expected.length, bytes: Buffer.byteLength(text), sha256, to: 'memory' });
    expect(sink.arrived).toBe(text);
  });

  it.each([
    [true, null],
    [false, null],
    [true, 10_000_000],
  ])('goes on after a stop with nothing lost or doubled and the same hash (readable target: %s, pace: %s)', async (readable, rate) => {
    const { run, sink, expected, text, sha256 } = rig(readable, rate);
    await expect(run(1)).rejects.toThrow(JobInterrupted);
    expect(sink.arrived.length).toBeGreaterThan(0);
    expect(sink.arrived.length).toBeLessThan(text.length);
    expect(await run(0)).toEqual({ events: expected.length, bytes: Buffer.byteLength(text), sha256, to: 'memory' });
    expect(sink.arrived).toBe(text);
  });
});
