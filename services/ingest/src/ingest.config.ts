import { FromEnv } from '@entente/config';
import { ConnectedServiceConfig } from '@entente/http';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** Everything the service reads from its environment, under `ENTENTE_INGEST_` (or `ENTENTE_`). */
export class IngestConfig extends ConnectedServiceConfig {
  @FromEnv('HTTP_BODY_LIMIT', { about: 'most bytes of a JSON body; NDJSON is streamed and has no limit', type: 'integer' })
  @IsInt()
  @Min(65_536)
  override httpBodyLimit: number = 4 * 1_024 * 1_024;

  @FromEnv('DATABASE_POOL', { about: 'connections of each of the two pools (log, texts) at most', type: 'integer' })
  @IsInt()
  @Min(2)
  @Max(100)
  databasePool: number = 6;

  @FromEnv('BATCH_CONCURRENCY', { about: 'lines of one NDJSON batch worked on at the same time', type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(64)
  batchConcurrency: number = 8;

  @FromEnv('INBOX_CONCURRENCY', { about: 'messages of the inbox worked on at the same time', type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(256)
  inboxConcurrency: number = 16;

  @FromEnv('IMPORT_FILE_LIMIT', { about: 'most bytes of one imported file', type: 'integer' })
  @IsInt()
  @Min(1_024)
  importFileLimit: number = 4 * 1_024 * 1_024 * 1_024;

  @FromEnv('IMPORT_CONCURRENCY', { about: 'imports worked on at the same time by one process; 0 leaves them to others', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(16)
  importConcurrency: number = 1;

  @FromEnv('IMPORT_LEASE_SECONDS', { about: 'how long an import stays with a process that no longer answers', type: 'integer' })
  @IsInt()
  @Min(2)
  @Max(3_600)
  importLeaseSeconds: number = 30;

  @FromEnv('RESOLVE_ATTEMPTS', { about: 'decisions tried for one submission while others change the same development', type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  resolveAttempts: number = 40;

  @FromEnv('REVIEW_BELOW', { about: 'confidence in percent from which claims are accepted without a person, where no threshold was set', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(100)
  reviewBelow: number = 30;

  @FromEnv('DICTIONARIES', { about: 'folder with companies.txt, systems.txt, bodies.txt or states.txt: names that reports are read with, beside the shipped ones' })
  @IsOptional()
  @IsString()
  dictionaries?: string;
}
