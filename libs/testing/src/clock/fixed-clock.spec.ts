import { describe, expect, it } from '@jest/globals';
import { fixedClock } from './fixed-clock.js';

describe('a fixed clock', () => {
  it('stands still, moves when told, and cannot be moved through what it gave', () => {
    const clock = fixedClock('2026-01-31T12:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.iso()).toBe('2026-01-31T12:00:00.000Z');
    clock.advance(1_500);
    expect(clock.now()).toEqual(new Date('2026-01-31T12:00:01.500Z'));
    clock.set('2026-02-01T00:00:00Z');
    expect(clock.iso()).toBe('2026-02-01T00:00:00.000Z');
  });

  it('refuses what is no instant', () => {
    expect(() => fixedClock('tomorrow')).toThrow('is not an instant');
  });
});
