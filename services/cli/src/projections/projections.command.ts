import { Command } from 'commander';
import { wholeNumber } from '../api/whole-number.js';
import { openSession } from '../session.js';
import { discardedCommand, undiscardCommand } from './discarded.command.js';
import { projectionsTable, type ProjectionView } from './projections-table.js';
import { answerParkedCommand, parkedCommand } from './parked.command.js';
import { rebuildCommand } from './rebuild.command.js';
import { refoldCommand } from './refold.command.js';

interface Active {
  readonly name: string;
  readonly version: number;
}

export function projectionsCommand(): Command {
  return new Command('projections')
    .description('list projections, rebuild them beside the live ones, switch, roll back; look after parked components')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(rebuildCommand())
    .addCommand(switchCommand())
    .addCommand(rollbackCommand())
    .addCommand(versionCommand('retire', 'end a version that is not live and drop its tables', 'Retired'))
    .addCommand(versionCommand('resume', 'let a stopped version go on', 'Resumed'))
    .addCommand(refoldCommand())
    .addCommand(parkedCommand())
    .addCommand(answerParkedCommand('retry'))
    .addCommand(answerParkedCommand('discard'))
    .addCommand(discardedCommand())
    .addCommand(undiscardCommand());
}

function listCommand(): Command {
  return new Command('list').description('versions, checkpoints, lag, parked components').action(async (_options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    out.result(await api.get<{ items: ProjectionView[] }>('/v1/projections'), ({ items }) => projectionsTable(items));
  });
}

function switchCommand(): Command {
  return new Command('switch')
    .description('make a built version the live one; the old one is kept up to date, so switching back is instant')
    .argument('<name>', 'the projection')
    .argument('<version>', 'the version', wholeNumber)
    .action(async (name: string, version: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      const answer = await api.send<Active>('POST', `/v1/projections/${encodeURIComponent(name)}/switch`, { version: Number(version) });
      out.result(answer, () => `${name} is now version ${answer.version}.`);
    });
}

function rollbackCommand(): Command {
  return new Command('rollback')
    .description('switch back to the version that was live before')
    .argument('[name]', 'the projection', 'timeline')
    .action(async (name: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      const answer = await api.send<Active>('POST', `/v1/projections/${encodeURIComponent(name)}/rollback`);
      out.result(answer, () => `${name} is version ${answer.version} again.`);
    });
}

function versionCommand(verb: 'retire' | 'resume', description: string, past: string): Command {
  return new Command(verb)
    .description(description)
    .argument('<name>', 'the projection')
    .argument('<version>', 'the version', wholeNumber)
    .action(async (name: string, version: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      await api.send<unknown>('POST', `/v1/projections/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}/${verb}`);
      out.result({ name, version: Number(version) }, () => `${past} ${name} version ${version}.`);
    });
}
