import { FromEnv } from '@entente/config';
import { HttpServerConfig } from '@entente/http';
import { IsArray, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

const NAME_PREFIX = /^[A-Za-z0-9_-]{0,40}$/;

/** Everything the service reads from its environment, under `ENTENTE_ALERTING_` (or `ENTENTE_`). */
export class AlertingConfig extends HttpServerConfig {
  @FromEnv('DATABASE_URL', { about: 'PostgreSQL database of this service; a direct connection', secret: true })
  @IsString()
  databaseUrl!: string;

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
  @IsString()
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
  feedBatch: number = 200;

  @FromEnv('BACKTEST_MAX_EVENTS', { about: 'events a back-test reads at most', type: 'integer' })
  @IsInt()
  @Min(1_000)
  @Max(5_000_000)
  backtestMaxEvents: number = 500_000;

  @FromEnv('ALERTS_MAX_AGE_DAYS', { about: 'how long the stream ALERTS keeps an alert, days', type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(3_650)
  alertsMaxAgeDays: number = 365;
}
