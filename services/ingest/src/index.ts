export { ingestApp } from './ingest.app.js';
export { IngestConfig } from './ingest.config.js';
export { migrateIngest } from './database/migrate-ingest.js';
