import { Command } from 'commander';
import { readText } from '../files/read-file.js';
import { renderTable } from '../output/table.js';
import { openSession } from '../session.js';
import { importWords, rowWords } from './import-words.js';
import type { ImportView, RowTrouble } from './import.views.js';

interface KeptRow extends RowTrouble {
  readonly text: string;
  readonly state: string;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

interface Retried {
  readonly fixed: number;
  readonly stillCount: number;
  readonly still: readonly RowTrouble[];
}

/** Imports that were begun, and the rows they could not read. */
export function importsCommand(): Command {
  const command = new Command('imports').description('look at imports, stop and resume them, mend rows they could not read');
  command.addCommand(listCommand(), { isDefault: true }).addCommand(showCommand());
  for (const [verb, says] of [['pause', 'let an import rest after its present portion'], ['resume', 'go on with an import that rests or failed'], ['cancel', 'end an import; what it stored stays']] as const) {
    command.addCommand(turnCommand(verb, says));
  }
  return command.addCommand(quarantineCommand()).addCommand(retryCommand()).addCommand(discardCommand());
}

const pathOf = (id: string, rest = ''): string => `/v1/imports/${encodeURIComponent(id)}${rest}`;

function listCommand(): Command {
  return new Command('list')
    .description('print imports, newest first')
    .option('--state <state>', 'only these, e.g. running')
    .option('--format <format>', 'only these, e.g. sipri')
    .option('--limit <n>', 'rows a page', '50')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (options: Record<'state' | 'format' | 'limit' | 'cursor', string | undefined>, command: Command) => {
      const { api, out } = openSession(command);
      const { state, format, limit, cursor } = options;
      const page = await api.get<Page<ImportView>>('/v1/imports', { state, format, limit, cursor });
      out.result(page, ({ items, next }) => (items.length === 0 ? 'No imports.' : `${table(items)}${more(next)}`));
    });
}

function table(items: readonly ImportView[]): string {
  const columns = [{ heading: 'ID', max: 32 }, { heading: 'FORMAT', max: 16 }, { heading: 'FILE', max: 40 }, { heading: 'STATE', max: 12 }, { heading: '%', max: 6 }, { heading: 'ROWS', max: 10 }, { heading: 'BAD', max: 8 }, { heading: 'BY', max: 24 }];
  return renderTable(columns, items.map(({ id, format, name, state, dryRun, progress, counts, principal }) => [id, format, dryRun ? `${name} (dry run)` : name, state, String(progress.percent), String(progress.rows), String(counts['bad'] ?? 0), principal]));
}

const more = (next: string | null): string => (next === null ? '' : `\nMore: --cursor ${next}`);

function showCommand(): Command {
  return new Command('show').description('print one import').argument('<id>').action(async (id: string, _options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    out.result(await api.get<ImportView>(pathOf(id)), importWords);
  });
}

function turnCommand(verb: string, says: string): Command {
  return new Command(verb).description(says).argument('<id>').action(async (id: string, _options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    out.result(await api.send<ImportView>('POST', pathOf(id, `/${verb}`)), importWords);
  });
}

function quarantineCommand(): Command {
  return new Command('quarantine')
    .description('print rows an import could not read, and why')
    .argument('<id>')
    .option('--state <state>', 'waiting, fixed or discarded')
    .option('--limit <n>', 'rows a page', '50')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (id: string, options: Record<'state' | 'limit' | 'cursor', string | undefined>, command: Command) => {
      const { api, out } = openSession(command);
      const page = await api.get<Page<KeptRow>>(pathOf(id, '/quarantine'), { state: options.state, limit: options.limit, cursor: options.cursor });
      const words = (row: KeptRow): string => [...rowWords(row), `        ${row.state}: ${row.text}`].join('\n');
      out.result(page, ({ items, next }) => (items.length === 0 ? 'No rows.' : `${items.map(words).join('\n')}${more(next)}`));
    });
}

function retryCommand(): Command {
  return new Command('retry')
    .description('try rows again: one, as it should read, or all that wait as they were')
    .argument('<id>')
    .argument('[row]', 'line of the file')
    .option('--text <text>', 'the row as it should read')
    .option('--text-file <file>', 'a file that holds it')
    .action(async (id: string, row: string | undefined, options: { text?: string; textFile?: string }, command: Command) => {
      const { api, out } = openSession(command);
      const text = options.text ?? (options.textFile === undefined ? undefined : (await readText(options.textFile)).replace(/\r?\n$/, ''));
      const path = row === undefined ? '/quarantine/retry' : `/quarantine/${encodeURIComponent(row)}/retry`;
      const retried = await api.send<Retried>('POST', pathOf(id, path), text === undefined || row === undefined ? {} : { text });
      out.result(retried, ({ fixed, stillCount, still }) => [`${fixed} fixed, ${stillCount} still not readable.`, ...still.flatMap(rowWords)].join('\n'));
      if (retried.stillCount > 0) process.exitCode = 2;
    });
}

function discardCommand(): Command {
  return new Command('discard')
    .description('put a row aside for good')
    .argument('<id>')
    .argument('<row>', 'line of the file')
    .requiredOption('--reason <text>', 'why')
    .action(async (id: string, row: string, { reason }: { reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const kept = await api.send<KeptRow>('POST', pathOf(id, `/quarantine/${encodeURIComponent(row)}/discard`), { reason });
      out.result(kept, () => `Row ${row} is ${kept.state}.`);
    });
}
