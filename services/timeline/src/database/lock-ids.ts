/** Every advisory lock of this service, as (class, object). The class is the service's own. */
const CLASS = 0x1e58;

/** Held while migrations run. */
export const MIGRATION_LOCK = [CLASS, 1] as const;
