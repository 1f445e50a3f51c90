import { describe, expect, it } from '@jest/globals';
import { serversOf } from './nats-url.js';

describe('serversOf', () => {
  it.each([
    ['nats://localhost:4222', { servers: ['localhost:4222'] }],
    ['localhost:4222', { servers: ['localhost:4222'] }],
    ['nats://a:1, nats://b:2', { servers: ['a:1', 'b:2'] }],
    ['nats://hush@a:1', { servers: ['a:1'], token: 'hush' }],
    ['nats://ana:p%40ss@a:1,b:2', { servers: ['a:1', 'b:2'], user: 'ana', pass: 'p@ss' }],
  ])('reads %s', (url, expected) => {
    expect(serversOf(url)).toEqual(expected);
  });

  it('prefers explicit credentials', () => {
    expect(serversOf('nats://hush@a:1', { user: 'u', pass: 'p' })).toEqual({ servers: ['a:1'], user: 'u', pass: 'p' });
  });
});
