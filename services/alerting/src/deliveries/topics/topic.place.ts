import { HEADERS, STREAMS, formatLanePosition, parsePosition } from '@entente/contracts';
import { messageAt, type NatsLink, type StoredMessage, type StreamTail } from '@entente/messaging';
import { AlertingError } from '../../alerting.errors.js';
import type { AlertReader } from '../../alerts/alert.reader.js';
import { ALERTING_LANE } from '../../database/alerting.names.js';
import { TOPIC_HEADER } from './alert.message.js';

/** Up to where the stream holds our alerts: all before `position`, and of `position` itself the first `topics` messages. */
export interface TopicPlace {
  readonly position: bigint;
  readonly topics: number;
  /** Null when the stream tells none: then it is filled anew under a fresh one. */
  readonly incarnation: string | null;
}

/** ALERTS tells of an alert that the log does not hold, under the epoch that the log says it has. */
export class AlertsRewoundError extends AlertingError {
  constructor(readonly position: bigint) {
    super(
      `${STREAMS.alerts} holds an alert of ${ALERTING_LANE}-${position} that is not in the log: the database went back to an older state. ` +
        'Nothing is published until a new epoch begins: run `entente reconcile`.',
    );
  }
}

interface StoredAlert extends TopicPlace {
  readonly alert: string;
  readonly epoch: string;
}

interface Ground {
  readonly link: NatsLink;
  readonly alerts: Pick<AlertReader, 'one'>;
  /** Of the own lane, now. */
  readonly epoch: string;
}

const NOTHING: TopicPlace = { position: 0n, topics: 0, incarnation: null };

/**
 * Reads from the stream's end how far it got. An empty stream and one that ends in a message that isn't ours tell nothing:
 * everything is published again (subscribers know alerts by their id). One that ends in an alert we don't hold is of a log
 * that was restored since: what both hold is not published again.
 * @throws AlertsRewoundError when that log calls itself the same
 */
export async function topicPlace(ground: Ground, tail: StreamTail | null): Promise<TopicPlace> {
  const last = read(tail?.last ?? null);
  if (tail === null || last === null) return NOTHING;
  if (await isHeld(ground, last)) return last;
  if (last.epoch === ground.epoch) throw new AlertsRewoundError(last.position);
  const agreed = await lastHeld(ground, tail);
  return agreed === null ? NOTHING : { ...agreed, incarnation: null };
}

function read(message: StoredMessage | null): StoredAlert | null {
  if (message === null) return null;
  const position = parsePosition(message.header(HEADERS.position) ?? '');
  const [incarnation, alert] = (message.header('Nats-Msg-Id') ?? '').split(':');
  const epoch = message.header(HEADERS.epoch);
  const topic = Number(message.header(TOPIC_HEADER) ?? NaN);
  if (position === null || incarnation === undefined || alert === undefined || epoch === undefined || !Number.isInteger(topic)) return null;
  return { position, topics: topic + 1, incarnation, alert, epoch };
}

async function isHeld({ alerts }: Ground, { alert, position }: StoredAlert): Promise<boolean> {
  const known = await alerts.one(alert);
  return known !== null && known.position === formatLanePosition(ALERTING_LANE, position);
}

/** The last message whose alert we hold. Up to the fork we hold all, behind it none, so halving finds it. */
async function lastHeld(ground: Ground, tail: StreamTail): Promise<StoredAlert | null> {
  let agreed: StoredAlert | null = null;
  let low = tail.firstSequence;
  let high = tail.lastSequence;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const found = read(await messageAt(ground.link, STREAMS.alerts, middle));
    if (found === null || (await isHeld(ground, found))) {
      agreed = found ?? agreed;
      low = middle + 1;
    } else high = middle - 1;
  }
  return agreed;
}
