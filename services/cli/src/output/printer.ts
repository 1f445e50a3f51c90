/** Where a command's result goes: one JSON document with --json, words otherwise. Progress goes to stderr. */
export interface Printer {
  readonly json: boolean;
  /** Prints the result: `value` as JSON, or what `words` makes of it. */
  result<T>(value: T, words: (value: T) => string): void;
  note(text: string): void;
}

export function printer(json: boolean): Printer {
  return {
    json,
    result: (value, words) => {
      process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${words(value)}\n`);
    },
    note: (text) => {
      process.stderr.write(`${text}\n`);
    },
  };
}
