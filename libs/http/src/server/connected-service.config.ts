import { FromEnv } from '@entente/config';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { HttpServerConfig } from './http-server.config.js';

const NAME_PREFIX = /^[A-Za-z0-9_-]{0,40}$/;
const SUBJECT_PREFIX = /^([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)?$/;

/** What every service with a database and a broker is told beside its port. */
export class ConnectedServiceConfig extends HttpServerConfig {
  @FromEnv('DATABASE_URL', { about: 'PostgreSQL database; a direct connection', secret: true })
  @IsString()
  databaseUrl!: string;

  @FromEnv('DATABASE_ADMIN_URL', { about: 'the same database for migrations: a direct connection by the role that owns the schemas; DATABASE_URL when not given', secret: true })
  @IsOptional()
  @IsString()
  databaseAdminUrl?: string;

  @FromEnv('ARCHIVE_FOLDER', { about: 'folder with the archives of detached partitions of the log: reads, rebuilds and replays go on into them' })
  @IsOptional()
  @IsString()
  archiveFolder?: string;

  @FromEnv('DATABASE_ANSWER_MS', { about: 'after so long a statement without an answer counts as lost, and its connection as broken', type: 'integer' })
  @IsInt()
  @Min(500)
  @Max(600_000)
  databaseAnswerMs: number = 30_000;

  @FromEnv('NATS_URL', { about: 'NATS server, nats://[user:password@]host:port', secret: true })
  @IsString()
  natsUrl!: string;

  @FromEnv('NATS_TOKEN', { about: 'token for the NATS server', secret: true })
  @IsOptional()
  @IsString()
  natsToken?: string;

  @FromEnv('STREAM_PREFIX', { about: 'prefix of JetStream stream names and durable consumers' })
  @Matches(NAME_PREFIX)
  streamPrefix: string = '';

  @FromEnv('SUBJECT_PREFIX', { about: 'prefix of every NATS subject' })
  @Matches(SUBJECT_PREFIX)
  subjectPrefix: string = '';

  @FromEnv('PERSONAL_KEYS', { about: 'file of the keys that personal fields are encrypted with, made by `entente keys create`; without it they are stored in plain and nobody can be forgotten' })
  @IsOptional()
  @IsString()
  personalKeys?: string;

  @FromEnv('PERSONAL_MASTER_KEY_FILE', { about: 'file with 64 hex digits that the file of personal keys is itself encrypted with' })
  @IsOptional()
  @IsString()
  personalMasterKeyFile?: string;
}
