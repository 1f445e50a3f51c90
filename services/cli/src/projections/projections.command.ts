import { Command } from 'commander';
import { progressLine } from '../output/progress.js';
import { followJob, type Job } from '../replay/job.js';
import { openSession } from '../session.js';
import { outline } from '../status/status.command.js';

export function projectionsCommand(): Command {
  return new Command('projections')
    .description('list projections, rebuild them beside the live ones, switch, roll back')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(rebuildCommand())
    .addCommand(switchCommand())
    .addCommand(diffCommand());
}

function listCommand(): Command {
  return new Command('list').description('versions, checkpoints, lag, parked components').action(async (_options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    out.result(await api.get<{ items: unknown[] }>('/v1/projections'), ({ items }) => outline(items, 0));
  });
}

function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('fold the log from the start into new tables, and follow it; nothing live changes')
    .argument('[name]', 'the projection', 'timeline')
    .option('--to-version <n>', 'the version to build; by default the next')
    .option('--switch', 'switch to it when it is equal or you accept the difference')
    .action(async (name: string, options: { toVersion?: string; switch?: boolean }, command: Command) => {
      const { api, out } = openSession(command);
      const base = `/v1/projections/${encodeURIComponent(name)}`;
      const body = options.toVersion === undefined ? {} : { version: Number(options.toVersion) };
      const started = await api.send<Job & { version: number }>('POST', `${base}/rebuilds`, body);
      const job = await followJob(api, `${base}/rebuilds/${encodeURIComponent(started.id)}`, out.json);
      if (job.state === 'failed') process.exitCode = 1;
      const switched = options.switch === true && job.state !== 'failed' ? await api.send<unknown>('POST', `${base}/switch`, { version: started.version }) : null;
      out.result({ rebuild: job, switched }, () => `Version ${started.version}: ${progressLine(job)}${job.reason === undefined || job.reason === null ? '' : `\n${job.reason}`}${switched === null ? `\nSwitch to it: npx entente projections switch ${name} ${started.version}` : '\nSwitched.'}`);
    });
}

function switchCommand(): Command {
  return new Command('switch')
    .description('make a built version the live one; the old one is kept up to date, so switching back is instant')
    .argument('<name>', 'the projection')
    .argument('<version>', 'the version')
    .action(async (name: string, version: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      const answer = await api.send<Record<string, unknown>>('POST', `/v1/projections/${encodeURIComponent(name)}/switch`, { version: Number(version) });
      out.result(answer, () => `${name} is now version ${version}.`);
    });
}

function diffCommand(): Command {
  return new Command('diff').description('dry run: the same as `entente replay --diff`').action(async (_options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    const started = await api.send<Job>('POST', '/v1/replays', { target: { type: 'diff' } });
    out.result(await followJob(api, `/v1/replays/${encodeURIComponent(started.id)}`, out.json), (job) => JSON.stringify(job.result, null, 2));
  });
}
