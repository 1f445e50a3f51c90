import { takeBackup, type BackupManifest } from '@entente/backup';
import { Command, Option } from 'commander';
import { LiveProgress } from '../output/live-progress.js';
import { printer } from '../output/printer.js';
import { untilInterrupted } from '../stack/until-interrupted.js';
import { databaseUrlOr } from '../verify/log-place.js';

interface BackupCommandOptions {
  readonly database?: string;
  readonly secrets?: boolean;
  readonly json?: boolean;
}

export function backupCommand(): Command {
  return new Command('backup')
    .description('write logs, texts, rules and ledgers to a folder while everything runs; run again to end an interrupted one')
    .argument('<folder>', 'new or empty folder, or one of an interrupted backup')
    .addOption(new Option('--database <url>', "PostgreSQL database; by default the running stack's").env('DATABASE_URL'))
    .option('--secrets', 'also write the secrets that webhooks are signed with; keep such a backup like a password')
    .addHelpText('after', '\nViews are not written: they follow from the log. Restore with `entente restore`; docs/operations/restore.md tells how.')
    .action(async (path: string, _options: unknown, command: Command) => {
      const options = command.opts<BackupCommandOptions>();
      const progress = new LiveProgress();
      const stop = new AbortController();
      void untilInterrupted().then(() => stop.abort(new Error(`Interrupted. Run the same command again to go on; nothing in ${path} is lost.`)));
      const begin = performance.now();
      const manifest = await takeBackup({
        url: databaseUrlOr(options.database),
        folder: path,
        secrets: options.secrets === true,
        signal: stop.signal,
        onProgress: ({ phase, done, total }) => progress.show(phase, done, total),
      }).finally(() => progress.end());
      printer(options.json === true).result(manifest, () => words(path, manifest, performance.now() - begin));
    });
}

function words(path: string, { heads, parts, followed }: BackupManifest, ms: number): string {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const ends = heads.map(({ lane, position }) => `${lane}-${position}`).join(' and ');
  return [
    `Backed up to ${path} in ${(ms / 1_000).toFixed(1)} s: up to ${ends}, ${parts.length} files, ${(bytes / 1e6).toFixed(1)} MB.`,
    followed === null ? 'Alerting had read nothing yet.' : `Alerting stood at main-${followed.position}.`,
    `Try it now and then: entente restore ${path} --database postgres://…/a_new_database`,
  ].join('\n');
}
