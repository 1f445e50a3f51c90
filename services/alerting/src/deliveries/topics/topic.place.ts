import { HEADERS, parsePosition } from '@entente/contracts';
import type { StreamTail } from '@entente/messaging';
import { TOPIC_HEADER } from './alert.message.js';

/** Up to where the stream holds our alerts: all before `position`, and of `position` itself the first `topics` messages. */
export interface TopicPlace {
  readonly position: bigint;
  readonly topics: number;
  /** Null when the stream tells none: then it is filled anew under a fresh one. */
  readonly incarnation: string | null;
}

const NOTHING: TopicPlace = { position: 0n, topics: 0, incarnation: null };

/**
 * Reads from the stream's last message how far it got. An empty stream, a message that isn't ours and one of another
 * incarnation of the log tell nothing: everything is published again (subscribers know alerts by their id).
 */
export function placeOf(tail: StreamTail | null, epoch: string): TopicPlace {
  const last = tail?.last ?? null;
  if (last === null) return NOTHING;
  const position = parsePosition(last.header(HEADERS.position) ?? '');
  const incarnation = last.header(HEADERS.incarnation);
  const topic = Number(last.header(TOPIC_HEADER) ?? NaN);
  if (position === null || incarnation === undefined || !Number.isInteger(topic) || last.header(HEADERS.epoch) !== epoch) return NOTHING;
  return { position, topics: topic + 1, incarnation };
}
