import { hasStoredText, type RecordedEvent } from '@entente/contracts';
import { canonicalJson } from '@entente/event-store';

/** Which events: all conditions hold together. Positions and bounds are text, so that a job can keep them as JSON. */
export interface Slice {
  /** Only behind this position. */
  readonly after: string;
  /** Only up to this position. */
  readonly upTo: string;
  readonly stream: string | null;
  readonly kind: string | null;
  readonly pair: string | null;
  /** Only what can have been true on some day from here, `YYYY-MM-DD` … */
  readonly validFrom: string | null;
  /** … to here. */
  readonly validTo: string | null;
}

/** What a slice asks of an event. The service that knows the events says it. */
export interface EventTraits {
  readonly kind: string | null;
  readonly pairs: readonly string[];
  /** Null when the event states no date of its own; open ends are null. */
  readonly valid: { readonly earliest: string | null; readonly latest: string | null } | null;
}

export type ReplayTarget =
  /** `liveAt`: compare with the live view as of this position; null for as it is. */
  | { readonly type: 'diff'; readonly definition: string; readonly liveAt: string | null }
  | { readonly type: 'file'; readonly name: string }
  | { readonly type: 'nats' }
  /** A version fed by the slice alone, unless the slice is the whole log. */
  | { readonly type: 'projection'; readonly definition: string; readonly version: number };

/** Targets that events are sent to. */
export type SentTarget = Extract<ReplayTarget, { type: 'file' | 'nats' }>;

/** What a replay job was asked for. */
export interface ReplaySpec {
  readonly slice: Slice;
  readonly target: ReplayTarget;
  readonly rate: number | null;
}

/** What a replay to a file or to NATS sent. The hash is over the NDJSON lines, the same for every target and run. */
export interface SentResult {
  readonly events: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly to: string;
  /** The JetStream stream that keeps them, of a replay to NATS; null when none listens on the subject. */
  readonly stream?: string | null;
}

/** What a slice folded into a version of its own gave. */
export interface FoldedResult {
  readonly version: number;
  /** The slice was folded up to here. */
  readonly position: string;
  /** Components of which the slice lacks what folding them needs. */
  readonly parked: number;
}

/** A slice that leaves nothing out but by position. */
export function isRange({ stream, kind, pair, validFrom, validTo }: Slice): boolean {
  return [stream, kind, pair, validFrom, validTo].every((condition) => condition === null);
}

/** Whether an event is in the slice, its position apart. With `undatedToo`, events that state no date pass the dates. */
export function inSlice(slice: Slice, event: RecordedEvent, traits: EventTraits, undatedToo: boolean): boolean {
  if (slice.stream !== null && event.stream !== slice.stream) return false;
  if (slice.kind !== null && traits.kind !== slice.kind) return false;
  if (slice.pair !== null && !traits.pairs.includes(slice.pair)) return false;
  if (slice.validFrom === null && slice.validTo === null) return true;
  if (traits.valid === null) return undatedToo;
  const { earliest, latest } = traits.valid;
  const begins = slice.validFrom === null || latest === null || latest >= slice.validFrom;
  return begins && (slice.validTo === null || earliest === null || earliest <= slice.validTo);
}

/**
 * An event as one NDJSON line, with its line feed: the same bytes in every run, and those of the log's `scanLines`. Positions
 * are decimal text. The payload is taken as stored where it is at hand: parsing and writing it again gives the same, slower.
 */
export function eventLine(event: RecordedEvent): string {
  const { lane, epoch, position, stream, streamVersion, id, type, schemaVersion, recordedAt, payloadHash, hash } = event;
  const stored = hasStoredText(event) ? event.storedText : { data: canonicalJson(event.data), metadata: canonicalJson(event.metadata) };
  const head = `{"lane":${JSON.stringify(lane)},"epoch":"${epoch}","position":"${String(position)}","stream":${JSON.stringify(stream)},"streamVersion":"${String(streamVersion)}"`;
  const kind = `"id":"${id}","type":${JSON.stringify(type)},"schemaVersion":${String(schemaVersion)},"recordedAt":"${recordedAt}"`;
  return `${head},${kind},"data":${stored.data},"metadata":${stored.metadata},"payloadHash":"${payloadHash}","hash":"${hash}"}\n`;
}
