export interface OutgoingMessage {
  /** Without prefix. */
  readonly subject: string;
  /** `Nats-Msg-Id`. */
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Uint8Array | string;
}

export interface WindowOptions {
  /** Without prefix. */
  readonly stream: string;
  /** Sequence of the last message in the stream: the first one published must follow it directly. */
  readonly lastSequence: number;
  /** Most messages on their way; 512 when not given. */
  readonly size?: number;
  /** Longest wait for an acknowledgement; 5,000 ms when not given. */
  readonly ackTimeoutMs?: number;
}

/**
 * Publishes many messages exactly in order behind a known last sequence: when one is lost or another writer comes between,
 * nothing after it is stored, and every later call throws.
 */
export interface OrderedPublisher {
  /** Sequence of the last message known to be stored. */
  readonly lastSequence: number;
  /** Sends one message as soon as there is room. @throws PublishError once it is broken */
  publish(message: OutgoingMessage): Promise<void>;
  /** Waits until everything sent is stored. @throws PublishError when it can't be */
  flush(): Promise<void>;
  close(): void;
}
