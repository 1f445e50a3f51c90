import { eventSubject, relationSubjects, type RecordedEvent } from '@entente/contracts';
import { EVENTS_STREAM, RELATIONS_STREAM, type StreamSpec } from '@entente/messaging';
import { aboutOfEvent } from './about-of-event.js';

/** One message that a feed carries for an event. */
export interface FeedMessage {
  readonly subject: string;
  /** Tells the messages of one event apart; they go out in ascending order of it. Empty where there is only one. */
  readonly part: string;
}

/** A stream that the relay fills from the log, and what becomes of an event in it. */
export interface Feed {
  readonly spec: StreamSpec;
  readonly messagesOf: (event: RecordedEvent) => FeedMessage[];
}

/** Every event once. */
export const EVENTS_FEED: Feed = {
  spec: EVENTS_STREAM,
  messagesOf: (event) => [{ subject: eventSubject({ lane: event.lane, type: event.type, about: aboutOfEvent(event) }), part: '' }],
};

/** An event once for each pair of its principals; `part` is the pair. */
export const RELATIONS_FEED: Feed = {
  spec: RELATIONS_STREAM,
  messagesOf: (event) =>
    relationSubjects({ type: event.type, about: aboutOfEvent(event) })
      .map((subject) => ({ subject, part: subject.split('.')[1] ?? '' }))
      .sort((one, other) => (one.part < other.part ? -1 : 1)),
};
