import { resumeReactors } from '@entente/backup';
import { laneHold, type LaneHold } from '@entente/event-store';
import { Command, Option } from 'commander';
import { printer } from '../output/printer.js';
import { LOGS, databaseUrlOr, withDatabase } from '../verify/log-place.js';
import { FROM_HELP, resumeFrom, resumedWords } from './resume-words.js';

interface ReactorsOptions {
  readonly database?: string;
  readonly from?: string;
  readonly json?: boolean;
}

/** What acts on events: the relay to NATS, alerting's matching and deliveries. */
export function reactorsCommand(): Command {
  return new Command('reactors')
    .description('what acts on events (relay, matching, deliveries): whether it is held, and from where it goes on')
    .addCommand(statusCommand(), { isDefault: true })
    .addCommand(resumeCommand());
}

const database = (): Option => new Option('--database <url>', "PostgreSQL database; by default the running stack's").env('DATABASE_URL');

function statusCommand(): Command {
  return new Command('status')
    .description('say whether the lanes are held, and why')
    .addOption(database())
    .action(async (_options: unknown, command: Command) => {
      const options = command.opts<ReactorsOptions>();
      const holds = await withDatabase(options.database, async (pool) => {
        const found: Record<string, LaneHold | null> = {};
        for (const [lane, schema] of Object.entries(LOGS)) found[lane] = await laneHold({ pool, schema, lane });
        return found;
      });
      printer(options.json === true).result({ holds }, () =>
        Object.entries(holds)
          .map(([lane, hold]) => (hold === null ? `${lane}: runs` : `${lane}: held since ${hold.since}, ${hold.reason}. Go on with \`entente reactors resume --from checkpoint|head\`.`))
          .join('\n'),
      );
    });
}

function resumeCommand(): Command {
  return new Command('resume')
    .description('lift the hold that a restore left')
    .addOption(database())
    .addOption(new Option('--from <place>', 'checkpoint or head').choices(['checkpoint', 'head']).makeOptionMandatory())
    .addHelpText('after', FROM_HELP)
    .action(async (_options: unknown, command: Command) => {
      const options = command.opts<ReactorsOptions>();
      const resumed = await resumeReactors({ url: databaseUrlOr(options.database), from: resumeFrom(options.from ?? '') });
      printer(options.json === true).result(resumed, resumedWords);
    });
}
