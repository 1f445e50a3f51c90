import { describe, expect, it } from '@jest/globals';
import { type AppendFailure, appendFailure } from './append.failure.js';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

const CASES: readonly [string, unknown, AppendFailure][] = [
  ['a NUL in a text', coded('22021'), 'value'],
  ['a check that fails', coded('23514'), 'value'],
  ['the server shut down', coded('57P01'), 'unknown'],
  ['a crash of another backend', coded('57P02'), 'unknown'],
  ['a connection failure', coded('08006'), 'unknown'],
  ['a protocol violation of a pooler that lost its server', coded('08P01'), 'unknown'],
  ['a reset socket', coded('ECONNRESET'), 'unknown'],
  ['a broken pipe', coded('EPIPE'), 'unknown'],
  ['an answer that did not come', new Error('Query read timeout'), 'unknown'],
  ['a connection that ended', new Error('Connection terminated unexpectedly'), 'unknown'],
  ['a full disk', coded('53100'), 'full'],
  ['a lock that another session kept', coded('55P03'), 'undone'],
  ['a server without memory', coded('53200'), 'undone'],
  ['a server that became a standby', coded('25006'), 'undone'],
  ['a cancelled statement', coded('57014'), 'unknown'],
  ['a refused connection', coded('ECONNREFUSED'), 'unreached'],
  ['a server that starts', coded('57P03'), 'unreached'],
  ['too many connections', coded('53300'), 'unreached'],
  ['a pool without a free connection', new Error('timeout exceeded when trying to connect'), 'unreached'],
  ['a refusal on every address', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), 'unreached'],
  ['a missing grant', coded('42501'), 'fault'],
  ['an open block', coded('2D000'), 'fault'],
  ['a batch that names a stream twice', coded('EN003'), 'fault'],
  ['a fault of our own', new TypeError('x is undefined'), 'fault'],
];

describe('what a failed append means', () => {
  it.each(CASES)('%s', (_, error, failure) => expect(appendFailure(error)).toBe(failure));
});
