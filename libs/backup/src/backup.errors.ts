/** Root of what backup and restore throw. `message` says what to do next. */
export class BackupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The folder holds no backup, or one that is not whole. */
export class BackupFormatError extends BackupError {
  constructor(
    readonly path: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}`, options);
  }
}

/** A part is not the bytes that the manifest tells of. */
export class BackupDamagedError extends BackupError {
  constructor(
    readonly file: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${file} is damaged (SHA-256 ${found} instead of ${expected}): restore another backup; nothing of this one is in the database.`);
  }
}

/** The database can't be restored into. */
export class RestoreTargetError extends BackupError {}

/** What was loaded is not the log that was backed up. */
export class RestoreVerifyError extends BackupError {}

/** The log is not the one that an interrupted backup began with. */
export class BackupResumeError extends BackupError {}

/** Alerting matched events that the log does not hold. */
export class ResumeError extends BackupError {
  constructor(readonly position: string) {
    super(`Alerting stands at main-${position}, which is not what the log holds there: run \`entente reconcile\`, or resume from the head.`);
  }
}
