import type { JsMsg } from '@nats-io/jetstream';
import { contextOf, headerOf, type MessageContext } from '../request/message-headers.js';
import type { NatsLink } from '../link/nats-link.js';

/** A message of a stream as a handler sees it. */
export interface ReceivedMessage extends MessageContext {
  /** Without prefix. */
  readonly subject: string;
  /** Its place in the stream as it is now; starts at 1 again when the stream is wiped, so never an identity. */
  readonly sequence: number;
  /** 1 on the first delivery. */
  readonly deliveries: number;
  readonly data: Uint8Array;
  readonly header: (name: string) => string | undefined;
  /** @throws SyntaxError */
  readonly json: () => unknown;
}

export function receivedMessage(link: NatsLink, message: JsMsg): ReceivedMessage {
  const header = headerOf(message.headers);
  return {
    ...contextOf(header),
    subject: link.withoutPrefix(message.subject),
    sequence: message.seq,
    deliveries: message.info.deliveryCount,
    data: message.data,
    header,
    json: () => message.json(),
  };
}
