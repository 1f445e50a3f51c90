/** Connections for requests. */
export const READ_POOL = Symbol('READ_POOL');
/** Connections for projecting, rebuilding and replaying: a rebuild must not keep readers waiting. */
export const WORK_POOL = Symbol('WORK_POOL');
/** The log of lane `main`, read only. */
export const LOG = Symbol('LOG');
