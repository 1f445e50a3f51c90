import type { LaneEpoch } from '@entente/event-store';
import { holesFrom, lastMessage, messageAt, provisionStream, type NatsLink, type StreamTail } from '@entente/messaging';
import type { Feed } from './feed.js';
import { newIncarnation, type Incarnation } from './incarnation.js';
import type { RelayLog } from './relay-log.js';
import { LogRewoundError } from './relay.errors.js';
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
  readonly epochs: readonly LaneEpoch[];
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
  return { ...(await endOf(place)), epochs: await place.log.epochs() };
}

type End = Omit<ResumePoint, 'epochs'>;

async function endOf(place: Place): Promise<End> {
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
    const good = await backFrom(place, tail.lastSequence - 1, tail.firstSequence);
    return anew(tail.last === null ? 'hole' : 'foreign', good ?? beginning, tail);
  }
  const known = await inLog(log, last);
  if (!known && last.epoch === head.epoch) throw new LogRewoundError(feed.spec.name, lane, last.position, head.position);
  if (!known || last.epoch !== head.epoch) {
    const good = await forkPoint(place, tail);
    return good === null ? anew('diverged', beginning, tail) : anew('epoch', good, tail);
  }
  const [hole] = tail.deleted === 0 ? [] : await holesFrom(link, feed.spec.name, last.incarnation.startSequence);
  if (hole !== undefined) return anew('hole', (await backFrom(place, hole - 1, tail.firstSequence)) ?? beginning, tail);
  const { position, part, incarnation, writer } = last;
  return { reason: 'resumed', position, part, sequence: tail.lastSequence, deleted: tail.deleted, incarnation, writer };
}

/** The same place under ids that the broker has never seen. */
export function reincarnate(point: ResumePoint, reason: ResumeReason): ResumePoint {
  return { ...point, reason, incarnation: newIncarnation(point.sequence + 1) };
}

type Good = Pick<RelayedMessage, 'position' | 'part'> & { readonly writer: string | null };

function anew(reason: ResumeReason, { position, part, writer }: Good, tail: StreamTail | null): End {
  const sequence = tail?.lastSequence ?? 0;
  return { reason, position, part, writer, sequence, deleted: tail?.deleted ?? 0, incarnation: newIncarnation(sequence + 1) };
}

/** The nearest message of ours at or before a sequence, not before `from`. */
async function backFrom({ link, feed, lane }: Place, sequence: number, from: number): Promise<RelayedMessage | null> {
  for (let at = sequence; at >= from && at > 0; at -= 1) {
    const stored = await messageAt(link, feed.spec.name, at);
    const ours = stored === null ? null : fromMessage(stored, lane);
    if (ours !== null) return ours;
  }
  return null;
}

/**
 * The last message that the log still agrees with; null when there is none. Up to the fork all agree and after it none,
 * so halving finds it. (Where a refill repeats positions there are several such places, all at the same position.)
 */
async function forkPoint(place: Place, tail: StreamTail): Promise<RelayedMessage | null> {
  let agreed: RelayedMessage | null = null;
  let low = tail.firstSequence;
  let high = tail.lastSequence;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const found = await backFrom(place, middle, low);
    if (found === null || (await inLog(place.log, found))) {
      agreed = found ?? agreed;
      low = middle + 1;
    } else high = found.sequence - 1;
  }
  return agreed;
}

/** Whether the log has, at the message's position, the event that the message carries. */
async function inLog(log: RelayLog, message: RelayedMessage): Promise<boolean> {
  const [event] = await log.readLane({ after: message.position - 1n, upTo: message.position, limit: 1 });
  return event?.id === message.event;
}
