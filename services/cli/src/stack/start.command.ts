import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { findRunningStack } from '@entente/stack';
import { announceSystem } from './announce-system.js';
import { runSystem, type RunningSystem } from './run-system.js';
import { untilInterrupted } from './until-interrupted.js';

export function startCommand(): Command {
  return new Command('start')
    .description('run PostgreSQL, nats-server and all services with kept data, until Ctrl-C')
    .option('--database <name>', 'database on the server to run on, for example a restored one', 'entente')
    .addOption(new Option('--replays <folder>', 'folder that replays to a file write into, made when needed').env('ENTENTE_TIMELINE_REPLAY_FOLDER').default('replays', '"replays" where you are'))
    .action(async ({ database, replays }: { database: string; replays: string }) => {
      const running = findRunningStack();
      if (running?.kind === 'start') {
        process.stdout.write(`Already running since ${running.startedAt}: ${running.gatewayUrl}\n`);
        return;
      }
      const interrupted = untilInterrupted();
      // A service must not take a relative path for one of its own.
      const env = { ENTENTE_TIMELINE_REPLAY_FOLDER: resolve(replays) };
      const system = await runSystem({ kind: 'start', database, env, onProgress: (sentence) => process.stderr.write(`${sentence}\n`) });
      const withdraw = announceSystem('start', system);
      process.stdout.write(welcome(system, env.ENTENTE_TIMELINE_REPLAY_FOLDER));
      await interrupted;
      process.stderr.write('\nStopping …\n');
      withdraw();
      await system.stop();
    });
}

function welcome({ gatewayUrl, natsUrl }: RunningSystem, replays: string): string {
  const lines = [
    `Entente runs at ${gatewayUrl}`,
    `  page     ${gatewayUrl}/`,
    `  API      ${gatewayUrl}/openapi.json`,
    `  NATS     ${natsUrl}`,
    `  replays to a file go to ${replays}`,
    '',
    'Ingest the sample dossier:  npx entente ingest examples/dossier',
    'Read its timeline:          npx entente timeline ISR-MAR',
    'End with Ctrl-C; the data stay.',
  ];
  return `${lines.join('\n')}\n`;
}
