export interface ConfigDifference {
  readonly field: string;
  readonly wanted: unknown;
  readonly actual: unknown;
}

/** A stream or consumer on the server is not as we need it, and could not be made so. */
export class ProvisioningError extends Error {
  override readonly name = 'ProvisioningError';

  constructor(
    readonly kind: 'stream' | 'consumer',
    readonly resource: string,
    readonly differences: readonly ConfigDifference[],
    options: { reason?: string; cause?: unknown } = {},
  ) {
    const listed = differences.map((one) => `${one.field} is ${text(one.actual)}, wanted ${text(one.wanted)}`).join('; ');
    const reason = [options.reason, listed].filter((part) => part !== undefined && part !== '').join(': ');
    super(
      `The ${kind} ${resource} can't be used as it is: ${reason}. ` +
        `Use a nats-server that knows these settings, or delete the ${kind} so that it is made anew (PostgreSQL refills it).`,
      { cause: options.cause },
    );
  }
}

/** A consumer was wanted on a stream that is not there (yet). */
export class MissingStreamError extends Error {
  override readonly name = 'MissingStreamError';

  constructor(readonly stream: string, options: ErrorOptions = {}) {
    super(`There is no stream ${stream} yet: the service that writes it makes it. See that it runs.`, options);
  }
}

function text(value: unknown): string {
  return value === undefined ? 'not set' : JSON.stringify(value);
}
