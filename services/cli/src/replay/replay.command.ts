import { Command } from 'commander';
import type { ApiClient } from '../api/api-client.js';
import { UsageError } from '../api/api-error.js';
import { wholeNumber } from '../api/whole-number.js';
import { openSession } from '../session.js';
import { fullId } from '../timeline/full-id.js';
import { followJob, jobLine, jobTable, type Job } from './job.js';
import { replayWords } from './replay-words.js';
import { requestOf, type ReplayOptions } from './replay.request.js';

type Interruption = 'pause' | 'resume' | 'cancel';
type Options = ReplayOptions & Partial<Record<Interruption, boolean>> & { readonly detach?: boolean; readonly list?: boolean };

const EXAMPLES = `
All conditions hold together. Nothing live changes, and nobody is alerted.

  entente replay --diff                                     is the live view what the log says?
  entente replay --diff --pair ISR-MAR --kind procurement   … of one relationship and kind
  entente replay --to-file orders.ndjson --kind procurement --valid-from 2024
  entente replay --to-nats --from main-1000 --rate 500      listen first: nats sub 'replays.>'
  entente replay --to-projection --recorded-until 2026-01-01T00:00:00Z
  entente replay --list                                     then: entente replay <id> [--pause|--resume|--cancel]`;

export function replayCommand(): Command {
  return new Command('replay')
    .description('send a slice of the log to a target; without one, a dry run against the live view')
    .argument('[id]', 'follow (or pause, resume, cancel) this replay instead of starting one')
    .option('--list', 'list replays, the newest first')
    .option('--diff', 'dry run: what would appear, change, vanish (the default)')
    .option('--to-file <name>', "to an NDJSON file in the timeline service's folder of replays (`entente start` makes it ./replays; ENTENTE_TIMELINE_REPLAY_FOLDER elsewhere)")
    .option('--to-nats', 'to the NATS subjects replays.<id>.>; a stream over replays.> gets each event once')
    .option('--to-projection [version]', 'into a new version of the projection, by default the next free one; of a slice it never goes live', wholeNumber)
    .option('--from <position>', 'behind this position, e.g. main-100')
    .option('--to <position>', 'up to this position')
    .option('--recorded-after <instant>', 'only what was recorded after it, e.g. 2026-01-08T10:00:00Z')
    .option('--recorded-until <instant>', 'only what was recorded up to it')
    .option('--valid-from <date>', 'only what can have been true from this day, month or year on, e.g. 2024-03')
    .option('--valid-to <date>', 'only what can have been true up to it')
    .option('--stream <name>', 'only this stream, e.g. development-<id>, by its whole id or how that begins')
    .option('--kind <kind>', 'only this kind, e.g. procurement')
    .option('--pair <pair>', 'only this pair, e.g. ISR-MAR')
    .option('--rate <n>', 'at most so many events a second', wholeNumber)
    .option('--detach', 'start it and return its id at once')
    .option('--pause', 'pause the replay named')
    .option('--resume', 'let the replay named go on')
    .option('--cancel', 'cancel the replay named')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(id: string | undefined, options: Options, command: Command): Promise<void> {
  const { api, out } = openSession(command);
  if (options.list === true) {
    const page = await api.get<{ items: Job[] }>('/v1/replays', { limit: '50' });
    out.result(page, ({ items }) => jobTable(items, 'There are no replays.'));
    return;
  }
  const interruption = (['pause', 'resume', 'cancel'] as const).find((name) => options[name] === true);
  if (interruption !== undefined) {
    if (id === undefined) throw new UsageError(`--${interruption} needs the id of the replay: npx entente replay <id> --${interruption}. --list shows them.`);
    out.result(await api.send<Job>('POST', `/v1/replays/${encodeURIComponent(id)}/${interruption}`), (job) => `Asked replay ${job.id} to ${interruption}: ${jobLine(job)}`);
    return;
  }
  const started = id ?? (await api.send<Job>('POST', '/v1/replays', requestOf(await named(api, options)))).id;
  if (options.detach === true) {
    out.result({ id: started }, () => `Replay ${started} runs. Follow it: npx entente replay ${started}`);
    return;
  }
  const job = await followJob(api, { path: `/v1/replays/${encodeURIComponent(started)}`, title: `Replay ${started}`, again: `npx entente replay ${started}`, quiet: out.json });
  out.result(job, replayWords);
  if (job.state === 'failed') process.exitCode = 1;
}

/** A development's stream may be named by the beginning of its id, as other commands take it. */
async function named(api: ApiClient, options: Options): Promise<Options> {
  const [, id] = /^development-([0-9a-f]{4,31})$/.exec(options.stream ?? '') ?? [];
  return id === undefined ? options : { ...options, stream: `development-${await fullId(api, id)}` };
}
