import { describe, expect, it } from '@jest/globals';
import { ProblemException } from '../problem/problem.exception.js';
import { decodeCursor, encodeCursor } from './cursor.js';

function reasonOf(cursor: string): string {
  try {
    decodeCursor('reports', cursor, ['position']);
  } catch (error) {
    if (error instanceof ProblemException) return error.problem.detail;
    throw error;
  }
  throw new Error('the cursor was taken');
}
const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('cursor', () => {
  it('gives back what was put in', () => {
    const cursor = encodeCursor('reports', { position: '9223372036854775807', id: null });
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(decodeCursor('reports', cursor, ['position', 'id'])).toEqual({ position: '9223372036854775807', id: null });
  });

  it.each([
    ['', 'damaged'],
    ['!!!', 'damaged'],
    [raw('text'), 'damaged'],
    [raw([1, 'reports', null]), 'damaged'],
    [raw([2, 'reports', { position: '1' }]), 'another version'],
    [raw([1, 'alerts', { position: '1' }]), 'another list'],
    [raw([1, 'reports', {}]), 'lacks'],
    [raw([1, 'reports', { position: {} }]), 'lacks'],
  ])('refuses %j and says so', (cursor, reason) => {
    expect(reasonOf(cursor)).toContain(reason);
  });
});
