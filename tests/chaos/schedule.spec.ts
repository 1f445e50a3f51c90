import { expect, it } from '@jest/globals';
import { schedule, type Fault } from './schedule.js';

const FIFTY = Array.from({ length: 50 }, (_, index) => schedule(index + 1, 6)).flat();
const isOf = (one: Fault | undefined, what: Fault['what'], service?: string): boolean => one?.what === what && (service === undefined || ('service' in one && one.service.startsWith(service)));
/** How often two of these kinds begin together in fifty schedules. */
const together = (first: (one: Fault | undefined) => boolean, second: (one: Fault | undefined) => boolean): number =>
  FIFTY.filter(({ faults: [a, b] }) => (first(a) && second(b)) || (first(b) && second(a))).length;

it('is the same for the same seed, and another for another', () => {
  expect(schedule(7, 6)).toEqual(schedule(7, 6));
  expect(schedule(7, 6)).not.toEqual(schedule(8, 6));
});

it('lets two things happen at once, in two places', () => {
  const two = FIFTY.filter(({ faults }) => faults.length === 2);
  expect(two.length).toBeGreaterThan(FIFTY.length / 3);
  for (const { faults: [a, b] } of two) expect(a).not.toEqual(b);
});

it.each<[string, (one: Fault | undefined) => boolean, (one: Fault | undefined) => boolean]>([
  ['NATS is wiped while PostgreSQL restarts or is away', (one) => isOf(one, 'broker-wiped'), (one) => isOf(one, 'postgres-restarts') || isOf(one, 'postgres-away')],
  ['timeline is frozen while ingest is killed', (one) => isOf(one, 'freeze', 'timeline'), (one) => isOf(one, 'kill', 'ingest')],
  ['both replicas of a service are struck', (one) => one !== undefined && 'service' in one && one.service.endsWith('-2'), (one) => one !== undefined && 'service' in one && ['ingest', 'timeline', 'alerting'].includes(one.service)],
  ['PostgreSQL goes while a service is cut off from NATS', (one) => isOf(one, 'postgres-away') || isOf(one, 'postgres-restarts'), (one) => isOf(one, 'cut')],
])('of fifty schedules has some in which %s', (_, first, second) => {
  expect(together(first, second)).toBeGreaterThan(0);
});

it('freezes some for longer than any lease lasts', () => {
  expect(FIFTY.flatMap(({ faults }) => faults).filter((one) => one.what === 'freeze' && one.forMs > 10_000).length).toBeGreaterThan(0);
});
