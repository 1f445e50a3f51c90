import type { Position } from './position.js';
import type { Principal } from './principal.js';

/** What every event carries beside its data. JSON-safe: no bigint, no undefined. */
export interface EventMetadata {
  /** One id for all that one request led to, through every service. */
  readonly correlationId: string;
  /** Id of the event that made this one necessary; absent on the first. */
  readonly causationId?: string;
  readonly principal: Principal;
  /** W3C trace context, as received. */
  readonly traceparent?: string;
  /** Name and version of the program that decided, e.g. `ingest/0.1.0`. */
  readonly engine: string;
}

/** An event not yet in the store. `id` is a UUIDv7, drawn once per command and reused by its retries. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly id: string;
  readonly type: Type;
  readonly schemaVersion: number;
  readonly data: Data;
  readonly metadata: EventMetadata;
}

/** An event as the store keeps it. */
export interface RecordedEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  readonly lane: string;
  /** UUID of the log's incarnation; changes on restore and promotion. */
  readonly epoch: string;
  readonly position: Position;
  readonly stream: string;
  /** Place of the event in its stream, from 1. */
  readonly streamVersion: bigint;
  /** When the store took it: ISO 8601 UTC with six decimals, e.g. `2026-01-08T10:00:00.123456Z`; never decreases along a lane. */
  readonly recordedAt: string;
  /** SHA-256 of the RFC 8785 bytes of `{data, metadata}`, lower-case hex. */
  readonly payloadHash: string;
  /** Chained SHA-256 over this event and its predecessor, lower-case hex. */
  readonly hash: string;
}

/** Payload of an event as the log keeps it: RFC 8785 text, byte for byte. */
export interface StoredText {
  readonly data: string;
  readonly metadata: string;
}

/** An event that also has its payload as text, as some ways of reading the log give it. */
export interface StoredAsText extends RecordedEvent {
  readonly storedText: StoredText;
}

export function hasStoredText(event: RecordedEvent): event is StoredAsText {
  return 'storedText' in event;
}
