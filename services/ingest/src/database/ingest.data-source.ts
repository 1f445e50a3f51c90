import { DataSource } from 'typeorm';
import { KeepReportTexts1764000000101 } from './migrations/1764000000101-keep-report-texts.migration.js';
import { KeepSubmissions1764000000102 } from './migrations/1764000000102-keep-submissions.migration.js';
import { KeepImports1764000000103 } from './migrations/1764000000103-keep-imports.migration.js';
import { KeepRegisters1764000000104 } from './migrations/1764000000104-keep-registers.migration.js';
import { KeepLeads1764000000120 } from './migrations/1764000000120-keep-leads.migration.js';
import { KeepMappings1764000000121 } from './migrations/1764000000121-keep-mappings.migration.js';
import { KeepTextSketches1764000000130 } from './migrations/1764000000130-keep-text-sketches.migration.js';
import { IndexClaims1764000000131 } from './migrations/1764000000131-index-claims.migration.js';
import { IndexSuggestions1764000000132 } from './migrations/1764000000132-index-suggestions.migration.js';
import { KeepForgets1764000000140 } from './migrations/1764000000140-keep-forgets.migration.js';

/** In their order. */
export const INGEST_MIGRATIONS = [
  KeepReportTexts1764000000101,
  KeepSubmissions1764000000102,
  KeepImports1764000000103,
  KeepRegisters1764000000104,
  KeepLeads1764000000120,
  KeepMappings1764000000121,
  KeepTextSketches1764000000130,
  IndexClaims1764000000131,
  IndexSuggestions1764000000132,
  KeepForgets1764000000140,
] as const;

export interface IngestDataSourceOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
  /** How long a query may go unanswered, milliseconds; without end when not given, as migrations need. */
  readonly queryTimeoutMs?: number;
  /** How long a statement waits for a lock, milliseconds. */
  readonly lockTimeoutMs?: number;
}

/** The schema `ingest` as TypeORM sees it: its migrations, in order, and the ledger of those applied. */
export function ingestDataSource({ url, poolSize, applicationName, queryTimeoutMs, lockTimeoutMs }: IngestDataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'ingest',
    migrationsTableName: 'migration',
    migrations: [...INGEST_MIGRATIONS],
    synchronize: false,
    poolSize,
    applicationName,
    connectTimeoutMS: 5_000,
    extra: { keepAlive: true, keepAliveInitialDelayMillis: 10_000, query_timeout: queryTimeoutMs, lock_timeout: lockTimeoutMs },
  });
}
