import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { appendCheckpoint, openEventStore } from '@entente/event-store';
import { printer } from '../output/printer.js';
import { signingKey } from './key-file.js';
import { LOGS, laneOf, withDatabase } from './log-place.js';

interface CheckpointOptions {
  readonly database?: string;
  readonly lane: string;
  readonly file: string;
  readonly key: string;
}

/** Signed heads of the log, in a file that the database can't write: what `verify --against` holds the log to. */
export function checkpointCommand(): Command {
  return new Command('checkpoint')
    .description('sign the head of the log and append it to a file kept apart from the database')
    .addCommand(signCommand(), { isDefault: true })
    .addCommand(keysCommand());
}

function signCommand(): Command {
  return new Command('sign')
    .description('append the signed head of a lane to a file')
    .requiredOption('--file <file>', 'file of checkpoints, one a line')
    .requiredOption('--key <file>', 'private Ed25519 key, PEM; keep it away from the database')
    .addOption(new Option('--database <url>', "PostgreSQL database of the log; by default the running stack's").env('DATABASE_URL'))
    .option('--lane <lane>', 'main or alerting', 'main')
    .action(async (options: CheckpointOptions, command: Command) => {
      const lane = laneOf(options.lane);
      const key = await signingKey(options.key);
      const signed = await withDatabase(options.database, async (pool) => {
        const store = openEventStore({ pool, schema: LOGS[lane], lane });
        try {
          return await appendCheckpoint(options.file, lane, await store.head(), key);
        } finally {
          await store.close();
        }
      });
      const words = signed === null ? `Lane ${lane} is empty: nothing to sign.` : `Signed ${lane}-${signed.checkpoint.position}.`;
      printer(command.opts<{ json?: boolean }>().json === true).result({ signed }, () => words);
    });
}

function keysCommand(): Command {
  return new Command('keys')
    .description('make a pair of keys: NAME.private.pem and NAME.public.pem')
    .argument('<name>', 'path and name without an ending')
    .action(async (name: string, _options: unknown, command: Command) => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const [secret, open] = [`${name}.private.pem`, `${name}.public.pem`];
      await writeFile(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
      await writeFile(open, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
      printer(command.opts<{ json?: boolean }>().json === true).result({ private: secret, public: open }, () => `Wrote ${secret} and ${open}.`);
    });
}
