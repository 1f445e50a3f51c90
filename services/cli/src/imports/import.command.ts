import { constants, openAsBlob } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { UsageError } from '../api/api-error.js';
import { unreadable } from '../files/read-file.js';
import { findRunningStack } from '@entente/stack';
import { openSession, type GlobalOptions, type Session } from '../session.js';
import { printer } from '../output/printer.js';
import { followImport } from './follow-import.js';
import { importWords, releaseWords } from './import-words.js';
import type { ImportView } from './import.views.js';
import { mappingOption } from './mapping-option.js';
import { localReleaseReport } from './local-release.js';

interface Options extends GlobalOptions {
  readonly dryRun?: boolean;
  readonly detach?: boolean;
  readonly against?: string[];
  readonly option: string[];
  readonly mapping?: string;
}

/** `entente import sipri FILE`: registers, feeds of events, mapped files; a job that goes on whatever happens to this program. */
export function importCommand(): Command {
  return new Command('import')
    .description('import a register, a feed of events or a mapped file as a job; the same again changes nothing')
    .argument('<format>', 'sipri, gdelt, csv, ndjson, cloudevents')
    .argument('<file>', 'the file as it was published')
    .option('--dry-run', 'only say what would change; for a register also without a server')
    .option('--against <file...>', 'with --dry-run: compare with these older releases instead of a server')
    .option('--mapping <file>', 'for csv and ndjson: the mapping file, which says what becomes of a row')
    .option('--detach', 'do not wait for the end')
    .option('-o, --option <name=value>', 'what the format needs to know, e.g. generated=2025-10-23', collect, [])
    .action(async (format: string, file: string, options: Options, command: Command) => {
      const given = optionsOf(options.option);
      if (isLocal(format, options, command)) {
        const report = await localReleaseReport(file, options.against ?? [], given);
        printer(command.opts<GlobalOptions>().json === true).result(report, releaseWords);
        return;
      }
      const session = openSession(command);
      const mapping = options.mapping === undefined ? {} : { mapping: await mappingOption(session.api, options.mapping) };
      const started = await send(session, { format, file, dryRun: options.dryRun === true, given: { ...given, ...mapping } });
      const view = options.detach === true ? started : await followImport(session.api, started.id, session.out.json);
      session.out.result(view, importWords);
      if (view.state === 'failed') process.exitCode = 2;
    });
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function optionsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`"${pair}" is not name=value, e.g. --option generated=2025-10-23.`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** A look at a register needs no server: with older files at hand, or when none runs. */
function isLocal(format: string, { dryRun, against }: Options, command: Command): boolean {
  if (against !== undefined && (dryRun !== true || format !== 'sipri')) throw new UsageError('--against goes with --dry-run and the format sipri.');
  if (dryRun !== true || format !== 'sipri') return false;
  return against !== undefined || (command.opts<GlobalOptions>().url === undefined && findRunningStack() === undefined);
}

/** `openAsBlob` says of no file what is wrong with it, and takes a folder for one. */
async function readable(file: string): Promise<Blob> {
  await access(file, constants.R_OK);
  if (!(await stat(file)).isFile()) throw new Error('it is no file. Name one');
  return openAsBlob(file);
}

/** The file is streamed from the disk, whatever its size. */
async function send({ api }: Session, { format, file, dryRun, given }: { format: string; file: string; dryRun: boolean; given: Record<string, string> }): Promise<ImportView> {
  const blob = await readable(file).catch(unreadable(file));
  const query = new URLSearchParams({ ...given, format, name: basename(file), ...(dryRun ? { dryRun: 'true' } : {}) });
  return api.upload<ImportView>(`/v1/imports?${query.toString()}`, blob);
}
