import type { Problem } from '@entente/contracts';

/** The service answered with a problem; `problem` is its RFC 9457 body. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail);
    this.name = 'ApiError';
  }
}

/** No service answered under the address. */
export class UnreachableError extends Error {
  constructor(url: string, cause: unknown) {
    super(`Nothing answers at ${url}. Start the stack with \`npm start\`, or name another address with --url.`, { cause });
    this.name = 'UnreachableError';
  }
}

/** The command was given words it can't work with. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}
