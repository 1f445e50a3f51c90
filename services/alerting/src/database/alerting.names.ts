/** The lane this service owns, and the schema its log lives in. */
export const ALERTING_LANE = 'alerting';
export const ALERTING_LOG_SCHEMA = 'alerting_log';
/** The lane this service follows. */
export const FOLLOWED_LANE = 'main';
/** Stands in the metadata of every event this service appends. */
export const ENGINE = 'alerting/0.1.0';
