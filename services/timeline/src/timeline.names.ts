/** Where the log lives; ingest migrates it, this service only reads it. */
export const EVENT_STORE_SCHEMA = 'event_store';
export const MAIN_LANE = 'main';
/** Where this service's tables live. */
export const TIMELINE_SCHEMA = 'timeline';
export const TIMELINE_PROJECTION = 'timeline';
