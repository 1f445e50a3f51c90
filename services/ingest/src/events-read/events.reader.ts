import { Inject, Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import { toCloudEvent, type FeedCloudEvent } from '@entente/messaging';
import { SEALED_STORE } from '../database/database.tokens.js';
import { EVENTS_FEED } from '../relay/feed.js';
import type { EventsReadDto } from './events-read.dto.js';

/** An event as JSON: positions and versions as decimal text. */
export type EventJson = Omit<RecordedEvent, 'position' | 'streamVersion'> & { readonly position: string; readonly streamVersion: string };

export interface EventsRead {
  readonly lane: string;
  readonly epoch: string;
  /** Last position of the lane when this was read. */
  readonly head: string;
  /** Dense from the position asked for; fewer than asked for where the answer would grow too large. */
  readonly events: readonly (EventJson | FeedCloudEvent)[];
}

/** Well under the broker's usual limit of one megabyte, and over the largest event. */
const LARGEST_ANSWER = 700_000;

/** Reads slices of the lane, for whoever follows the public feed and found a gap in it. */
@Injectable()
export class EventsReader {
  constructor(@Inject(SEALED_STORE) private readonly store: EventStore) {}

  async read({ after, limit, format }: EventsReadDto): Promise<EventsRead> {
    const events = await this.store.readLane({ after: BigInt(after), limit });
    const head = await this.store.head();
    const answer: (EventJson | FeedCloudEvent)[] = [];
    let size = 0;
    for (const event of events) {
      const json = format === 'cloudevents' ? cloudEvent(event) : eventJson(event);
      size += Buffer.byteLength(JSON.stringify(json));
      if (size > LARGEST_ANSWER && answer.length > 0) break;
      answer.push(json);
    }
    return { lane: events[0]?.lane ?? 'main', epoch: head.epoch, head: head.position.toString(), events: answer };
  }
}

function cloudEvent(event: RecordedEvent): FeedCloudEvent {
  return toCloudEvent(event, EVENTS_FEED.messagesOf(event)[0]?.subject ?? '');
}

function eventJson(event: RecordedEvent): EventJson {
  return { ...event, position: event.position.toString(), streamVersion: event.streamVersion.toString() };
}
