import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { extract, extractDates, extractMoney, isReportDay, type ExtractionInput } from '@entente/extraction';
import { UsageError } from '../api/api-error.js';
import { candidateRow } from './candidate-row.js';

interface ExtractOptions {
  readonly reportDate?: string;
  readonly language?: string;
}

const WHAT = ['dates', 'money'] as const;

export function extractCommand(): Command {
  return new Command('extract')
    .description('print the claims a text yields as a JSON array, without a server or database')
    .argument('<file...>', 'text files, or - for standard input; put `dates` or `money` first to print only those')
    .option('--report-date <day>', 'the day the text was published, YYYY-MM-DD, for its relative dates')
    .addOption(new Option('--language <code>', 'language of the text').default('en'))
    .addHelpText('after', '\nOffsets are UTF-16 code units into the input; `end` is exclusive.')
    .action(async (words: string[], options: ExtractOptions) => {
      const what = WHAT.find((name) => name === words[0] && words.length > 1);
      const files = what === undefined ? words : words.slice(1);
      if (words.length === 1 && WHAT.some((name) => name === words[0]) && !existsSync(words[0] ?? '')) {
        throw new UsageError(`Name a file behind "${words[0]}", or - for standard input.`);
      }
      const many = files.length > 1;
      const rows: object[] = [];
      for (const file of files) {
        const input = await readInput(file, options);
        const found = what === 'dates' ? extractDates(input) : what === 'money' ? extractMoney(input) : extract(input).candidates.map(candidateRow);
        rows.push(...found.map((row) => (many ? { file, ...row } : row)));
      }
      process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    });
}

async function readInput(file: string, { reportDate, language }: ExtractOptions): Promise<ExtractionInput> {
  if (reportDate !== undefined && !isReportDay(reportDate)) {
    throw new UsageError(`--report-date must be a day of the calendar, YYYY-MM-DD; got ${reportDate}.`);
  }
  const text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8').catch(unreadable(file));
  return { text, ...(language === undefined ? {} : { language }), ...(reportDate === undefined ? {} : { reportDate }) };
}

function unreadable(file: string): (error: Error) => never {
  return (error) => {
    throw new UsageError(`${file} can't be read: ${error.message}`);
  };
}
