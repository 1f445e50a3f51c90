import { describe, expect, it } from '@jest/globals';
import { databaseTrouble, type DatabaseTrouble } from './database-trouble.js';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

const CASES: readonly [string, unknown, DatabaseTrouble | null][] = [
  ['a full disk', coded('53100'), 'full'],
  ['a full disk behind an ORM', Object.assign(new Error('y'), { driverError: coded('53100') }), 'full'],
  ['a full disk behind a cause', new Error('y', { cause: coded('53100') }), 'full'],
  ['a lock nobody gave back', coded('55P03'), 'locked'],
  ['a standby', coded('25006'), 'read-only'],
  ['a server that starts', coded('57P03'), 'away'],
  ['a crash of another backend', coded('57P02'), 'away'],
  ['an idle transaction that was ended', coded('25P03'), 'away'],
  ['a server without memory', coded('53200'), 'away'],
  ['a refusal on every address', new AggregateError([coded('ECONNREFUSED')]), 'away'],
  ['a socket that ended', new Error('Connection terminated unexpectedly'), 'away'],
  ['a missing grant', coded('42501'), null],
  ['a value out of range', coded('22003'), null],
  ['a fault of our own', new TypeError('x is undefined'), null],
  ['no error at all', 'text', null],
];

describe('what an error says of the database', () => {
  it.each(CASES)('%s', (_, error, trouble) => expect(databaseTrouble(error)).toBe(trouble));
});
