/** One cell: its value, and where in the row's text it stands (without quotes and outer blanks). */
export interface Cell {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Splits a row at its delimiters. A quotation mark counts only where it opens a cell; within it a doubled one is one. */
export function delimitedCells(text: string, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? closingQuote(text, at + 1, delimiter) : -1;
    const end = quoted >= 0 ? quoted + 1 : ending(text, at, delimiter);
    cells.push(quoted >= 0 ? cellAt(text, at + 1, quoted, true) : cellAt(text, at, end, false));
    if (end >= text.length) return cells;
    at = end + delimiter.length;
  }
}

/** Whether the row ends inside a quoted cell: then it goes on in the next line. */
export function endsInsideQuotes(text: string, delimiter: string): boolean {
  if (!text.includes('"')) return false;
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1, delimiter);
      if (close < 0) return true;
      at = close + 1;
    } else at = ending(text, at, delimiter);
    if (at >= text.length) return false;
    at += delimiter.length;
  }
}

/** The quotation mark that closes a cell: not doubled, and followed by a delimiter or the end. -1 when there is none. */
function closingQuote(text: string, from: number, delimiter: string): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else if (at + 1 === text.length || text.startsWith(delimiter, at + 1)) return at;
  }
  return -1;
}

function ending(text: string, from: number, delimiter: string): number {
  const end = text.indexOf(delimiter, from);
  return end < 0 ? text.length : end;
}

function cellAt(text: string, from: number, to: number, quoted: boolean): Cell {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  const raw = text.slice(start, end);
  return { value: quoted ? raw.replaceAll('""', '"') : raw, start, end };
}
