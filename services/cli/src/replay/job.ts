import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../api/api-client.js';
import { progressLine, type Progress } from '../output/progress.js';
import { renderTable } from '../output/table.js';

/** A long operation as its owner reports it. */
export interface Job extends Progress {
  readonly id: string;
  readonly type?: string;
  readonly projection?: string;
  readonly version?: number | null;
  readonly phase?: string;
  readonly reason?: string | null;
  readonly result?: unknown;
  readonly spec?: unknown;
  readonly createdAt?: string;
}

const POLL_MS = 250;
/** Where nobody sees a line being rewritten, a new one this often. */
const LINE_MS = 5_000;
/** What a shell expects of a program that Ctrl-C ended. */
const INTERRUPTED = 130;
const GOES_ON = new Set(['queued', 'pending', 'running', 'catching-up', 'comparing']);

interface Followed {
  readonly path: string;
  /** What is followed, e.g. `Replay <id>`; the first line said. */
  readonly title: string;
  /** The command that follows it again. */
  readonly again: string;
  readonly quiet: boolean;
}

/** Follows a job until it ends or is paused, printing its progress to stderr. Ctrl-C leaves it running and says so. */
export async function followJob(api: ApiClient, { path, title, again, quiet }: Followed): Promise<Job> {
  const leave = (): void => {
    process.stderr.write(`\nIt goes on. Follow it again: ${again}\nPause or cancel it: the same with --pause or --cancel\n`);
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', leave);
  if (!quiet) process.stderr.write(`${title}\n`);
  try {
    return await untilOver(api, path, quiet);
  } finally {
    process.off('SIGINT', leave);
  }
}

/** Waits for its end or a pause, printing progress unless it is to be quiet. */
export async function untilOver(api: ApiClient, path: string, quiet: boolean): Promise<Job> {
  const live = process.stderr.isTTY;
  for (let printedAt = Date.now(); ; await sleep(POLL_MS)) {
    const job = await api.get<Job>(path);
    const over = !GOES_ON.has(job.state);
    if (!quiet && live) process.stderr.write(`\r\u001b[K${jobLine(job)}${over ? '\n' : ''}`);
    if (!quiet && !live && !over && Date.now() - printedAt >= LINE_MS) {
      process.stderr.write(`${jobLine(job)}\n`);
      printedAt = Date.now();
    }
    if (over) return job;
  }
}

/** `running  send  42 %  4200/10000  8500/s  0:12 left` and, while it waits, why. */
export function jobLine(job: Job): string {
  if (job.state === 'done') return job.state;
  const line = progressLine(job);
  const phased = job.phase === undefined || job.phase === '' || job.phase === job.state ? line : line.replace(job.state, `${job.state} (${job.phase})`);
  return typeof job.reason === 'string' && job.reason !== '' ? `${phased}  ${job.reason}` : phased;
}

/** Jobs, the newest first. */
export function jobTable(jobs: readonly Job[], none: string): string {
  if (jobs.length === 0) return none;
  const columns = [{ heading: 'ID', max: 36 }, { heading: 'BEGUN', max: 20 }, { heading: 'WHAT', max: 60 }, { heading: 'STATE', max: 70 }];
  return renderTable(columns, jobs.map((job) => [job.id, (job.createdAt ?? '').slice(0, 19).replace('T', ' '), whatWords(job), jobLine(job)]));
}

interface Spec {
  readonly target?: { readonly type: string; readonly name?: string; readonly version?: number };
  readonly slice?: Readonly<Record<string, string | null>>;
  readonly definition?: string;
  readonly switchFrom?: number;
}

/** What a job was asked for: its target and whatever narrows it. */
function whatWords({ spec, version }: Job): string {
  const { target, slice, definition, switchFrom } = (spec ?? {}) as Spec;
  if (target === undefined) return definition === undefined ? '' : `version ${version ?? '?'}, definition ${definition}${switchFrom === undefined ? '' : ', then live'}`;
  const { after = null, upTo = null, ...rest } = slice ?? {};
  const named = Object.entries(rest).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return [`to ${target.type}`, target.name ?? target.version ?? '', `(${after ?? 0}, ${upTo ?? ''}]`, ...named].filter((part) => part !== '').join(' ');
}
