import { DataSource } from 'typeorm';
import { KeepReportTexts1764000000101 } from './migrations/1764000000101-keep-report-texts.migration.js';
import { KeepSubmissions1764000000102 } from './migrations/1764000000102-keep-submissions.migration.js';

export interface IngestDataSourceOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
  /** How long a query may go unanswered, milliseconds; without end when not given, as migrations need. */
  readonly queryTimeoutMs?: number;
}

/** The schema `ingest` as TypeORM sees it: its migrations, in order, and the ledger of those applied. */
export function ingestDataSource({ url, poolSize, applicationName, queryTimeoutMs }: IngestDataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'ingest',
    migrationsTableName: 'migration',
    migrations: [KeepReportTexts1764000000101, KeepSubmissions1764000000102],
    synchronize: false,
    poolSize,
    applicationName,
    connectTimeoutMS: 5_000,
    ...(queryTimeoutMs === undefined ? {} : { extra: { query_timeout: queryTimeoutMs } }),
  });
}
