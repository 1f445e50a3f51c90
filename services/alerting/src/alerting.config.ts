import { FromEnv } from '@entente/config';
import { ConnectedServiceConfig } from '@entente/http';
import { IsArray, IsInt, IsString, Max, Min } from 'class-validator';

/** Everything the service reads from its environment, under `ENTENTE_ALERTING_` (or `ENTENTE_`). */
export class AlertingConfig extends ConnectedServiceConfig {
  @FromEnv('DATABASE_POOL', { about: 'connections to the database at most', type: 'integer' })
  @IsInt()
  @Min(4)
  @Max(100)
  databasePool: number = 10;

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
