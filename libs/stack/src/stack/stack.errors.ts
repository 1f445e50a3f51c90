/**
 * What can go wrong while servers are started. Every message is one sentence that says what to do next;
 * `exitCode` is what a command line should end with.
 */
export class StackError extends Error {
  readonly exitCode: number = 1;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A program that Entente cannot bring itself. Thrown before anything is started. */
export class MissingProgramError extends StackError {
  override readonly exitCode = 3;
  constructor(
    readonly program: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Another living process owns the same kept stack. */
export class StackRunningError extends StackError {
  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(`A stack is already running from ${directory} (process ${pid}): stop it with "kill ${pid}" or use the running one.`);
  }
}

/** A server of ours ended or did not answer in time. `logTail` holds its last lines. */
export class ServerStartError extends StackError {
  constructor(
    readonly server: string,
    reason: string,
    readonly logTail: string,
    options?: ErrorOptions,
  ) {
    super(`${server} did not start: ${reason}.${logTail === '' ? '' : ` Its last lines were:\n${logTail}`}`, options);
  }
}

/** A server named by DATABASE_URL or NATS_URL that cannot be used as it is. */
export class GivenServerError extends StackError {
  constructor(
    readonly variable: 'DATABASE_URL' | 'NATS_URL',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The servers were given by the environment, so they are not ours to stop or wipe. */
export class NotOursError extends StackError {
  constructor(readonly server: string) {
    super(`${server} was given by the environment and is not ours to stop, restart or wipe: unset its URL to get a private one.`);
  }
}
