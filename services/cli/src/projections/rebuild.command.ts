import { Command } from 'commander';
import type { ApiClient } from '../api/api-client.js';
import { UsageError } from '../api/api-error.js';
import { followJob, jobLine, jobTable, type Job } from '../replay/job.js';
import { openSession } from '../session.js';

interface RebuildOptions {
  readonly toVersion?: string;
  readonly rate?: string;
  readonly switch?: boolean;
  readonly job?: string;
  readonly list?: boolean;
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
  if (job.state === 'paused') return `Version ${job.version}: the rebuild is paused. Let it go on: npx entente projections rebuild --job ${job.id} --resume`;
  if (job.state !== 'done') return `Version ${job.version}: ${jobLine(job)}`;
  return `Version ${job.version} is built.${comparisonWords(job.result)}\n${switched ? 'It is live now. Back: npx entente projections rollback' : `Make it live: npx entente projections switch ${name} ${job.version}`}`;
}

interface Comparison {
  readonly position: string;
  readonly equal: boolean;
  readonly tables: Readonly<Record<string, { readonly changed: number; readonly onlyLive: number; readonly onlyNew: number }>>;
}

/** How the new version differs from the live one, both at one position. */
function comparisonWords(result: unknown): string {
  const comparison = result as Comparison | { readonly notCompared: string } | null | undefined;
  if (comparison === null || comparison === undefined) return '';
  if ('notCompared' in comparison) return ` ${comparison.notCompared}`;
  if (comparison.equal) return ` At position ${comparison.position} it equals the live version.`;
  const differing = Object.entries(comparison.tables).filter(([, { changed, onlyLive, onlyNew }]) => changed + onlyLive + onlyNew > 0);
  return [` At position ${comparison.position} it differs from the live version:`, ...differing.map(([table, { changed, onlyLive, onlyNew }]) => `  ${table}: ${changed} rows changed, ${onlyLive} only live, ${onlyNew} only new`)].join('\n');
}
