import { restoreBackup, resumeReactors, type RestoredBackup, type ResumedReactors } from '@entente/backup';
import { ensureDatabase } from '@entente/stack';
import { Command, Option } from 'commander';
import { databaseUrlOr } from '../verify/log-place.js';
import { LiveProgress } from '../output/live-progress.js';
import { printer } from '../output/printer.js';
import { migrateServices } from './migrate-services.js';
import { FROM_HELP, resumeFrom, resumedWords } from './resume-words.js';

interface RestoreCommandOptions {
  readonly database: string;
  readonly resumeFrom?: string;
  readonly json?: boolean;
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('load a backup into a new database, check it against its hashes, and hold all that acts on events')
    .argument('<folder>', 'folder of a backup')
    .addOption(new Option('--database <url>', "PostgreSQL database to make and fill; it must hold nothing. A name alone: on the running stack's server").env('DATABASE_URL').makeOptionMandatory())
    .addOption(new Option('--resume-from <place>', 'do not wait for `entente reactors resume`').choices(['checkpoint', 'head']))
    .addHelpText('after', FROM_HELP)
    .action(async (path: string, _options: unknown, command: Command) => {
      const options = command.opts<RestoreCommandOptions>();
      const out = printer(options.json === true);
      const begin = performance.now();
      out.note('Making the schemas …');
      const url = databaseUrlOr(options.database);
      await ensureDatabase({ adminUrl: serverOf(url), name: nameOf(url) });
      await migrateServices(url);
      const progress = new LiveProgress();
      const onProgress = ({ phase, done, total }: { phase: string; done: bigint; total: bigint }): void => progress.show(phase, done, total);
      const restored = await restoreBackup({ url, folder: path, onProgress }).finally(() => progress.end());
      const resumed = options.resumeFrom === undefined ? null : await resumeReactors({ url, from: resumeFrom(options.resumeFrom) });
      const seconds = (performance.now() - begin) / 1_000;
      out.result({ ...restored, resumed, seconds }, () => words(restored, resumed, seconds));
    });
}

function nameOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function serverOf(url: string): string {
  const server = new URL(url);
  server.pathname = '/postgres';
  return server.href;
}

function words({ manifest, epochs }: RestoredBackup, resumed: ResumedReactors | null, seconds: number): string {
  const events = manifest.heads.reduce((sum, { position }) => sum + BigInt(position), 0n);
  const lines = [
    `Restored and checked ${events} events in ${seconds.toFixed(1)} s: the backup begun at ${manifest.begunAt}.`,
    ...manifest.heads.map(({ lane, position }) => `  ${lane} ends at ${lane}-${position}; epoch ${epochs[lane] ?? ''} begins`),
    'Start the services on this database; views are built when timeline starts.',
  ];
  if (resumed !== null) return [...lines, resumedWords(resumed)].join('\n');
  const place = manifest.followed === null ? 'the beginning' : `main-${manifest.followed.position}`;
  return [
    ...lines,
    `Nothing is published, matched or delivered yet. Alerting stood at ${place}. Say from where it goes on:`,
    '  entente reactors resume --from checkpoint   nobody misses an alert; somebody may hear one twice, under the same id',
    '  entente reactors resume --from head         nobody hears one twice; what was not told yet is not told',
  ].join('\n');
}
