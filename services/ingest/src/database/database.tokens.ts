/** Where to ask whether lane `main` is held. */
export const LOG_HOLD = Symbol('LOG_HOLD');
/** The log as it is stored: what leaves this service is read from here. */
export const SEALED_STORE = Symbol('SEALED_STORE');
/** Null where personal fields are stored in plain. */
export const PERSONAL_KEYS = Symbol('PERSONAL_KEYS');
