import type { RecordedEvent } from '@entente/contracts';
import type { RelayLog } from './relay-log.js';

/** Most events kept: the feeds are a window of messages apart when both are busy. */
const MOST_EVENTS = 1_024;
/** No longer than a feed would wait before it looks at the log again. */
const FRESH_MS = 1_000;

/**
 * The log as the feeds of one relay read it: they follow it side by side, and what one has just read the other gets without
 * asking the database again. Whoever leads asks it each time, and reads again the event it went on from: what is kept is
 * dropped when that one is another by now.
 */
export class SharedReads {
  /** One behind the other without a gap. */
  private kept: RecordedEvent[] = [];
  private keptAt = 0;

  constructor(
    private readonly log: Pick<RelayLog, 'readLane'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** At least two events, so that one is news to whoever reads his last one again, or what the log has. */
  async following(after: bigint, limit: number): Promise<RecordedEvent[]> {
    const known = this.knownAfter(after, limit);
    if (known.length > 1) return known;
    const events = await this.log.readLane({ after, limit, lazily: true });
    this.keep(events);
    return events;
  }

  /** Forgets what was read: a stream is taken up anew, and the log may have been replaced since. */
  forget(): void {
    this.kept = [];
  }

  private knownAfter(after: bigint, limit: number): RecordedEvent[] {
    const [first] = this.kept;
    if (first === undefined || after + 1n < first.position || this.now() - this.keptAt > FRESH_MS) return [];
    const from = Number(after + 1n - first.position);
    return this.kept.slice(from, from + limit);
  }

  private keep(events: readonly RecordedEvent[]): void {
    const [next] = events;
    if (next === undefined) return;
    const [first] = this.kept;
    const at = first === undefined ? -1 : Number(next.position - first.position);
    const same = this.kept[at];
    const goesOn = at === this.kept.length || (same !== undefined && same.id === next.id && same.epoch === next.epoch);
    // A reader behind the leader must not make what is kept look younger than it is.
    if (at >= 0 && goesOn && at + events.length <= this.kept.length) return;
    this.kept = at >= 0 && goesOn ? [...this.kept.slice(0, at), ...events].slice(-MOST_EVENTS) : [...events];
    this.keptAt = this.now();
  }
}
