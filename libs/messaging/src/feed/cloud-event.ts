import { hasStoredText, parsePosition, type EventMetadata, type RecordedEvent } from '@entente/contracts';

/** An event of the log on the public feed: a structured CloudEvent 1.0. Positions and versions are decimal text. */
export interface FeedCloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  /** `urn:entente:<lane>` */
  readonly source: string;
  /** `entente.<type>` */
  readonly type: string;
  /** The NATS subject it is published on, without prefix. */
  readonly subject: string;
  /** When the store took it. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** `urn:entente:schema:<type>:<version>` */
  readonly dataschema: string;
  readonly lane: string;
  readonly epoch: string;
  readonly position: string;
  readonly streamname: string;
  readonly streamversion: string;
  readonly schemaversion: number;
  readonly correlation: string;
  readonly traceparent?: string;
  readonly payloadhash: string;
  readonly hash: string;
  /** Absent when the event is too large for the broker; `dataref` then says where it is. */
  readonly data?: { readonly data: unknown; readonly metadata: EventMetadata };
  /** `urn:entente:event:<lane>-<position>`: read it by request `ingest.events.read`. */
  readonly dataref?: string;
}

export const CLOUD_EVENT_MEDIA_TYPE = 'application/cloudevents+json';

/** Describes an event for the feed, with its data. */
export function toCloudEvent(event: RecordedEvent, subject: string): FeedCloudEvent {
  return { ...envelope(event, subject), data: { data: event.data, metadata: event.metadata } };
}

/** All but the data, of which it reads nothing: an event that keeps them as text need not parse them. */
function envelope(event: RecordedEvent, subject: string): Omit<FeedCloudEvent, 'data' | 'dataref'> {
  const { metadata } = event;
  return {
    specversion: '1.0',
    id: event.id,
    source: `urn:entente:${event.lane}`,
    type: `entente.${event.type}`,
    subject,
    time: event.recordedAt,
    datacontenttype: 'application/json',
    dataschema: `urn:entente:schema:${event.type}:${event.schemaVersion}`,
    lane: event.lane,
    epoch: event.epoch,
    position: String(event.position),
    streamname: event.stream,
    streamversion: String(event.streamVersion),
    schemaversion: event.schemaVersion,
    correlation: metadata.correlationId,
    ...(metadata.traceparent === undefined ? {} : { traceparent: metadata.traceparent }),
    payloadhash: event.payloadHash,
    hash: event.hash,
  };
}

/**
 * The text of the CloudEvent, under the epoch it is told. A payload that was read as text is spliced in: that spares
 * writing it again.
 */
export function cloudEventText(event: RecordedEvent, subject: string, epoch = event.epoch): string {
  const head = { ...envelope(event, subject), epoch };
  if (!hasStoredText(event)) return JSON.stringify({ ...head, data: { data: event.data, metadata: event.metadata } });
  const { data, metadata } = event.storedText;
  return `${JSON.stringify(head).slice(0, -1)},"data":{"data":${data},"metadata":${metadata}}}`;
}

/** The same without its data, for an event over the broker's limit. */
export function withDataRef(event: FeedCloudEvent): FeedCloudEvent {
  const { data: _left, ...rest } = event;
  return { ...rest, dataref: `urn:entente:event:${event.lane}-${event.position}` };
}

/** What a consumer of the feed finds: the event, or, when it was too large, only where to read it. */
export type FeedEvent =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  | { readonly kind: 'reference'; readonly lane: string; readonly epoch: string; readonly position: bigint; readonly id: string };

/** Reads a message of EVENTS or RELATIONS back. @throws FeedFormatError when it is no event of ours */
export function fromCloudEvent(message: Uint8Array | string): FeedEvent {
  const text = typeof message === 'string' ? message : new TextDecoder().decode(message);
  let parsed: Partial<FeedCloudEvent>;
  try {
    parsed = Object(JSON.parse(text)) as Partial<FeedCloudEvent>;
  } catch (error) {
    throw new FeedFormatError('it is not JSON', { cause: error });
  }
  const { id, lane, epoch, type, data, dataref } = parsed;
  const position = parsePosition(parsed.position ?? '');
  if (parsed.specversion !== '1.0' || id === undefined || lane === undefined || epoch === undefined || type === undefined) {
    throw new FeedFormatError('it is no CloudEvent 1.0 of Entente');
  }
  if (position === null) throw new FeedFormatError('its position is no position');
  if (data === undefined) {
    if (dataref === undefined) throw new FeedFormatError('it has neither data nor dataref');
    return { kind: 'reference', lane, epoch, position, id };
  }
  const event: RecordedEvent = {
    id,
    type: type.replace(/^entente\./, ''),
    schemaVersion: parsed.schemaversion ?? 1,
    data: data.data,
    metadata: data.metadata,
    lane,
    epoch,
    position,
    stream: parsed.streamname ?? '',
    streamVersion: parsePosition(parsed.streamversion ?? '') ?? 0n,
    recordedAt: parsed.time ?? '',
    payloadHash: parsed.payloadhash ?? '',
    hash: parsed.hash ?? '',
  };
  return { kind: 'event', event };
}

/** A message on the feed that no relay of ours wrote. */
export class FeedFormatError extends Error {
  override readonly name = 'FeedFormatError';

  constructor(reason: string, options: { cause?: unknown } = {}) {
    super(`The message can't be read as an event: ${reason}. Skip it, and let only the relay publish to this stream.`, options);
  }
}
