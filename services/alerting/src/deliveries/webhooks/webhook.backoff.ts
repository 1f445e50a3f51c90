/** Seconds to wait after the 1st, 2nd … failed attempt; Standard Webhooks suggests this shape (seconds, then minutes, then hours). */
const WAITS = [5, 30, 120, 600, 1_800, 7_200, 21_600, 43_200, 86_400] as const;

/** A webhook is given up after this many attempts, a little over two days. */
export const MAX_ATTEMPTS = WAITS.length + 1;

/**
 * When to try again after `attempts` failed ones, in milliseconds from now; null when it is time to give up.
 * `scale` shortens the whole table (tests, impatient set-ups); `jitter` in [0, 1) spreads by up to a fifth.
 */
export function nextWait(attempts: number, options: { scale: number; jitter: number }): number | null {
  const wait = WAITS[attempts - 1];
  if (wait === undefined) return null;
  return Math.round(wait * 1_000 * options.scale * (1 + options.jitter * 0.2));
}
