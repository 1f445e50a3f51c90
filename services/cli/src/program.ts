import { Command, Option } from 'commander';
import { COMMANDS } from './commands.js';

/**
 * The command line for these arguments: with the one command they name, or with all where they name none (help, a
 * misspelt command). Global options may stand before or behind the command's own.
 */
export async function program(args: readonly string[]): Promise<Command> {
  const root = new Command('entente')
    .description('Event-sourced timelines of relations between states.')
    .addHelpText('after', '\nRun `npm start` first, or name a running gateway with --url. `entente help <command>` tells more.')
    .showHelpAfterError('(run the command with --help for its options)')
    .configureHelp({ showGlobalOptions: true });
  const [first = ''] = args;
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  for (const load of named === undefined ? Object.values(COMMANDS) : [named]) root.addCommand(withGlobals(await load()));
  return root;
}

function withGlobals(command: Command): Command {
  if (command.commands.length > 0) {
    for (const child of command.commands) withGlobals(child);
    return command;
  }
  return command
    .addOption(new Option('--url <address>', 'the gateway, e.g. http://127.0.0.1:4280').env('ENTENTE_URL'))
    .addOption(new Option('--token <token>', 'bearer token where the gateway asks for one').env('ENTENTE_TOKEN'))
    .addOption(new Option('--json', 'print one JSON document'));
}
