import { hasPersonalFields, type EventMetadata, type RecordedEvent } from '@entente/contracts';
import type { PersonalKeys } from './personal.keys.js';
import { openData } from './seal.js';

/** An event with its personal fields in plain; it is the event itself when its type has none. */
export function openedEvent(event: RecordedEvent, keys: PersonalKeys): RecordedEvent {
  return hasPersonalFields(event.type) ? new OpenedEvent(event, keys) : event;
}

/** Opened when its data are first asked for: a scanned event that a fold passes over costs nothing. */
class OpenedEvent implements RecordedEvent {
  #data: unknown;

  constructor(
    private readonly event: RecordedEvent,
    private readonly keys: PersonalKeys,
  ) {}

  get data(): unknown {
    this.#data ??= openData(this.event, this.keys);
    return this.#data;
  }

  get id(): string {
    return this.event.id;
  }

  get type(): string {
    return this.event.type;
  }

  get schemaVersion(): number {
    return this.event.schemaVersion;
  }

  get metadata(): EventMetadata {
    return this.event.metadata;
  }

  get lane(): string {
    return this.event.lane;
  }

  get epoch(): string {
    return this.event.epoch;
  }

  get position(): bigint {
    return this.event.position;
  }

  get stream(): string {
    return this.event.stream;
  }

  get streamVersion(): bigint {
    return this.event.streamVersion;
  }

  get recordedAt(): string {
    return this.event.recordedAt;
  }

  get payloadHash(): string {
    return this.event.payloadHash;
  }

  get hash(): string {
    return this.event.hash;
  }
}
