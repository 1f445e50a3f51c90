import { UsageError } from '../api/api-error.js';

export interface FileRate {
  readonly currency: string;
  readonly day: string;
  readonly rate: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const RATE = /^\d+(\.\d+)?$/;

/**
 * Reads a CSV of rates, units for one euro: `date,currency,rate` a line, or a column for each currency as the ECB
 * publishes them. Empty cells and `N/A` are days without a rate.
 * @throws UsageError that names the line
 */
export function readRates(text: string): FileRate[] {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const names = cellsOf(header);
  const long = names.length === 3 && names.slice(1).every((name) => /^(currency|rate)$/i.test(name));
  if (!/^date$|^day$/i.test(names[0] ?? '') || (!long && names.slice(1).some((name) => name !== '' && !/^[A-Z]{3}$/.test(name)))) {
    throw new UsageError('The first line must be "date,currency,rate", or "Date" and a currency code for each column, as in the ECB\'s eurofxref-hist.csv.');
  }
  return lines.flatMap((line, index) => (long ? [longLine(names, cellsOf(line), index + 2)] : wideLine(names, cellsOf(line), index + 2)));
}

function longLine(names: readonly string[], cells: readonly string[], line: number): FileRate {
  const at = (name: string): string => cells[names.findIndex((one) => one.toLowerCase() === name)] ?? '';
  return checked({ day: cells[0] ?? '', currency: at('currency'), rate: at('rate') }, line);
}

function wideLine(names: readonly string[], cells: readonly string[], line: number): FileRate[] {
  return names.flatMap((currency, column) => {
    const rate = cells[column] ?? '';
    return column === 0 || currency === '' || rate === '' || rate === 'N/A' ? [] : [checked({ day: cells[0] ?? '', currency, rate }, line)];
  });
}

function checked(rate: FileRate, line: number): FileRate {
  if (DAY.test(rate.day) && /^[A-Z]{3}$/.test(rate.currency) && RATE.test(rate.rate) && Number(rate.rate) > 0) return rate;
  throw new UsageError(`Line ${line} is no rate: "${rate.day}", "${rate.currency}", "${rate.rate}". Write e.g. 2023-02-01,USD,1.0894.`);
}

function cellsOf(line: string): string[] {
  return line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim());
}
