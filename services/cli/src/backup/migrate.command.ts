import { Command, Option } from 'commander';
import { printer } from '../output/printer.js';
import { databaseUrlOr } from '../verify/log-place.js';
import { migrateServices } from './migrate-services.js';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the schemas of all services up to date; services do it themselves when they start')
    .addOption(new Option('--database <url>', "PostgreSQL database; by default the running stack's").env('DATABASE_URL'))
    .action(async (_options: unknown, command: Command) => {
      const { database, json } = command.opts<{ database?: string; json?: boolean }>();
      await migrateServices(databaseUrlOr(database));
      printer(json === true).result({ migrated: ['ingest', 'timeline', 'alerting'] }, () => 'The schemas of ingest, timeline and alerting are up to date.');
    });
}
