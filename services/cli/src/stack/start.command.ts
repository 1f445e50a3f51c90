import { Command } from 'commander';
import { findRunningStack } from '@entente/stack';
import { announceSystem } from './announce-system.js';
import { runSystem } from './run-system.js';
import { untilInterrupted } from './until-interrupted.js';

export function startCommand(): Command {
  return new Command('start')
    .description('run PostgreSQL, nats-server and all services with kept data, until Ctrl-C')
    .option('--database <name>', 'database on the server to run on, for example a restored one', 'entente')
    .action(async ({ database }: { database: string }) => {
      const running = findRunningStack();
      if (running?.kind === 'start') {
        process.stdout.write(`Already running since ${running.startedAt}: ${running.gatewayUrl}\n`);
        return;
      }
      const interrupted = untilInterrupted();
      const system = await runSystem({ kind: 'start', database, onProgress: (sentence) => process.stderr.write(`${sentence}\n`) });
      const withdraw = announceSystem('start', system);
      process.stdout.write(welcome(system.gatewayUrl, system.natsUrl));
      await interrupted;
      process.stderr.write('\nStopping …\n');
      withdraw();
      await system.stop();
    });
}

function welcome(gatewayUrl: string, natsUrl: string): string {
  const lines = [
    `Entente runs at ${gatewayUrl}`,
    `  page     ${gatewayUrl}/`,
    `  API      ${gatewayUrl}/openapi.json`,
    `  NATS     ${natsUrl}`,
    '',
    'Ingest the sample dossier:  npx entente ingest examples/dossier',
    'Read its timeline:          npx entente timeline ISR-MAR',
    'End with Ctrl-C; the data stay.',
  ];
  return `${lines.join('\n')}\n`;
}
