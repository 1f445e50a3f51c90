import { type EventStore } from '../../store/event-store.port.js';

/** One promise every event store keeps. Run on an empty lane; throws an AssertionError when broken. */
export interface ConformanceRule {
  readonly name: string;
  readonly run: (store: EventStore) => Promise<void>;
}
