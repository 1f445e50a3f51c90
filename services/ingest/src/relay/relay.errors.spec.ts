import { TimeoutError } from '@nats-io/transport-node';
import { expect, it } from '@jest/globals';
import { LogReplacedError, inWords } from './relay.errors.js';

it('a broker that says nothing is told with what to look at; other errors stay what they are', () => {
  expect(String(inWords(new TimeoutError(), 'EVENTS'))).toContain('see that it runs and that its disk has room');
  const replaced = new LogReplacedError('main', 3n);
  expect(inWords(replaced, 'EVENTS')).toBe(replaced);
});
