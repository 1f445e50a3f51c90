import { holesFrom, lastMessage, messageAt, provisionStream, type NatsLink, type StreamTail } from '@entente/messaging';
import type { Feed } from './feed.js';
import { newIncarnation, type Incarnation } from './incarnation.js';
import type { RelayLog } from './relay-log.js';
import { fromMessage, type RelayedMessage } from './relayed-message.js';

/** Why a stream is filled from where it is. All but `resumed` begin a new incarnation. */
export type ResumeReason = 'resumed' | 'empty' | 'purged' | 'hole' | 'foreign' | 'epoch' | 'diverged' | 'duplicate';

/** Where to go on: after `part` of the event at `position`, with the message that follows `sequence`. */
export interface ResumePoint {
  readonly reason: ResumeReason;
  readonly position: bigint;
  readonly part: string;
  readonly sequence: number;
  /** How many were deleted out of the middle of the stream when we looked. */
  readonly deleted: number;
  readonly incarnation: Incarnation;
  /** Who wrote the message we go on after; null when nobody's. */
  readonly writer: string | null;
}

interface Place {
  readonly link: NatsLink;
  readonly feed: Feed;
  readonly log: RelayLog;
  readonly lane: string;
}

/**
 * Looks at the end of a stream, making it when there is none, and compares it with the log.
 * A head missing through retention is normal; a wiped, torn or foreign tail is filled again after the last good message.
 */
export async function inspectTail(place: Place): Promise<ResumePoint> {
  const { link, feed, log, lane } = place;
  await provisionStream(link, feed.spec);
  const tail = await lastMessage(link, feed.spec.name);
  const head = await log.head();
  const oldest = head.position - BigInt(feed.spec.maxMessages);
  const beginning: Good = { position: oldest > 0n ? oldest : 0n, part: '', writer: null };
  if (tail === null || tail.lastSequence === 0) return anew('empty', beginning, tail);
  if (tail.messages === 0) return anew('purged', beginning, tail);

  const last = tail.last === null ? null : fromMessage(tail.last, lane);
  if (last === null) {
    const good = await backFrom(place, tail.lastSequence - 1, tail, () => true);
    return anew(tail.last === null ? 'hole' : 'foreign', good ?? beginning, tail);
  }
  if (last.epoch !== head.epoch || !(await inLog(log, last))) {
    const good = await backFrom(place, last.sequence, tail, (message) => message.position <= head.position);
    const known = good !== null && (await inLog(log, good));
    return known ? anew('epoch', good, tail) : anew('diverged', beginning, tail);
  }
  const [hole] = tail.deleted === 0 ? [] : await holesFrom(link, feed.spec.name, last.incarnation.startSequence);
  if (hole !== undefined) return anew('hole', (await backFrom(place, hole - 1, tail, () => true)) ?? beginning, tail);
  const { position, part, incarnation, writer } = last;
  return { reason: 'resumed', position, part, sequence: tail.lastSequence, deleted: tail.deleted, incarnation, writer };
}

/** The same place under ids that the broker has never seen. */
export function reincarnate(point: ResumePoint, reason: ResumeReason): ResumePoint {
  return { ...point, reason, incarnation: newIncarnation(point.sequence + 1) };
}

type Good = Pick<RelayedMessage, 'position' | 'part'> & { readonly writer: string | null };

function anew(reason: ResumeReason, { position, part, writer }: Good, tail: StreamTail | null): ResumePoint {
  const sequence = tail?.lastSequence ?? 0;
  return { reason, position, part, writer, sequence, deleted: tail?.deleted ?? 0, incarnation: newIncarnation(sequence + 1) };
}

/** The nearest message of ours at or before a sequence that satisfies the condition. */
async function backFrom(
  { link, feed, lane }: Place,
  sequence: number,
  tail: StreamTail,
  holds: (message: RelayedMessage) => boolean,
): Promise<RelayedMessage | null> {
  for (let at = sequence; at >= tail.firstSequence && at > 0; at -= 1) {
    const stored = await messageAt(link, feed.spec.name, at);
    const ours = stored === null ? null : fromMessage(stored, lane);
    if (ours !== null && holds(ours)) return ours;
  }
  return null;
}

/** Whether the log has, at the message's position, the event that the message carries. */
async function inLog(log: RelayLog, message: RelayedMessage): Promise<boolean> {
  const [event] = await log.readLane({ after: message.position - 1n, upTo: message.position, limit: 1 });
  return event?.id === message.event;
}
