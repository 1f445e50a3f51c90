import { Command, InvalidArgumentError, Option } from 'commander';
import { printer } from '../output/printer.js';
import { databaseUrlOr } from '../verify/log-place.js';
import { migrateServices, OWNERS, type MigratedRole } from './migrate-services.js';
import { givePasswords } from './role-passwords.js';

interface MigrateOptions {
  readonly database?: string;
  readonly json?: boolean;
  readonly roles?: string | true;
  readonly passwords?: string;
}

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the schemas of all services up to date; services do it themselves when they start')
    .addOption(new Option('--database <url>', "PostgreSQL database, as the schemas' owner; by default the running stack's").env('DATABASE_URL'))
    .addOption(new Option('--roles [prefix]', 'also make a role for each service, <prefix>_ingest and so on, with the rights it needs and no more').argParser(prefixOf))
    .option('--passwords <folder>', 'with --roles: give each role a password of its own, kept in <folder>/<role>')
    .action(async (_options: unknown, command: Command) => {
      const { database, json, roles: asked, passwords } = command.opts<MigrateOptions>();
      const url = databaseUrlOr(database);
      const roles = await migrateServices(url, asked === undefined ? null : asked === true ? 'entente' : asked);
      const given = passwords === undefined ? [] : await givePasswords(url, roles.map(({ role }) => role), passwords);
      printer(json === true).result({ migrated: [...OWNERS], roles, passwords: given }, () => [`The schemas of ${OWNERS.slice(0, -1).join(', ')} and ${OWNERS.at(-1) ?? ''} are up to date.`, ...roles.map((role) => roleLine(role, given.includes(role.role)))].join('\n'));
    });
}

function prefixOf(text: string): string {
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(text)) throw new InvalidArgumentError('a prefix of lower-case letters, digits and underscores');
  return text;
}

function roleLine({ service, role, made }: MigratedRole, password: boolean): string {
  const rights = { ingest: 'appends to the log, keeps schema ingest', timeline: 'reads the log, owns the tables of schema timeline', alerting: 'appends to its own log, keeps schema alerting' };
  return `${role} (${made ? 'made' : 'was there'}${password ? ', given a password' : ''}): ${rights[service]}.`;
}
