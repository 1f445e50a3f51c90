import { expect, it } from '@jest/globals';
import { logger } from '../logger/logger.js';
import { metrics } from '../metrics/metrics.js';
import { StandingFault } from './standing-fault.js';

it('a fault is told when it begins, becomes another and ends, and counted in between', async () => {
  const lines: { level: string; msg: string }[] = [];
  const log = logger('spec', { destination: { write: (line: string) => void lines.push(JSON.parse(line) as { level: string; msg: string }) } });
  const fault = new StandingFault(log, 'EVENTS');
  const shown = async (): Promise<string[]> => (await metrics.metrics()).split('\n').filter((line) => line.startsWith('entente_publishing_interrupted{'));
  fault.over('works');
  for (const words of ['at 1', 'at 2', 'at 3']) fault.met(new TypeError(words), 'interrupted');
  expect([fault.current?.message, await shown()]).toEqual(['at 3', ['entente_publishing_interrupted{stream="EVENTS",fault="TypeError"} 1']]);
  fault.met(new RangeError('other'), 'interrupted');
  expect(await shown()).toEqual(['entente_publishing_interrupted{stream="EVENTS",fault="RangeError"} 1']);
  fault.over('works again');
  fault.over('works again');
  expect([fault.current, await shown()]).toEqual([null, []]);
  expect(lines.map(({ level, msg }) => [level, msg])).toEqual([['warn', 'interrupted'], ['warn', 'interrupted'], ['info', 'works again']]);
});
