import { FromEnv } from '@entente/config';
import { LOG_LEVELS, type LogLevel } from '@entente/observability';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { AUTH_MODES, type AuthMode } from '../auth/authenticator.js';

/** What every service with an HTTP port is told. A service's own config class extends it. */
export class HttpServerConfig {
  @FromEnv('HTTP_HOST', { about: 'address to listen on; off loopback only with AUTH_MODE=token' })
  @IsString()
  httpHost: string = '127.0.0.1';

  @FromEnv('HTTP_PORT', { about: 'port to listen on; 0 takes any free one', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  httpPort: number = 0;

  @FromEnv('HTTP_BODY_LIMIT', { about: 'most bytes of a JSON body; NDJSON is streamed and has no limit', type: 'integer' })
  @IsInt()
  @Min(1_024)
  httpBodyLimit: number = 2 * 1_024 * 1_024;

  @FromEnv('AUTH_MODE', { about: 'none (loopback only) or token' })
  @IsIn(AUTH_MODES)
  authMode: AuthMode = 'none';

  @FromEnv('AUTH_TOKENS_FILE', { about: 'JSON list of {token or sha256, principal: {id, roles}}; needed by AUTH_MODE=token' })
  @IsOptional()
  @IsString()
  authTokensFile?: string;

  @FromEnv('SHUTDOWN_DELAY_MS', { about: 'after SIGTERM: time between not ready and no longer listening, for load balancers to notice', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(60_000)
  shutdownDelayMs: number = 2_000;

  @FromEnv('SHUTDOWN_DRAIN_MS', { about: 'most time for requests that still come, and for running ones to finish', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(600_000)
  shutdownDrainMs: number = 5_000;

  @FromEnv('SHUTDOWN_END_MS', { about: 'time that is left to end the rest, whatever requests took: work over NATS, the log, connections', type: 'integer' })
  @IsInt()
  @Min(100)
  @Max(600_000)
  shutdownEndMs: number = 1_500;

  @FromEnv('LOG_LEVEL', { about: LOG_LEVELS.join(', ') })
  @IsIn(LOG_LEVELS)
  logLevel: LogLevel = 'info';

  @FromEnv('READY_FILE', { about: 'file that receives the URL once the service listens' })
  @IsOptional()
  @IsString()
  readyFile?: string;
}
