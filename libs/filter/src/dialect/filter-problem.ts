/** What is wrong with a filter and where, from line 1 and column 1. */
export interface FilterProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export function problemAt(source: string, offset: number, message: string): FilterProblem {
  const before = source.slice(0, offset).split('\n');
  return { message, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
