/** Root of what this service throws on purpose; each message ends by saying what to do next. */
export abstract class IngestError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Fields that a person has to change before sending again. */
export class InvalidSubmissionError extends IngestError {
  constructor(readonly errors: readonly { readonly pointer: string; readonly detail: string }[]) {
    super(`${errors.length === 1 ? 'One field is' : `${errors.length} fields are`} wrong; "errors" names each. Correct them and send again.`);
  }
}

export class SubmissionTooLargeError extends IngestError {
  constructor(readonly what: string, readonly limitBytes: number) {
    super(`${what} is over ${limitBytes} bytes of UTF-8. Split it into several reports and send those.`);
  }
}

/** The Idempotency-Key was used before with another body. */
export class KeyMismatchError extends IngestError {
  constructor(readonly key: string) {
    super('This Idempotency-Key was used before with another request. Send a new request under a key of its own.');
  }
}

export class UnknownIdError extends IngestError {
  constructor(readonly what: 'document' | 'source' | 'conflict' | 'suggestion' | 'rate' | 'report' | 'claim' | 'development' | 'merge' | 'split' | 'submission' | 'lead' | 'mapping', readonly id: string) {
    super(`There is no ${what} "${id.slice(0, 80)}". Check the id, or list what there is.`);
  }
}

/** The domain refused the decision; `reason` is one of its closed list. */
export class RefusedError extends IngestError {
  constructor(readonly reason: string, detail: string) {
    super(detail);
  }
}

/** Others changed the same thing each time we tried. Nothing was stored. */
export class ConflictError extends IngestError {
  constructor(readonly conflict: { readonly stream: string; readonly expected: string; readonly actual: string }, readonly attempts: number) {
    super(`Others changed the same thing ${attempts} times while this was decided; nothing was stored. Read it again and send again.`);
  }
}

/** The connection broke after the command was sent: it may be stored. The same key or content answers what became of it. */
export class OutcomeUnknownError extends IngestError {
  constructor(readonly commandKey: string, cause?: unknown) {
    super('It is not known whether this was stored. Send the same request again with the same Idempotency-Key: it is stored once in any case.', { cause });
  }
}

/** The store took a look at the events and refused them: a limit of the store or an error of ours. */
export class StoreRejectedError extends IngestError {
  constructor(readonly reason: string) {
    super(`The event store does not take this submission: ${reason.replace(/\.$/, '')}. Make it smaller, or split it.`);
  }
}
