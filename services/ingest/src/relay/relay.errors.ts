/**
 * The stream tells of events that the log does not hold, under the epoch that the log says it has: the log was restored or
 * promoted behind our back. Publishing on would give two events one identity for everybody who follows the feed.
 */
export class LogRewoundError extends Error {
  override readonly name = 'LogRewoundError';

  constructor(
    readonly stream: string,
    readonly lane: string,
    readonly published: bigint,
    readonly head: bigint,
  ) {
    super(
      `${stream} holds ${lane}-${published}, which is not in the log (its head is ${lane}-${head}): the database went back to an older state. ` +
        'Nothing is published until a new epoch begins: run `entente reconcile`.',
    );
  }
}

/** The event that was published last is gone from the log while we ran; the stream is looked at again. */
export class LogReplacedError extends Error {
  override readonly name = 'LogReplacedError';

  constructor(
    readonly lane: string,
    readonly position: bigint,
  ) {
    super(`${lane}-${position} was published and is no longer what the log holds there: the database went back to an older state; see \`entente reconcile\`.`);
  }
}

/** Nobody answers for a stream: the broker is away, starting, or stuck. */
export class BrokerSilentError extends Error {
  override readonly name = 'BrokerSilentError';

  constructor(stream: string, cause: Error) {
    super(
      `nats-server does not answer for ${stream} (${cause.message}): see that it runs and that its disk has room ` +
        '(docs/operations/nats-lost.md, docs/operations/disk-full.md). Publishing goes on by itself.',
      { cause },
    );
  }
}

const SILENT = /Timeout|NoResponders|Request|JetStreamNotEnabled|Closed|Draining/;

/** The client's own words ("timeout") tell an operator nothing. */
export function inWords(error: unknown, stream: string): unknown {
  return error instanceof Error && SILENT.test(error.name) ? new BrokerSilentError(stream, error) : error;
}
