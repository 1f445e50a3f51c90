import { describe, expect, it } from '@jest/globals';
import { withCorrelation } from '../correlation/correlation.js';
import { logger, type Logger } from './logger.js';
import { NestLogger } from './nest-logger.js';

function recorded(): { log: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  return { log: logger('ingest', { level: 'debug', destination }), lines };
}

describe('logger', () => {
  it('writes one JSON object with service, time and level by name', () => {
    const { log, lines } = recorded();
    log.info({ position: '7' }, 'stored');
    expect(lines).toEqual([expect.objectContaining({ level: 'info', service: 'ingest', msg: 'stored', position: '7' })]);
    expect(lines[0]?.['time']).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
  });

  it('carries the correlation of the running request', () => {
    const { log, lines } = recorded();
    withCorrelation({ correlationId: 'desk-7' }, () => log.info('inside'));
    log.info('outside');
    expect(lines.map((line) => line['correlationId'])).toEqual(['desk-7', undefined]);
  });

  it('hides secrets', () => {
    const { log, lines } = recorded();
    log.info({ token: 'hush', headers: { authorization: 'Bearer hush' } }, 'request');
    expect(JSON.stringify(lines)).not.toContain('hush');
  });

  it('writes an error with its cause', () => {
    const { log, lines } = recorded();
    log.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'failed');
    expect(JSON.stringify(lines[0]?.['err'])).toContain('inner');
  });
});

describe('NestLogger', () => {
  it('keeps context and errors', () => {
    const { log, lines } = recorded();
    const nest = new NestLogger(log);
    nest.log('started', 'Router');
    nest.error(new Error('broken'), 'Router');
    nest.warn({ a: 1 });
    expect(lines[0]).toMatchObject({ level: 'info', msg: 'started', context: 'Router' });
    expect(lines[1]).toMatchObject({ level: 'error', msg: 'broken', context: 'Router' });
    expect(lines[2]).toMatchObject({ level: 'warn', value: { a: 1 } });
  });
});
