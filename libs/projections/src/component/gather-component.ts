import type { RecordedEvent } from '@entente/contracts';
import type { Pool } from 'pg';
import type { VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import type { EventLog } from '../event-log.js';
import { loadStates } from '../store/load-states.js';

/** Everything that is linked to one key: its keys, and all their events in order. */
export interface Component {
  readonly keys: readonly string[];
  readonly events: readonly RecordedEvent[];
}

export interface GatherComponent<S> {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly ref: VersionRef;
  readonly projection: Projection<S>;
  readonly keys: readonly string[];
  /** Only events up to here. */
  readonly upTo: bigint;
}

const PAGE = 1_000;
/** Streams read side by side: a share of a small pool. */
const AT_ONCE = 3;

/** Follows keys to streams and events to keys until nothing new is found. Reads the component's streams only. */
export async function gatherComponent<S>(options: GatherComponent<S>): Promise<Component> {
  const { pool, ref, projection } = options;
  const states = new Map<string, S | null>();
  const events = new Map<bigint, RecordedEvent>();
  const streams = new Set<string>();
  let fresh = [...options.keys];
  while (fresh.length > 0) {
    for (const [key, state] of await loadStates<S>(pool, ref, fresh)) states.set(key, state);
    const found = fresh.flatMap((key) => projection.streamsOf(key, states.get(key) ?? undefined)).filter((stream) => !streams.has(stream));
    const unread = [...new Set(found)];
    for (const stream of unread) streams.add(stream);
    await eachOf(unread, async (stream) => {
      for await (const event of streamEvents(options, stream)) events.set(event.position, event);
    });
    const known = { get: (key: string) => states.get(key) ?? undefined };
    const touched = [...events.values()].flatMap((event) => projection.keysOf(event, known));
    fresh = [...new Set(touched)].filter((key) => !states.has(key));
  }
  const ordered = [...events.values()].sort((a, b) => (a.position < b.position ? -1 : 1));
  return { keys: [...states.keys()].sort(), events: ordered };
}

/** Ends when the last has ended, also when one fails. */
async function eachOf(streams: readonly string[], read: (stream: string) => Promise<void>): Promise<void> {
  const left = [...streams];
  const next = async (): Promise<void> => {
    for (let stream = left.shift(); stream !== undefined; stream = left.shift()) await read(stream);
  };
  const all = await Promise.allSettled(Array.from({ length: Math.min(AT_ONCE, left.length) }, next));
  const failed = all.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function* streamEvents<S>({ log, upTo }: GatherComponent<S>, stream: string): AsyncGenerator<RecordedEvent> {
  for (let from = 1n; ; ) {
    const page = await log.readStream(stream, { fromVersion: from, limit: PAGE });
    for (const event of page) if (event.position <= upTo) yield event;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last.streamVersion + 1n;
  }
}
