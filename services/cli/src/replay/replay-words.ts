import { diffWords, type ReplayDiff } from './diff-words.js';
import { rebuildWords, type RebuildJob } from '../projections/rebuild-words.js';
import { jobLine, type Job } from './job.js';

interface Sent {
  readonly events: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly to: string;
  readonly stream?: string | null;
}

/** How a replay went, for a person. */
export function replayWords(job: Job): string {
  if (job.state === 'failed') return `Replay ${job.id} failed: ${job.reason ?? 'no reason given'}`;
  if (job.state === 'paused') return `Replay ${job.id} is paused. Let it go on: npx entente replay ${job.id} --resume`;
  if (job.type === 'rebuild') return rebuildWords(job.projection ?? 'timeline', job as RebuildJob);
  const result = job.result as Partial<ReplayDiff & Sent & { version: number }> | null | undefined;
  if (job.state !== 'done' || result === null || result === undefined) return `Replay ${job.id}: ${jobLine(job)}`;
  if (Array.isArray(result.appear)) return diffWords(result as ReplayDiff);
  if (result.to !== undefined) return sentWords(result as Sent);
  if (result.version !== undefined) return versionWords(result as { version: number; parked?: number });
  return `Replay ${job.id}: ${jobLine(job)}`;
}

function sentWords({ events, bytes, sha256, to, stream }: Sent): string {
  const kept = stream === undefined ? '' : stream === null ? '\nNo stream keeps this subject: whoever did not listen has missed it.' : `\nKept in the stream ${stream}, each event once.`;
  return `${events} events, ${bytes} bytes as NDJSON, to ${to}${kept}\nSHA-256 ${sha256}`;
}

function versionWords({ version, parked = 0 }: { version: number; parked?: number }): string {
  const lacking = parked > 0 ? ` ${parked} components could not be folded from it alone.` : '';
  return `Version ${version} holds what this slice folds to, in tables such as timeline.development_v${version}; it never goes live.${lacking}\nDrop it: npx entente projections retire timeline ${version}`;
}
