import { REQUESTS, parsePosition, type RecordedEvent } from '@entente/contracts';
import { request, type NatsLink } from '@entente/messaging';
import { AlertingError } from '../alerting.errors.js';
import { HistoryUnavailableError, type FeedHistory } from './feed.history.js';

/** An event as it travels in JSON: positions and versions as decimal text. */
type EventJson = Omit<RecordedEvent, 'position' | 'streamVersion'> & { readonly position: string; readonly streamVersion: string };

interface Answer {
  readonly events?: readonly EventJson[];
  readonly head?: string;
}

/** ingest answered something that is no list of events: the two are of versions that don't fit. */
export class HistoryFormatError extends AlertingError {
  constructor() {
    super('ingest answered ingest.events.read with something else than events: run versions of the services that fit each other');
  }
}

/** Reads lane `main` from ingest over NATS. */
export class IngestHistory implements FeedHistory {
  constructor(
    private readonly link: () => NatsLink | null,
    private readonly timeoutMs = 10_000,
  ) {}

  async read(after: bigint, limit: number): Promise<RecordedEvent[]> {
    const { events } = await this.ask({ after, limit }, this.timeoutMs);
    if (!Array.isArray(events)) throw new HistoryFormatError();
    return events.map(eventOf);
  }

  /** Where the lane ends. @throws HistoryUnavailableError when nobody answers in time */
  async head(timeoutMs: number): Promise<bigint> {
    const head = parsePosition((await this.ask({ after: 0n, limit: 1 }, timeoutMs)).head ?? '');
    if (head === null) throw new HistoryFormatError();
    return head;
  }

  private async ask({ after, limit }: { after: bigint; limit: number }, timeoutMs: number): Promise<Answer> {
    const link = this.link();
    if (link === null) throw new HistoryUnavailableError(new Error('not connected to NATS'));
    try {
      return await request<Answer>(link, REQUESTS.ingestEventsRead, { after: after.toString(), limit }, { timeoutMs });
    } catch (error) {
      throw new HistoryUnavailableError(error);
    }
  }
}

function eventOf(json: EventJson): RecordedEvent {
  const position = parsePosition(json.position);
  const streamVersion = parsePosition(json.streamVersion);
  if (position === null || streamVersion === null) throw new HistoryFormatError();
  return { ...json, position, streamVersion };
}
