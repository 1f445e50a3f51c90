import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../api/api-client.js';
import { progressLine, type Progress } from '../output/progress.js';

/** A long operation as its owner reports it. */
export interface Job extends Progress {
  readonly id: string;
  readonly reason?: string | null;
  readonly result?: unknown;
}

const POLL_MS = 250;
const UNFINISHED = new Set(['queued', 'pending', 'running', 'catching-up', 'comparing', 'paused']);

/** Follows a job to its end, printing its progress to stderr. */
export async function followJob(api: ApiClient, path: string, quiet: boolean): Promise<Job> {
  for (;;) {
    const job = await api.get<Job>(path);
    if (!quiet && process.stderr.isTTY) process.stderr.write(`\r${progressLine(job)}   `);
    if (!UNFINISHED.has(job.state)) {
      if (!quiet && process.stderr.isTTY) process.stderr.write('\n');
      return job;
    }
    await sleep(POLL_MS);
  }
}
