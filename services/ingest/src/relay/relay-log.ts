import type { EventStore } from '@entente/event-store';

/** What the relay needs of the event store. */
export type RelayLog = Pick<EventStore, 'readLane' | 'head' | 'onAppended'>;
