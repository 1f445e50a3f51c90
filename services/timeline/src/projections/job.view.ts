import type { Job } from '@entente/projections';

/** A job as it stands in JSON. `total` and `done` count positions; decimal text, since they are 64 bits wide. */
export function jobView(job: Job): Record<string, unknown> {
  const { cursor: _cursor, done, total, ...rest } = job;
  return { ...rest, done: done.toString(), total: total.toString() };
}
