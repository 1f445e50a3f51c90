import { scanEvents, type EventStore } from '@entente/event-store';
import type { Pool } from 'pg';
import type { ScanningLog } from '../event-log.js';

/** An event store's lane with bulk reading. */
export function scanningLog(store: EventStore, pool: Pool, place: { readonly schema: string; readonly lane: string }): ScanningLog {
  return {
    readLane: (options) => store.readLane(options),
    head: () => store.head(),
    positionAt: (instant) => store.positionAt(instant),
    readStream: (stream, options) => store.readStream(stream, options),
    scanLane: (options) => scanEvents(pool, place, options),
  };
}
