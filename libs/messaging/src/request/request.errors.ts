import type { Problem } from '@entente/contracts';

/** The other service answered with a problem. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';

  constructor(
    readonly pattern: string,
    readonly problem: Problem,
  ) {
    super(`${pattern} was refused: ${problem.detail}`);
  }
}

/** Nobody answered: the service is not running, or took too long. Whether it acted is unknown; ask again with the same key. */
export class RequestUnanswered extends Error {
  override readonly name = 'RequestUnanswered';

  constructor(
    readonly pattern: string,
    readonly reason: 'nobody-listens' | 'timeout' | 'no-connection',
    options: { cause: unknown },
  ) {
    super(`${pattern} got no answer (${reason}). Check that the service behind it runs, then ask again.`, options);
  }
}
