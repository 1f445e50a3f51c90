import { FromEnv } from '@entente/config';
import { HttpServerConfig } from '@entente/http';
import { IsArray, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

const NAME_PREFIX = /^[A-Za-z0-9_-]{0,40}$/;
const SUBJECT_PREFIX = /^([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)?$/;

/** Everything the service reads from its environment, under `ENTENTE_ALERTING_` (or `ENTENTE_`). */
export class AlertingConfig extends HttpServerConfig {
  @FromEnv('DATABASE_URL', { about: 'PostgreSQL database of this service; a direct connection', secret: true })
  @IsString()
  databaseUrl!: string;

  @FromEnv('DATABASE_POOL', { about: 'connections to the database at most', type: 'integer' })
  @IsInt()
  @Min(4)
  @Max(100)
  databasePool: number = 10;

  @FromEnv('NATS_URL', { about: 'NATS server, nats://host:port' })
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

  @FromEnv('WEBHOOK_ALLOWED_ADDRESSES', {
    about: 'private addresses or CIDR blocks that webhooks may reach; none by default',
    type: 'list',
  })
  @IsArray()
  @IsString({ each: true })
  webhookAllowedAddresses: string[] = [];

  @FromEnv('WEBHOOK_TIMEOUT_MS', { about: 'how long one attempt waits for an answer, milliseconds', type: 'integer' })
  @IsInt()
  @Min(100)
  @Max(120_000)
  webhookTimeoutMs: number = 15_000;

  @FromEnv('WEBHOOK_RETRY_SCALE', { about: 'percent of the standard waits between attempts', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  webhookRetryPercent: number = 100;

  @FromEnv('FEED_BATCH', { about: 'events matched in one transaction at most', type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  feedBatch: number = 400;

  @FromEnv('BACKTEST_MAX_EVENTS', { about: 'events a back-test reads at most', type: 'integer' })
  @IsInt()
  @Min(1_000)
  @Max(5_000_000)
  backtestMaxEvents: number = 500_000;

  @FromEnv('FEED_PATIENCE_MS', { about: 'how long the feed may stand still behind the log before the log is read, ms', type: 'integer' })
  @IsInt()
  @Min(50)
  @Max(600_000)
  feedPatienceMs: number = 3_000;

  @FromEnv('ALERTS_CHECK_MS', { about: 'how often an idle service looks whether the stream ALERTS is whole, ms', type: 'integer' })
  @IsInt()
  @Min(50)
  @Max(600_000)
  alertsCheckMs: number = 2_000;
}
