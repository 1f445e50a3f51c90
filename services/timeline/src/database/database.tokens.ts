/** Connections for requests. */
export const READ_POOL = Symbol('READ_POOL');
/** Connections for projecting, rebuilding and replaying: a rebuild must not keep readers waiting. */
export const WORK_POOL = Symbol('WORK_POOL');
/** Null where this service may not read personal fields, or they are stored in plain. */
export const PERSONAL_KEYS = Symbol('PERSONAL_KEYS');
/** The log of lane `main`, read only, with its personal fields in plain. */
export const LOG = Symbol('LOG');
