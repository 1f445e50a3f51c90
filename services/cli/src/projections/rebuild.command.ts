import { Command } from 'commander';
import type { ApiClient } from '../api/api-client.js';
import { UsageError } from '../api/api-error.js';
import { wholeNumber } from '../api/whole-number.js';
import { rebuildWords, switchOf, type RebuildJob } from './rebuild-words.js';
import { followJob, jobLine, jobTable, type Job } from '../replay/job.js';
import { openSession } from '../session.js';

interface RebuildOptions {
  readonly toVersion?: string;
  readonly rate?: string;
  readonly switch?: boolean;
  readonly job?: string;
  readonly list?: boolean;
  readonly detach?: boolean;
  readonly pause?: boolean;
  readonly resume?: boolean;
  readonly cancel?: boolean;
}

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('fold the log from the start into new tables and keep them up to date; nothing live changes')
    .argument('[name]', 'the projection', 'timeline')
    .option('--to-version <n>', 'number of the new version; by default the next free one', wholeNumber)
    .option('--rate <n>', 'at most so many events a second', wholeNumber)
    .option('--switch', 'make it the live version once it is ready')
    .option('--detach', 'start it and return its id at once')
    .option('--list', 'list rebuilds, the newest first')
    .option('--job <id>', 'follow (or pause, resume, cancel) this rebuild instead of starting one')
    .option('--pause', 'pause the rebuild named by --job')
    .option('--resume', 'let it go on')
    .option('--cancel', 'cancel it')
    .action(async (name: string, options: RebuildOptions, command: Command) => {
      const { api, out } = openSession(command);
      const base = `/v1/projections/${encodeURIComponent(name)}`;
      if (options.list === true) {
        out.result(await api.get<{ items: Job[] }>(`${base}/rebuilds`, { limit: '50' }), ({ items }) => jobTable(items, `There are no rebuilds of ${name}.`));
        return;
      }
      const interruption = (['pause', 'resume', 'cancel'] as const).find((verb) => options[verb] === true);
      if (interruption !== undefined) {
        if (options.job === undefined) throw new UsageError(`--${interruption} needs the rebuild: --job <id>, as --list shows it.`);
        out.result(await api.send<Job>('POST', `${base}/rebuilds/${encodeURIComponent(options.job)}/${interruption}`), (job) => `Asked rebuild ${job.id} to ${interruption}: ${jobLine(job)}`);
        return;
      }
      const started = options.job ?? (await start(api, base, options)).id;
      if (options.detach === true) {
        out.result({ id: started }, () => `Rebuild ${started} runs. Follow it: npx entente projections rebuild ${name} --job ${started}`);
        return;
      }
      const job = (await followJob(api, { path: `${base}/rebuilds/${encodeURIComponent(started)}`, title: `Rebuild ${started}`, again: `npx entente projections rebuild ${name} --job ${started}`, quiet: out.json })) as RebuildJob;
      if (job.state === 'failed') process.exitCode = 1;
      out.result({ rebuild: job, switched: switchOf(job)?.switched ?? null }, () => rebuildWords(name, job));
    });
}

/** The switch at the end is the service's, so that it is made also when nobody follows any more. */
function start(api: ApiClient, base: string, { toVersion, rate, switch: toSwitch }: RebuildOptions): Promise<Job> {
  const version = toVersion === undefined ? {} : { version: Number(toVersion) };
  return api.send<Job>('POST', `${base}/rebuilds`, { ...version, ...(rate === undefined ? {} : { rate: Number(rate) }), ...(toSwitch === true ? { switch: true } : {}) });
}
