/** The version a cursor or export is bound to has been retired meanwhile. */
export class VersionGone extends Error {
  override readonly name = 'VersionGone';
  constructor(readonly version: number) {
    super(`Version ${String(version)} of this view was retired. Ask again without "cursor".`);
  }
}

/** No version was ever made: ingest has not created the log yet. */
export class NoView extends Error {
  override readonly name = 'NoView';
  constructor() {
    super('The view is not there yet: the service waits for the event store. Look at /health/ready and ask again.');
  }
}
