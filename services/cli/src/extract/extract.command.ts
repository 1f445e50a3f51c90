import { existsSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { extract, extractDates, extractMoney, isReportDay, type Dictionaries, type ExtractionInput } from '@entente/extraction';
import { UsageError } from '../api/api-error.js';
import { readText } from '../files/read-file.js';
import { openSession } from '../session.js';
import { candidateRow } from './candidate-row.js';
import { changesWith } from './extraction-changes.js';
import { dateRow, moneyRow } from './mention-row.js';
import { readDictionaries } from './own-dictionaries.js';
import { storedReports } from './stored-reports.js';

interface ExtractOptions {
  readonly reportDate?: string;
  readonly language?: string;
  readonly dictionaries?: string;
  readonly dictionary?: readonly string[];
}

/** What may stand in front of the files. */
const WHAT = ['dates', 'money', 'why-not', 'changes'] as const;
type What = (typeof WHAT)[number];

export function extractCommand(): Command {
  return new Command('extract')
    .description('print the claims a text yields as a JSON array, without a server or database')
    .argument('<file...>', 'text files, or - for standard input; put `dates`, `money`, `why-not` or `changes` first to print only those')
    .option('--report-date <day>', 'the day the text was published, YYYY-MM-DD, for its relative dates')
    .option('--dictionaries <folder>', 'read with the companies.txt, systems.txt, bodies.txt, states.txt and *.json of this folder, too')
    .option('--dictionary <file>', 'read with this dictionary, too: JSON with actors, systems, triggers and currencies, or a table; may be repeated', (file, files: readonly string[]) => [...files, file], [])
    .addOption(new Option('--language <code>', 'language of the text').default('en'))
    .addHelpText(
      'after',
      '\nOffsets are UTF-16 code units into the input; `end` is exclusive.' +
        '\n`extract why-not` lists the sentences that hold a trigger but gave no claim, with the reason.' +
        '\n`extract changes --dictionary FILE` (or --dictionaries DIR) lists what the dictionaries change: in the files named, or in all stored reports when none is.',
    )
    .action(async (words: string[], options: ExtractOptions, command: Command) => {
      const what = WHAT.find((name) => name === words[0] && (words.length > 1 || name === 'changes' || !existsSync(name)));
      const files = what === undefined ? words : words.slice(1);
      const dictionaries = await readDictionaries(options);
      const rows = what === 'changes' ? await changedRows(files, options, { dictionaries, command }) : await readRows(what, files, options, dictionaries);
      process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    });
}

async function readRows(what: What | undefined, files: readonly string[], options: ExtractOptions, dictionaries: Dictionaries): Promise<object[]> {
  if (files.length === 0) throw new UsageError(`Name a file behind "${what ?? 'extract'}", or - for standard input.`);
  const rows: object[] = [];
  for (const file of files) {
    const input = await readInput(file, options);
    const found = rowsOf(what, input, dictionaries);
    rows.push(...found.map((row) => (files.length > 1 ? { file, ...row } : row)));
  }
  return rows;
}

function rowsOf(what: What | undefined, input: ExtractionInput, dictionaries: Dictionaries): readonly object[] {
  if (what === 'dates') return extractDates(input, dictionaries).map(dateRow);
  if (what === 'money') return extractMoney(input, dictionaries).map(moneyRow);
  const { candidates, whyNot } = extract(input, dictionaries);
  return what === 'why-not' ? whyNot : candidates.map(candidateRow);
}

interface Changing {
  readonly dictionaries: Dictionaries;
  readonly command: Command;
}

/** Files, or stored reports, that read otherwise with the dictionaries; the others are left out. */
async function changedRows(files: readonly string[], options: ExtractOptions, { dictionaries, command }: Changing): Promise<object[]> {
  if (options.dictionaries === undefined && (options.dictionary ?? []).length === 0) throw new UsageError('Name the dictionaries with --dictionary FILE or --dictionaries FOLDER.');
  const rows: object[] = [];
  const add = (name: object, input: ExtractionInput): void => {
    const changes = changesWith(input, dictionaries);
    if (changes !== null) rows.push({ ...name, ...changes });
  };
  for (const file of files) add({ file }, await readInput(file, options));
  if (files.length === 0) for await (const { report, input } of storedReports(openSession(command).api)) add({ report }, input);
  return rows;
}

async function readInput(file: string, { reportDate, language }: ExtractOptions): Promise<ExtractionInput> {
  if (reportDate !== undefined && !isReportDay(reportDate)) {
    throw new UsageError(`--report-date must be a day of the calendar, YYYY-MM-DD; got ${reportDate}.`);
  }
  const text = file === '-' ? await readAll(process.stdin) : await readText(file);
  return { text, ...(language === undefined ? {} : { language }), ...(reportDate === undefined ? {} : { reportDate }) };
}
