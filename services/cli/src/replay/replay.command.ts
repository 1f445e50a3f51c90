import { Command } from 'commander';
import { UsageError } from '../api/api-error.js';
import { progressLine } from '../output/progress.js';
import { openSession } from '../session.js';
import { diffWords, type ReplayDiff } from './diff-words.js';
import { followJob, type Job } from './job.js';

interface ReplayOptions {
  readonly diff?: boolean;
  readonly toFile?: string;
  readonly toNats?: boolean;
  readonly toProjection?: string;
  readonly from?: string;
  readonly to?: string;
  readonly stream?: string;
  readonly kind?: string;
  readonly pair?: string;
  readonly rate?: string;
}

export function replayCommand(): Command {
  return new Command('replay')
    .description('send a slice of the log to a target; without one, a dry run against the live view')
    .argument('[id]', 'look at, follow or cancel this replay instead of starting one')
    .option('--diff', 'dry run: what would appear, change, vanish (the default)')
    .option('--to-file <name>', 'to an NDJSON file of the timeline service')
    .option('--to-nats', 'to the NATS subjects replays.<id>.>')
    .option('--to-projection <version>', 'into this projection version')
    .option('--from <position>', 'behind this position')
    .option('--to <position>', 'up to this position')
    .option('--stream <name>', 'only this stream')
    .option('--kind <kind>', 'only this kind')
    .option('--pair <pair>', 'only this pair')
    .option('--rate <n>', 'at most so many events a second')
    .option('--cancel', 'cancel the replay named')
    .action(async (id: string | undefined, options: ReplayOptions & { cancel?: boolean }, command: Command) => {
      const { api, out } = openSession(command);
      if (options.cancel === true) {
        if (id === undefined) throw new UsageError('--cancel needs the id of the replay: npx entente replay <id> --cancel');
        out.result(await api.send<Job>('POST', `/v1/replays/${encodeURIComponent(id)}/cancel`), progressLine);
        return;
      }
      const started = id ?? (await api.send<Job>('POST', '/v1/replays', requestOf(options))).id;
      const job = await followJob(api, `/v1/replays/${encodeURIComponent(started)}`, out.json);
      out.result(job, jobWords);
      if (job.state === 'failed') process.exitCode = 1;
    });
}

/** The body of `POST /v1/replays` for these options. */
export function requestOf(options: ReplayOptions): Record<string, unknown> {
  const { from, to, stream, kind, pair, rate } = options;
  const slice = Object.fromEntries(Object.entries({ from, to, stream, kind, pair }).filter(([, value]) => value !== undefined));
  return { ...slice, ...(rate === undefined ? {} : { rate: Number(rate) }), target: targetOf(options) };
}

function targetOf(options: ReplayOptions): Record<string, unknown> {
  const chosen = [options.diff, options.toFile, options.toNats, options.toProjection].filter((target) => target !== undefined);
  if (chosen.length > 1) throw new UsageError('A replay has one target: choose one of --diff, --to-file, --to-nats, --to-projection.');
  if (options.toFile !== undefined) return { type: 'file', name: options.toFile };
  if (options.toNats === true) return { type: 'nats' };
  if (options.toProjection !== undefined) return { type: 'projection', version: Number(options.toProjection) };
  return { type: 'diff' };
}

function jobWords(job: Job): string {
  if (job.state === 'failed') return `Replay ${job.id} failed: ${job.reason ?? 'no reason given'}`;
  const diff = job.result as ReplayDiff | null | undefined;
  if (diff !== null && diff !== undefined && Array.isArray(diff.appear)) return diffWords(diff);
  return `Replay ${job.id}: ${progressLine(job)}${job.result === undefined ? '' : `\n${JSON.stringify(job.result, null, 2)}`}`;
}
