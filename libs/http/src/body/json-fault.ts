/** Where and why a text is not JSON that we take. `offset` counts UTF-16 units. */
export interface JsonFault {
  readonly offset: number;
  readonly detail: string;
}

const MAX_DEPTH = 64;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const BLANK = /[ \t\n\r]*/y;
const WORD = /true|false|null/y;

/**
 * Finds what `JSON.parse` doesn't tell or lets pass: the place of a syntax error, a key given twice
 * (the first one would be lost in silence), `__proto__`, and nesting over 64 levels.
 */
export class JsonFaultFinder {
  private at = 0;
  private fault: JsonFault | null = null;

  constructor(private readonly text: string) {}

  find(): JsonFault | null {
    this.value(0);
    if (this.fault === null && this.skip() < this.text.length) this.fail('nothing may follow the value');
    return this.fault;
  }

  private value(depth: number): boolean {
    const first = this.text[this.skip()];
    if (depth > MAX_DEPTH) return this.fail(`nested deeper than ${MAX_DEPTH} levels`);
    if (first === '{') return this.series('}', this.keyed(depth));
    if (first === '[') return this.series(']', () => this.value(depth + 1));
    if (first === '"') return this.string() !== null || this.fail('this text is not closed or holds a wrong escape');
    if (this.take(NUMBER) !== null || this.take(WORD) !== null) return true;
    return this.fail(first === undefined ? 'the text ends where a value should stand' : 'a value should stand here');
  }

  private series(close: string, member: () => boolean): boolean {
    this.at += 1;
    if (this.text[this.skip()] === close) return this.step();
    for (;;) {
      if (!member()) return false;
      const next = this.text[this.skip()];
      if (next === close) return this.step();
      if (next !== ',') return this.fail(`a comma or ${close} should stand here`);
      this.at += 1;
    }
  }

  /** A reader of `"key": value` that remembers the keys of its object. */
  private keyed(depth: number): () => boolean {
    const seen = new Set<string>();
    return () => {
      this.skip();
      const from = this.at;
      const raw = this.string();
      if (raw === null) return this.fail('a key in double quotes should stand here');
      const key = JSON.parse(raw) as string;
      if (seen.has(key)) return this.fail(`the key ${raw} is given twice`, from);
      if (key === '__proto__') return this.fail('the key "__proto__" is not allowed', from);
      seen.add(key);
      if (this.text[this.skip()] !== ':') return this.fail('a colon should stand here');
      this.at += 1;
      return this.value(depth + 1);
    };
  }

  /** Scanned by hand: a pattern over a long text needs a long stack. */
  private string(): string | null {
    if (this.text[this.at] !== '"') return null;
    const from = this.at;
    for (let at = from + 1; at < this.text.length; at += 1) {
      const unit = this.text.charCodeAt(at);
      if (unit === 0x22) {
        this.at = at + 1;
        return this.text.slice(from, this.at);
      }
      if (unit < 0x20) return this.broken(at);
      if (unit !== 0x5c) continue;
      ESCAPE.lastIndex = at;
      const escape = ESCAPE.exec(this.text)?.[0];
      if (escape === undefined) return this.broken(at);
      at += escape.length - 1;
    }
    return this.broken(this.text.length);
  }

  private broken(at: number): null {
    this.at = at;
    return null;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  private skip(): number {
    this.take(BLANK);
    return this.at;
  }

  private step(): true {
    this.at += 1;
    return true;
  }

  private fail(detail: string, offset = this.at): false {
    this.fault ??= { offset, detail };
    return false;
  }
}
