import { type DictionarySource } from '../dictionaries/dictionary.types.js';
import { tokenize } from '../text/tokens.js';

/** Letters and single blanks only: such a name needs no tokenizer. */
const PLAIN_FIRST = /^[A-Z]+(?= |$)/;

/**
 * The names of a generated table, unpacked but not yet entries: 31,000 names stay plain strings until a text holds
 * their first word. (Building every entry at start took three quarters of it.)
 */
export class PackedNames {
  private readonly names: string[] = [];
  private readonly keys: string[] = [];
  private readonly byFirst = new Map<string, number[]>();

  constructor(private readonly take: (name: string, key: string) => boolean) {}

  get size(): number {
    return this.names.length;
  }

  /** Reads a table's front-coded names: the first letter counts what is shared with the name before. */
  read(source: DictionarySource): void {
    for (const line of source.rows.split('\n')) {
      const bar = line.indexOf('|');
      if (bar > 0) this.readRow(line.slice(0, bar), line.slice(bar + 1));
    }
  }

  private readRow(key: string, packed: string): void {
    let before = '';
    for (const piece of packed.split(';')) {
      const at = piece.indexOf('@');
      before = before.slice(0, parseInt(piece.charAt(0), 36)) + (at === -1 ? piece.slice(1) : piece.slice(1, at));
      const name = before.startsWith('THE ') ? before.slice(4) : before;
      if (this.take(name, key)) this.put(name, key);
    }
  }

  private put(name: string, key: string): void {
    const first = (PLAIN_FIRST.exec(name)?.[0] ?? tokenize(name, 0, Math.min(name.length, 48)).find(({ kind }) => kind !== 'sign')?.text ?? name).toLowerCase().replaceAll('.', '');
    const bucket = this.byFirst.get(first);
    if (bucket === undefined) this.byFirst.set(first, [this.names.length]);
    else bucket.push(this.names.length);
    this.names.push(name);
    this.keys.push(key);
  }

  firstWords(): Iterable<string> {
    return this.byFirst.keys();
  }

  /** Names that open with this word, in the table's order; each word is handed out once. */
  takeFirst(word: string): readonly { readonly name: string; readonly key: string }[] {
    const bucket = this.byFirst.get(word);
    if (bucket === undefined) return [];
    this.byFirst.delete(word);
    return bucket.map((index) => ({ name: this.names[index] ?? '', key: this.keys[index] ?? '' }));
  }
}
