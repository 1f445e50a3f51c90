/** Where a member's value stands in the text: UTF-16 offsets, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A record as text, with the place of every member. */
export interface CanonicalRecord {
  readonly text: string;
  /** By JSON pointer; `''` is the whole. */
  readonly ranges: ReadonlyMap<string, TextRange>;
}

/**
 * Writes a JSON value as RFC 8785 does (members sorted by UTF-16 code units, no blanks, numbers as ECMAScript writes
 * them) and notes where each member's value lies, so that a field's span can point into it. Members that are
 * `undefined` are left out.
 */
export function canonicalRecord(value: unknown): CanonicalRecord {
  const writer = new RecordWriter();
  writer.write(value, '');
  return { text: writer.text, ranges: writer.ranges };
}

class RecordWriter {
  text = '';
  readonly ranges = new Map<string, TextRange>();

  write(value: unknown, pointer: string): void {
    const start = this.text.length;
    if (Array.isArray(value)) this.array(value as unknown[], pointer);
    else if (typeof value === 'object' && value !== null) this.object(value as Record<string, unknown>, pointer);
    else this.text += JSON.stringify(value);
    this.ranges.set(pointer, { start, end: this.text.length });
  }

  private array(values: readonly unknown[], pointer: string): void {
    this.text += '[';
    values.forEach((entry, index) => {
      if (index > 0) this.text += ',';
      this.write(entry ?? null, `${pointer}/${index}`);
    });
    this.text += ']';
  }

  private object(members: Record<string, unknown>, pointer: string): void {
    const names = Object.keys(members).filter((name) => members[name] !== undefined).sort();
    this.text += '{';
    names.forEach((name, index) => {
      this.text += `${index > 0 ? ',' : ''}${JSON.stringify(name)}:`;
      this.write(members[name], `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    });
    this.text += '}';
  }
}
