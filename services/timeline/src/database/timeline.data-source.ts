import { DataSource } from 'typeorm';
import { TIMELINE_SCHEMA } from '../timeline.names.js';
import { KeepProjectionRegistry1764000000201 } from './migrations/1764000000201-keep-projection-registry.migration.js';
import { AllowPartialVersions1764000000202 } from './migrations/1764000000202-allow-partial-versions.migration.js';
import { DetailDiscardedEvents1764000000203 } from './migrations/1764000000203-detail-discarded-events.migration.js';
import { KeepErasures1764000000204 } from './migrations/1764000000204-keep-erasures.migration.js';

/** In their order. */
export const TIMELINE_MIGRATIONS = [
  KeepProjectionRegistry1764000000201,
  AllowPartialVersions1764000000202,
  DetailDiscardedEvents1764000000203,
  KeepErasures1764000000204,
] as const;

/** The schema `timeline` as TypeORM sees it: its migrations, in order, and the ledger of those applied. */
export function timelineDataSource({ url, poolSize, lockTimeoutMs }: { url: string; poolSize: number; lockTimeoutMs: number }): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: TIMELINE_SCHEMA,
    migrationsTableName: 'migration',
    migrations: [...TIMELINE_MIGRATIONS],
    synchronize: false,
    poolSize,
    applicationName: 'entente-timeline',
    connectTimeoutMS: 5_000,
    extra: { lock_timeout: lockTimeoutMs },
  });
}
