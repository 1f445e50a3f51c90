import { reconcile, type Reconciliation, type StreamEnd } from '@entente/backup';
import { findRunningStack } from '@entente/stack';
import { Command, Option } from 'commander';
import { UsageError } from '../api/api-error.js';
import { printer } from '../output/printer.js';
import { databaseUrlOr } from '../verify/log-place.js';
import { withStreamEnds } from './stream-ends.js';

interface ReconcileCommandOptions {
  readonly database?: string;
  readonly nats?: string;
  readonly natsToken?: string;
  readonly streamPrefix: string;
  readonly withoutNats?: boolean;
  readonly apply?: boolean;
  readonly json?: boolean;
}

const HELP = `
After a standby was promoted, or a database was put back by other means than \`entente restore\`, positions may mean other
events than those that readers took. This command compares each reader with the log. It changes nothing without --apply;
with it, a new epoch begins where one is needed, and alerting goes back when it matched events that are gone.`;

export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description('compare every reader with the log after a promotion or a restore, and bring them together again')
    .addOption(new Option('--database <url>', "PostgreSQL database; by default the running stack's").env('DATABASE_URL'))
    .addOption(new Option('--nats <url>', "NATS server; by default the running stack's").env('NATS_URL'))
    .addOption(new Option('--nats-token <token>', 'token for the NATS server').env('NATS_TOKEN'))
    .addOption(new Option('--stream-prefix <prefix>', 'prefix of the stream names').env('ENTENTE_STREAM_PREFIX').default(''))
    .option('--without-nats', 'leave the streams out, when the broker is gone for good')
    .option('--apply', 'do what is needed instead of only saying it')
    .addHelpText('after', HELP)
    .action(async (_options: unknown, command: Command) => {
      const options = command.opts<ReconcileCommandOptions>();
      const compare = (streams: readonly StreamEnd[]) => reconcile({ url: databaseUrlOr(options.database), streams, apply: options.apply === true });
      const found = options.withoutNats === true ? await compare([]) : await withStreamEnds(brokerOf(options), compare);
      printer(options.json === true).result(found, (result) => words(result, options.apply === true));
      if (found.lanes.length > 0 && options.apply !== true) process.exitCode = 1;
    });
}

function brokerOf({ nats, natsToken, streamPrefix }: ReconcileCommandOptions) {
  const url = nats ?? findRunningStack()?.natsUrl;
  if (url === undefined) throw new UsageError('No running stack was found. Name the NATS server with --nats nats://…, or leave it out with --without-nats.');
  return { url, streamPrefix, ...(natsToken === undefined ? {} : { token: natsToken }) };
}

const MEANING = {
  same: 'agrees with the log',
  ahead: 'AHEAD: the log ends before it',
  diverged: 'DIVERGED: the log holds another event there',
};

function words({ places, lanes, epochs, rewound }: Reconciliation, applied: boolean): string {
  const lines = places.map(({ reader, lane, position, verdict }) => `  ${reader.padEnd(28)} ${`${lane}-${position}`.padEnd(20)} ${MEANING[verdict]}`);
  const wrong = places.filter(({ verdict }) => verdict !== 'same');
  if (wrong.length === 0) return [...lines, 'Every reader agrees with the log: nothing to do.'].join('\n');
  const projections = wrong.filter(({ reader }) => reader.startsWith('projection '));
  const rebuild = projections.length === 0 ? [] : ['Build the views anew: entente projections rebuild --switch'];
  if (!applied) {
    const next = lanes.length === 0 ? 'The epoch has changed since: the readers go on by themselves behind the last event that both hold.' : `Begin another epoch of ${lanes.join(' and ')}: entente reconcile --apply`;
    return [...lines, next, ...rebuild].join('\n');
  }
  return [
    ...lines,
    ...Object.entries(epochs).map(([lane, epoch]) => `Lane ${lane} begins epoch ${epoch}: its readers go on behind the last event that both hold.`),
    ...(rewound ? ['Alerting goes back to the beginning; events up to the head tell nobody. Restart alerting.'] : []),
    ...rebuild,
  ].join('\n');
}
