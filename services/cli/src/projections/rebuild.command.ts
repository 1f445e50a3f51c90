import { Command } from 'commander';
import type { ApiClient } from '../api/api-client.js';
import { UsageError } from '../api/api-error.js';
import { progressLine } from '../output/progress.js';
import { followJob, type Job } from '../replay/job.js';
import { openSession } from '../session.js';

interface RebuildOptions {
  readonly toVersion?: string;
  readonly rate?: string;
  readonly switch?: boolean;
  readonly job?: string;
  readonly pause?: boolean;
  readonly resume?: boolean;
  readonly cancel?: boolean;
}

type RebuildJob = Job & { readonly version: number };

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('fold the log from the start into new tables and keep them up to date; nothing live changes')
    .argument('[name]', 'the projection', 'timeline')
    .option('--to-version <n>', 'number of the new version; by default the next free one')
    .option('--rate <n>', 'at most so many events a second')
    .option('--switch', 'make it the live version once it is ready')
    .option('--job <id>', 'follow (or pause, resume, cancel) this rebuild instead of starting one')
    .option('--pause', 'pause the rebuild named by --job')
    .option('--resume', 'let it go on')
    .option('--cancel', 'cancel it')
    .action(async (name: string, options: RebuildOptions, command: Command) => {
      const { api, out } = openSession(command);
      const base = `/v1/projections/${encodeURIComponent(name)}`;
      const interruption = (['pause', 'resume', 'cancel'] as const).find((verb) => options[verb] === true);
      if (interruption !== undefined) {
        if (options.job === undefined) throw new UsageError(`--${interruption} needs the rebuild: --job <id>, as the command printed it.`);
        out.result(await api.send<Job>('POST', `${base}/rebuilds/${encodeURIComponent(options.job)}/${interruption}`), progressLine);
        return;
      }
      const started = options.job ?? (await start(api, base, options)).id;
      out.note(`Rebuild ${started}`);
      const job = (await followJob(api, `${base}/rebuilds/${encodeURIComponent(started)}`, out.json)) as RebuildJob;
      if (job.state === 'failed') process.exitCode = 1;
      const switched = options.switch === true && job.state === 'done' ? await api.send<unknown>('POST', `${base}/switch`, { version: job.version }) : null;
      out.result({ rebuild: job, switched }, () => words(name, job, switched !== null));
    });
}

function start(api: ApiClient, base: string, { toVersion, rate }: RebuildOptions): Promise<Job> {
  const version = toVersion === undefined ? {} : { version: Number(toVersion) };
  return api.send<Job>('POST', `${base}/rebuilds`, { ...version, ...(rate === undefined ? {} : { rate: Number(rate) }) });
}

function words(name: string, job: RebuildJob, switched: boolean): string {
  const reason = typeof job.reason === 'string' ? `\n${job.reason}` : '';
  if (job.state !== 'done') return `Version ${job.version}: ${progressLine(job)}${reason}`;
  return `Version ${job.version} is built.${reason}\n${switched ? 'It is live now. Back: npx entente projections rollback' : `Make it live: npx entente projections switch ${name} ${job.version}`}`;
}
