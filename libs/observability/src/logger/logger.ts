import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { currentCorrelation } from '../correlation/correlation.js';
import { StandardOutput } from './standard-output.js';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LoggerOptions {
  /** `info` when not given. */
  readonly level?: LogLevel;
  /** Standard output when not given. */
  readonly destination?: DestinationStream;
}

/** Names of fields that never reach a log line, at the top and one level down. */
const SECRETS = ['authorization', 'token', 'password', 'secret', 'databaseUrl'];

/**
 * One JSON object per line: `level`, `time` (ISO 8601 UTC), `service`, `msg`, `correlationId` when a request is running,
 * and whatever fields the caller gives. `err` is written with type, message, stack and causes.
 */
export function logger(service: string, options: LoggerOptions = {}): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRETS.flatMap((field) => [field, `*.${field}`]), censor: '[hidden]' },
    mixin: () => ({ ...currentCorrelation() }),
  };
  return pino(settings, options.destination ?? new StandardOutput());
}
