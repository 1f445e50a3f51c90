/** The lane this service owns, and the schema its log lives in. */
export const MAIN_LANE = 'main';
export const EVENT_STORE_SCHEMA = 'event_store';
/** Stands in the metadata of every event this service appends. */
export const ENGINE = 'ingest/0.1.0';
/** Injection token of the service's logger. */
export const LOGGER = Symbol('LOGGER');
