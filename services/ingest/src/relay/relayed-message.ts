import { HEADERS, parsePosition, type RecordedEvent } from '@entente/contracts';
import {
  CLOUD_EVENT_MEDIA_TYPE,
  cloudEventText,
  toCloudEvent,
  withDataRef,
  type OutgoingMessage,
  type StoredMessage,
} from '@entente/messaging';
import type { FeedMessage } from './feed.js';
import { parseIncarnation, type Incarnation } from './incarnation.js';

/** Headers beside those of `HEADERS` that only the relay itself reads. */
const PART = 'Entente-Part';
const WRITER = 'Entente-Relay';

/** The broker counts headers too; ours stay far below this. */
const HEADER_ROOM = 4_096;

export interface Stamp {
  readonly incarnation: Incarnation;
  /** Id of the relay that writes. */
  readonly writer: string;
  readonly maxPayload: number;
  /** Under which the event is told. */
  readonly epoch: string;
}

/** An event as it goes out; without its data when the broker would refuse it for its size. */
export function toMessage(event: RecordedEvent, { subject, part }: FeedMessage, stamp: Stamp): OutgoingMessage {
  const { epoch } = stamp;
  const bytes = Buffer.from(cloudEventText(event, subject, epoch));
  const fits = bytes.length + HEADER_ROOM <= stamp.maxPayload;
  return {
    subject,
    id: `${stamp.incarnation.name}:${event.id}${part === '' ? '' : `:${part}`}`,
    headers: {
      [HEADERS.lane]: event.lane,
      [HEADERS.epoch]: epoch,
      [HEADERS.position]: String(event.position),
      [HEADERS.incarnation]: stamp.incarnation.name,
      [HEADERS.correlation]: event.metadata.correlationId,
      [WRITER]: stamp.writer,
      'Content-Type': CLOUD_EVENT_MEDIA_TYPE,
      ...(part === '' ? {} : { [PART]: part }),
    },
    data: fits ? bytes : JSON.stringify(withDataRef({ ...toCloudEvent(event, subject), epoch })),
  };
}

/** A stored message that a relay of this lane wrote. */
export interface RelayedMessage {
  readonly sequence: number;
  readonly epoch: string;
  readonly position: bigint;
  readonly part: string;
  readonly event: string;
  readonly incarnation: Incarnation;
  readonly writer: string;
}

/** Reads what the relay wrote into the headers; null when it wrote none of this (a foreign message). */
export function fromMessage(stored: StoredMessage, lane: string): RelayedMessage | null {
  const epoch = stored.header(HEADERS.epoch);
  const position = parsePosition(stored.header(HEADERS.position) ?? '');
  const incarnation = parseIncarnation(stored.header(HEADERS.incarnation));
  const writer = stored.header(WRITER);
  const [, event] = (stored.header('Nats-Msg-Id') ?? '').split(':');
  if (stored.header(HEADERS.lane) !== lane || position === null || incarnation === null) return null;
  if (epoch === undefined || writer === undefined || event === undefined) return null;
  return { sequence: stored.sequence, epoch, position, part: stored.header(PART) ?? '', event, incarnation, writer };
}
