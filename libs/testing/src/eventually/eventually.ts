import { setTimeout as sleep } from 'node:timers/promises';

export interface EventuallyOptions {
  /** Default 30 seconds: generous, since it is only used up by a failure. */
  readonly timeoutMs?: number;
  /** Default 50 ms. */
  readonly everyMs?: number;
  /** What is awaited, for the message when it does not come. */
  readonly describe?: string;
}

/**
 * Repeats `check` until it neither throws nor returns false, and resolves to what it returned (undefined counts as
 * success, so that a block of expectations will do). After the deadline it fails with the last error as cause.
 */
export async function eventually<T>(check: () => T | Promise<T>, options: EventuallyOptions = {}): Promise<Exclude<Awaited<T>, false>> {
  const { timeoutMs = 30_000, everyMs = 50, describe = 'the condition' } = options;
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    let last: unknown;
    try {
      const value = await check();
      if (value !== false) return value as Exclude<Awaited<T>, false>;
    } catch (error) {
      last = error;
    }
    if (Date.now() >= deadline) {
      const reason = last instanceof Error ? `: ${last.message}` : '';
      throw new Error(`Waited ${timeoutMs} ms in vain for ${describe}${reason}`, { cause: last });
    }
    await sleep(everyMs);
  }
}
