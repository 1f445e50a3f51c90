export { StandingFault } from './fault/standing-fault.js';
export {
  CORRELATION_HEADER,
  TRACE_HEADER,
  correlationFrom,
  correlationHeaders,
  correlationOrNew,
  currentCorrelation,
  withCorrelation,
  type Correlation,
} from './correlation/correlation.js';
export { LOG_LEVELS, logger, type LogLevel, type Logger, type LoggerOptions } from './logger/logger.js';
export { NestLogger } from './logger/nest-logger.js';
export { collectProcessMetrics, counter, gauge, histogram, metrics } from './metrics/metrics.js';
