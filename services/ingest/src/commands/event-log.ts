import { Inject, Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@entente/contracts';
import type { AppendAnswer, AppendCommand, EventStore } from '@entente/event-store';
import { OutcomeUnknownError, StoreRejectedError } from '../ingest.errors.js';

export const EVENT_STORE = Symbol('EVENT_STORE');

const PAGE = 1_000;

export type Appended = Extract<AppendAnswer, { outcome: 'appended' | 'duplicate' | 'mismatch' | 'conflict' }>;

/** The log of lane `main` as this service uses it. */
@Injectable()
export class EventLog {
  constructor(@Inject(EVENT_STORE) readonly store: EventStore) {}

  /** A stream from a version on, however long it is. */
  async stream(name: string, fromVersion = 1n): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (;;) {
      const page = await this.store.readStream(name, { fromVersion: fromVersion + BigInt(events.length), limit: PAGE });
      events.push(...page);
      if (page.length < PAGE) return events;
    }
  }

  /** The events at these positions, both included. */
  async between(from: bigint, to: bigint): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (let after = from - 1n; after < to; ) {
      const page = await this.store.readLane({ after, upTo: to, limit: PAGE });
      const last = page.at(-1);
      if (last === undefined) break;
      events.push(...page);
      after = last.position;
    }
    return events;
  }

  /** The events of the command that began with this one: they follow it without a gap and name it as their cause. */
  async commandBegunBy(first: RecordedEvent): Promise<RecordedEvent[]> {
    const events = [first];
    for (let after = first.position, size = 32; ; size = PAGE) {
      const page = await this.store.readLane({ after, limit: size });
      const own = page.findIndex((event) => event.metadata.causationId !== first.id);
      events.push(...(own < 0 ? page : page.slice(0, own)));
      if (own >= 0 || page.length < size) return events;
      after = page.at(-1)?.position ?? after;
    }
  }

  /**
   * Appends a command.
   * @throws EventStoreUnavailableError nothing was stored · OutcomeUnknownError it may be · StoreRejectedError it never will
   */
  async append(command: AppendCommand): Promise<Appended> {
    const answer = await this.store.append(command);
    if (answer.outcome === 'unknown') throw new OutcomeUnknownError(answer.commandKey);
    if (answer.outcome === 'rejected') throw new StoreRejectedError(answer.reason);
    return answer;
  }
}
