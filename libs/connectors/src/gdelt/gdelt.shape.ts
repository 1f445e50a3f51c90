import type { RowProblem } from '../import/import-connector.js';

/** Numbers of columns of files that are taken for these. */
const OTHER_FILES: Readonly<Record<number, string>> = {
  16: 'a mentions file: import it as gdelt-mentions',
  27: 'a Global Knowledge Graph file, which holds no events',
  57: 'an event file of GDELT 1.0: take the 2.0 file of that day',
  58: 'an event file of GDELT 1.0: take the 2.0 file of that day',
  61: 'an events file: import it as gdelt-events',
};

/** Why a line can't be a row at all; null when it has the right number of cells. */
export function shapeProblem(line: string, cells: number, columns: readonly string[]): RowProblem | null {
  if (/\0|\uFFFD/.test(line)) return whole('The row holds a NUL or a damaged character (shown as U+FFFD): take the original file, or correct it.');
  if (/^\W*GLOBALEVENTID\b/i.test(line)) return whole('This is a header, not a row. GDELT files have none: discard it.');
  if (cells === columns.length) return null;
  const wanted = `${columns.length} cells separated by tabs`;
  const separator = cells === 1 ? otherSeparator(line) : null;
  if (separator !== null) {
    const parts = line.split(separator.sign).length;
    return whole(`The row has ${parts} parts separated by ${separator.name}; expected ${wanted}. A spreadsheet wrote this file and may have dropped leading zeros and digits of times: take the original.`);
  }
  const like = OTHER_FILES[cells];
  return whole(`The row has ${cells} ${cells === 1 ? 'cell' : 'cells'}; expected ${wanted}${like === undefined ? '' : `. It looks like ${like}`}.`);
}

function whole(detail: string): RowProblem {
  return { column: null, detail };
}

function otherSeparator(line: string): { readonly sign: string; readonly name: string } | null {
  const counts = [
    { sign: ';', name: 'semicolons' },
    { sign: '|', name: 'bars' },
    { sign: ',', name: 'commas' },
  ].map((separator) => ({ ...separator, count: line.split(separator.sign).length - 1 }));
  const most = counts.reduce((best, separator) => (separator.count > best.count ? separator : best));
  return most.count >= 10 ? most : null;
}
