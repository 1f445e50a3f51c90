import { IngestError } from '../ingest.errors.js';

export class FileTooLargeError extends IngestError {
  constructor(readonly limitBytes: number) {
    super(`The file is over ${limitBytes} bytes. Split it, or raise ENTENTE_INGEST_IMPORT_FILE_LIMIT and send it again.`);
  }
}

/** What was sent can't be imported as it is. */
export class ImportRefusedError extends IngestError {
  constructor(
    readonly detail: string,
    readonly errors: readonly { readonly pointer: string; readonly detail: string }[] = [],
  ) {
    super(detail);
  }
}

export class UnknownImportError extends IngestError {
  constructor(readonly what: 'import' | 'row' | 'file', readonly id: string) {
    super(`There is no ${what} "${id.slice(0, 80)}". Check it, or list what there is: GET /v1/imports.`);
  }
}

/** The import is not in a state for this. */
export class ImportStateError extends IngestError {
  constructor(readonly id: string, readonly state: string, wanted: string) {
    super(`Import ${id} is ${state}: it can not be ${wanted} now.`);
  }
}

/** Somebody asked the running import to stop. Not a failure. */
export class ImportStopped extends Error {
  constructor(readonly why: 'pause' | 'cancel' | 'lost' | 'shutdown') {
    super(`The import stops: ${why}.`);
    this.name = 'ImportStopped';
  }
}
