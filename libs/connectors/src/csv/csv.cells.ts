/** The cells of one record, or why its quotation marks can't be understood. */
export type CsvCells = { readonly ok: true; readonly cells: readonly string[] } | { readonly ok: false; readonly detail: string };

/** Divides the text of one record into cells (RFC 4180): quoted cells may hold delimiters, line ends and doubled quotes. */
export function csvCells(text: string, delimiter: string): CsvCells {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const end = text.charAt(at) === '"' ? closingQuote(text, at + 1) : -1;
    if (text.charAt(at) === '"' && end < 0) return { ok: false, detail: `The quotation mark that opens cell ${cells.length + 1} is never closed.` };
    const stop = end >= 0 ? end + 1 : nextDelimiter(text, delimiter, at);
    cells.push(end >= 0 ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, stop));
    if (stop >= text.length) return { ok: true, cells };
    if (!text.startsWith(delimiter, stop)) return { ok: false, detail: `Cell ${cells.length} goes on after its closing quotation mark: double a quotation mark that belongs to it.` };
    at = stop + 1;
    if (at >= text.length) return { ok: true, cells: [...cells, ''] };
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at;
  }
  return -1;
}

function nextDelimiter(text: string, delimiter: string, from: number): number {
  const at = text.indexOf(delimiter, from);
  return at < 0 ? text.length : at;
}
