import type { RecordedEvent } from '@entente/contracts';
import type { AppendAnswer, AppendCommand, EventStore, EventToAppend, StreamWrite } from '../store/event-store.port.js';
import { openedEvent } from './opened.event.js';
import type { PersonalKeys } from './personal.keys.js';
import { sealData } from './seal.js';

/** What was encrypted of one event, for a search index. */
export interface SealedValues {
  readonly event: string;
  readonly values: readonly string[];
}

export interface SealingOptions {
  readonly keys: PersonalKeys;
  /** Called before an append that holds sealed events; what it throws, the append throws. */
  readonly beforeAppend?: (sealed: readonly SealedValues[]) => Promise<void>;
}

/** An event store that encrypts personal fields on the way in and gives them in plain on the way out. */
export function sealingStore(store: EventStore, { keys, beforeAppend }: SealingOptions): EventStore {
  const open = (events: RecordedEvent[]): RecordedEvent[] => events.map((event) => openedEvent(event, keys));
  return {
    append: async (command): Promise<AppendAnswer> => {
      const sealed: SealedValues[] = [];
      const writes = command.writes.map((write) => sealedWrite(write, keys, sealed));
      if (sealed.length > 0) await beforeAppend?.(sealed);
      return store.append(sealed.length === 0 ? command : ({ ...command, writes } satisfies AppendCommand));
    },
    readStream: async (stream, options) => open(await store.readStream(stream, options)),
    begunStreams: (names) => store.begunStreams(names),
    readLane: async (options) => open(await store.readLane({ ...options, lazily: false })),
    scanLane: async function* (options) {
      for await (const events of store.scanLane(options)) yield open(events);
    },
    eventById: async (id) => {
      const event = await store.eventById(id);
      return event === null ? null : openedEvent(event, keys);
    },
    head: () => store.head(),
    positionAt: (instant) => store.positionAt(instant),
    command: (key) => store.command(key),
    onAppended: (listener) => store.onAppended(listener),
    close: () => store.close(),
  };
}

function sealedWrite(write: StreamWrite, keys: PersonalKeys, sealed: SealedValues[]): StreamWrite {
  const events = write.events.map((event): EventToAppend => {
    const found = sealData(event, keys);
    if (found === null) return event;
    sealed.push({ event: event.id, values: found.values });
    return { ...event, data: found.data, keyId: `personal:${keys.id}` };
  });
  return { ...write, events };
}
