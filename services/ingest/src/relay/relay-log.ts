import type { EventStore, LaneEpoch } from '@entente/event-store';

/** What the relay needs of the event store. */
export interface RelayLog extends Pick<EventStore, 'readLane' | 'head' | 'onAppended'> {
  /** The incarnations of the lane, in the order they began. */
  epochs(): Promise<readonly LaneEpoch[]>;
  /** The instant by the clock that stamps the log, milliseconds since 1970. */
  now(): Promise<number>;
}
