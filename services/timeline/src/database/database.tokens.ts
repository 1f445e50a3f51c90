/** Connections for requests. */
export const READ_POOL = Symbol('READ_POOL');
/** Connections for keeping views up to date and reading the log for it: what isn't answered soon is lost. */
export const LIVE_POOL = Symbol('LIVE_POOL');
/** Connections for rebuilding and replaying, where a statement may take long: they must not keep readers waiting. */
export const WORK_POOL = Symbol('WORK_POOL');
/** Null where this service may not read personal fields, or they are stored in plain. */
export const PERSONAL_KEYS = Symbol('PERSONAL_KEYS');
/** The log of lane `main`, read only, with its personal fields in plain. */
export const LOG = Symbol('LOG');
