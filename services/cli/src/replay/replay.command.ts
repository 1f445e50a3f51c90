import { Command } from 'commander';
import { UsageError } from '../api/api-error.js';
import { progressLine } from '../output/progress.js';
import { openSession } from '../session.js';
import { diffWords, type ReplayDiff } from './diff-words.js';
import { followJob, type Job } from './job.js';
import { requestOf, type ReplayOptions } from './replay.request.js';

type Interruption = 'pause' | 'resume' | 'cancel';

export function replayCommand(): Command {
  return new Command('replay')
    .description('send a slice of the log to a target; without one, a dry run against the live view')
    .argument('[id]', 'follow (or pause, resume, cancel) this replay instead of starting one')
    .option('--diff', 'dry run: what would appear, change, vanish (the default)')
    .option('--to-file <name>', 'to an NDJSON file of the timeline service')
    .option('--to-nats', 'to the NATS subjects replays.<id>.>')
    .option('--to-projection <version>', 'into a new version of the projection')
    .option('--from <position>', 'behind this position')
    .option('--to <position>', 'up to this position')
    .option('--recorded-after <instant>', 'only what was recorded after it')
    .option('--recorded-until <instant>', 'only what was recorded up to it')
    .option('--valid-from <date>', 'only what can have been true from this day, month or year on')
    .option('--valid-to <date>', 'only what can have been true up to it')
    .option('--stream <name>', 'only this stream')
    .option('--kind <kind>', 'only this kind')
    .option('--pair <pair>', 'only this pair')
    .option('--rate <n>', 'at most so many events a second')
    .option('--detach', 'start it and return its id at once')
    .option('--pause', 'pause the replay named')
    .option('--resume', 'let the replay named go on')
    .option('--cancel', 'cancel the replay named')
    .action(async (id: string | undefined, options: ReplayOptions & Partial<Record<Interruption, boolean>> & { detach?: boolean }, command: Command) => {
      const { api, out } = openSession(command);
      const interruption = (['pause', 'resume', 'cancel'] as const).find((name) => options[name] === true);
      if (interruption !== undefined) {
        if (id === undefined) throw new UsageError(`--${interruption} needs the id of the replay: npx entente replay <id> --${interruption}`);
        out.result(await api.send<Job>('POST', `/v1/replays/${encodeURIComponent(id)}/${interruption}`), progressLine);
        return;
      }
      const started = id ?? (await api.send<Job>('POST', '/v1/replays', requestOf(options))).id;
      if (options.detach === true) {
        out.result({ id: started }, () => `Replay ${started} runs. Follow it: npx entente replay ${started}`);
        return;
      }
      const job = await followJob(api, `/v1/replays/${encodeURIComponent(started)}`, out.json);
      out.result(job, jobWords);
      if (job.state === 'failed') process.exitCode = 1;
    });
}

function jobWords(job: Job): string {
  if (job.state === 'failed') return `Replay ${job.id} failed: ${job.reason ?? 'no reason given'}`;
  const diff = job.result as ReplayDiff | null | undefined;
  if (diff !== null && diff !== undefined && Array.isArray(diff.appear)) return diffWords(diff);
  return `Replay ${job.id}: ${progressLine(job)}${job.result === undefined ? '' : `\n${JSON.stringify(job.result, null, 2)}`}`;
}
