import { setTimeout as sleep } from 'node:timers/promises';

/** A migration waits no longer for one lock: as long as it waits, everybody who comes after it waits too. */
export const LOCK_WITHIN_MS = 1_000;
const TRY_FOR_MS = 120_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Runs a migration whose statements give up on a lock after `LOCK_WITHIN_MS`, again and again until it comes through, so
 * that a service under load is held up for moments only. `work` leaves nothing behind when it fails.
 */
export async function pastLocks<Result>(work: () => Promise<Result>, { tryForMs = TRY_FOR_MS }: { tryForMs?: number } = {}): Promise<Result> {
  const deadline = performance.now() + tryForMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isLockMissed(error) || performance.now() > deadline) throw error;
      await sleep(Math.min(2_000, 100 * 2 ** attempt) * (0.5 + Math.random() / 2));
    }
  }
}

function isLockMissed(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === LOCK_NOT_AVAILABLE;
}
