import { describe, expect, it } from '@jest/globals';
import { MAX_ATTEMPTS, nextWait } from './webhook.backoff.js';

describe('nextWait', () => {
  it('grows with every attempt', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => nextWait(index + 1, { scale: 1, jitter: 0 }));
    expect(waits).toEqual([...waits].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(waits[0]).toBe(5_000);
  });

  it('gives up after the last attempt', () => {
    expect(nextWait(MAX_ATTEMPTS, { scale: 1, jitter: 0 })).toBeNull();
  });

  it('spreads by at most a fifth', () => {
    expect(nextWait(1, { scale: 1, jitter: 0.999 })).toBeLessThanOrEqual(6_000);
  });
});
