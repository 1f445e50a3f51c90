import type { StreamEnd, Told } from '@entente/backup';
import { HEADERS, STREAMS } from '@entente/contracts';
import { connectNats, lastMessage, messageAt, type NatsLink, type StoredMessage, type StreamTail } from '@entente/messaging';

export interface BrokerPlace {
  readonly url: string;
  readonly token?: string;
  readonly streamPrefix: string;
}

/**
 * Where the broker's streams of events and alerts end, for as long as `work` lasts. Streams that are empty or not there
 * tell nothing.
 */
export async function withStreamEnds<T>({ url, token, streamPrefix }: BrokerPlace, work: (ends: StreamEnd[]) => Promise<T>): Promise<T> {
  const link = await connectNats({ url, name: 'entente-reconcile', token, streamPrefix, connectWithinMs: 5_000 });
  try {
    const ends = await Promise.all([STREAMS.events, STREAMS.relations, STREAMS.alerts].map((stream) => endOf(link, stream)));
    return await work(ends.filter((end): end is StreamEnd => end !== null));
  } finally {
    await link.close();
  }
}

async function endOf(link: NatsLink, stream: string): Promise<StreamEnd | null> {
  const tail = await lastMessage(link, stream);
  const told = toldBy(tail?.last ?? null);
  const [lane, epoch] = [HEADERS.lane, HEADERS.epoch].map((name) => tail?.last?.header(name));
  if (tail === null || told === null || lane === undefined || epoch === undefined) return null;
  const of = stream === STREAMS.alerts ? 'alert' : 'event';
  return { reader: `stream ${stream}`, lane, epoch, ...told, of, lastAgreed: (holds) => lastAgreed({ link, stream, tail }, holds) };
}

function toldBy(message: StoredMessage | null): Told | null {
  const position = message?.header(HEADERS.position);
  const [, id] = (message?.header('Nats-Msg-Id') ?? '').split(':');
  return position === undefined || id === undefined ? null : { position, id };
}

/** Up to the fork the log holds everything, behind it nothing, so halving finds it. */
async function lastAgreed(
  { link, stream, tail }: { link: NatsLink; stream: string; tail: StreamTail },
  holds: (told: Told) => Promise<boolean>,
): Promise<bigint> {
  let agreed = 0n;
  let [low, high] = [tail.firstSequence, tail.lastSequence];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const told = toldBy(await messageAt(link, stream, middle));
    if (told === null || (await holds(told))) {
      if (told !== null) agreed = BigInt(told.position);
      low = middle + 1;
    } else high = middle - 1;
  }
  return agreed;
}
