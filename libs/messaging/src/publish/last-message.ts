import { JetStreamApiError, type StoredMsg } from '@nats-io/jetstream';
import type { NatsLink } from '../link/nats-link.js';

export interface StoredMessage {
  readonly sequence: number;
  /** Without prefix. */
  readonly subject: string;
  readonly header: (name: string) => string | undefined;
  readonly data: Uint8Array;
}

export interface StreamTail {
  /** Sequence of the last message ever stored; still counts when that message is gone. */
  readonly lastSequence: number;
  readonly messages: number;
  readonly firstSequence: number;
  /** How many were deleted out of the middle. */
  readonly deleted: number;
  /** Null when the stream is empty or the message was deleted. */
  readonly last: StoredMessage | null;
}

/** The end of a stream; null when there is no such stream. */
export async function lastMessage(link: NatsLink, stream: string): Promise<StreamTail | null> {
  const info = await link.manager.streams.info(link.stream(stream)).catch(absent);
  if (info === null) return null;
  const { last_seq: lastSequence, first_seq: firstSequence, messages, num_deleted: deleted = 0 } = info.state;
  const last = messages === 0 ? null : await messageAt(link, stream, lastSequence);
  return { lastSequence, firstSequence, messages, deleted, last };
}

/** One message of a stream by its sequence; null when it isn't there (any more). */
export async function messageAt(link: NatsLink, stream: string, sequence: number): Promise<StoredMessage | null> {
  const found = await link.manager.streams.getMessage(link.stream(stream), { seq: sequence }).catch(absent);
  return found === null ? null : storedMessage(link, found);
}

/** Sequences from `from` on that were deleted out of the middle of a stream, ascending. */
export async function holesFrom(link: NatsLink, stream: string, from: number): Promise<number[]> {
  const info = await link.manager.streams.info(link.stream(stream), { deleted_details: true });
  return (info.state.deleted ?? []).filter((sequence) => sequence >= from).sort((a, b) => a - b);
}

function storedMessage(link: NatsLink, found: StoredMsg): StoredMessage {
  return {
    sequence: found.seq,
    subject: link.withoutPrefix(found.subject),
    header: (name) => {
      const value = found.header.get(name);
      return value === '' ? undefined : value;
    },
    data: found.data,
  };
}

function absent(error: unknown): null {
  if (error instanceof JetStreamApiError && error.status === 404) return null;
  throw error;
}
