/** Every advisory lock of this service, as (class, object). The class is the service's own. */
const CLASS = 0x1e57;

/** Held while migrations run. */
export const MIGRATION_LOCK = [CLASS, 1] as const;

/** Held by whoever forgets somebody: keys are destroyed by one process at a time. */
export const FORGET_LOCK = [CLASS, 2] as const;
