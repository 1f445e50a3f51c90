/** A column: its heading and the widest it may grow, in characters. */
export interface Column {
  readonly heading: string;
  readonly max: number;
}

/** Lays rows out under headings; a long cell is folded onto further lines, nothing is cut off. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading, max }, index) =>
    Math.min(max, Math.max(heading.length, ...rows.map((row) => row[index]?.length ?? 0))),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ').trimEnd();
  const head = [line(columns.map(({ heading }) => heading)), line(widths.map((width) => '─'.repeat(width)))];
  const body = rows.flatMap((row) => foldRow(row, widths).map(line));
  return [...head, ...body].join('\n');
}

function foldRow(row: readonly string[], widths: readonly number[]): string[][] {
  const cells = row.map((cell, index) => fold(cell, widths[index] ?? cell.length));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => cells.map((lines) => lines[at] ?? ''));
}

/** Breaks text at blanks; a word longer than the width is broken inside. */
export function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (joined.length <= width) {
      current = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    current = word;
    while (current.length > width) {
      lines.push(current.slice(0, width));
      current = current.slice(width);
    }
  }
  return current === '' && lines.length > 0 ? lines : [...lines, current];
}
