import { DataSource } from 'typeorm';
import { FoldTheFeed1764000000001 } from './migrations/1764000000001-fold-the-feed.migration.js';
import { KeepRules1764000000002 } from './migrations/1764000000002-keep-rules.migration.js';
import { KeepAlerts1764000000003 } from './migrations/1764000000003-keep-alerts.migration.js';
import { KeepDeliveries1764000000004 } from './migrations/1764000000004-keep-deliveries.migration.js';
import { KeepBacktests1764000000005 } from './migrations/1764000000005-keep-backtests.migration.js';
import { KeepTheLead1764000000006 } from './migrations/1764000000006-keep-the-lead.migration.js';

/** In their order. */
export const ALERTING_MIGRATIONS = [
  FoldTheFeed1764000000001,
  KeepRules1764000000002,
  KeepAlerts1764000000003,
  KeepDeliveries1764000000004,
  KeepBacktests1764000000005,
  KeepTheLead1764000000006,
] as const;

/** The schema `alerting` as TypeORM sees it: its migrations, in order, and the ledger of those applied. */
export function alertingDataSource(url: string, lockTimeoutMs: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'alerting',
    migrationsTableName: 'migration',
    migrations: [...ALERTING_MIGRATIONS],
    synchronize: false,
    poolSize: 1,
    applicationName: 'entente-alerting-migrate',
    extra: { lock_timeout: lockTimeoutMs },
  });
}
