import type { PersonalKeys } from './personal.keys.js';
import { placedWords, wordsOf, type PlacedWord } from './words.js';

/** Most characters between two words of one name: `Quillbrook,  Zephyrine`, `<b>Zephyrine</b> Quillbrook` is further. */
const NEAR = 4;

export interface Passage {
  readonly start: number;
  readonly end: number;
}

/**
 * A person by name and other spellings. Found where its words follow each other, whatever their case and diacritics, also
 * with the last one first. Words are compared whole: Ann is not found in Annual.
 */
export class PersonName {
  /** Each spelling as its words, last one first among them. */
  readonly spellings: readonly (readonly string[])[];

  /** @throws RangeError when a spelling has fewer than three letters */
  constructor(
    readonly name: string,
    readonly also: readonly string[] = [],
  ) {
    const given = [name, ...also].map(wordsOf);
    if (given.some((words) => words.join('').length < 3)) throw new RangeError('A name, and each other spelling, has at least three letters.');
    const turned = given.flatMap((words) => (words.length > 1 ? [words, [...words.slice(-1), ...words.slice(0, -1)]] : [words]));
    this.spellings = [...new Map(turned.map((words) => [words.join(' '), words])).values()];
  }

  /** The same name in another order, case or accent has the same id. */
  subject(keys: PersonalKeys): string {
    return keys.digest(`subject:${[...wordsOf(this.name)].sort().join(' ')}`).slice(0, 32);
  }

  /** Where a text names the person, from the beginning; never overlapping. */
  passages(text: string): Passage[] {
    const words = placedWords(text);
    const found: Passage[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const length = Math.max(0, ...this.spellings.map((spelling) => (follows(words, at, spelling) ? spelling.length : 0)));
      const [first, last] = [words[at], words[at + length - 1]];
      if (length === 0 || first === undefined || last === undefined) continue;
      found.push({ start: first.start, end: last.end });
      at += length - 1;
    }
    return found;
  }

  isIn(text: string): boolean {
    return this.passages(text).length > 0;
  }

  /** The text with the name covered, as long as it was. */
  cover(text: string): string {
    return coverPassages(text, this.passages(text));
  }

  /** Every string in a JSON value covered; the same value when it names nobody. */
  coverJson(value: unknown): unknown {
    if (typeof value === 'string') return this.cover(value);
    if (Array.isArray(value)) return value.map((one) => this.coverJson(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [this.cover(key), this.coverJson(member)]));
  }
}

function follows(words: readonly PlacedWord[], at: number, spelling: readonly string[]): boolean {
  return spelling.every((wanted, index) => {
    const [word, before] = [words[at + index], words[at + index - 1]];
    return word?.word === wanted && (index === 0 || (before !== undefined && word.start - before.end <= NEAR));
  });
}

export function coverPassages(text: string, passages: readonly Passage[]): string {
  let covered = '';
  let at = 0;
  for (const { start, end } of passages) {
    covered += text.slice(at, start) + cover(end - start);
    at = end;
  }
  return covered + text.slice(at);
}

/** `[erased.....]` of a length in UTF-16 units, which is its length in bytes too. */
export function cover(length: number): string {
  return length < 8 ? '*'.repeat(length) : `[erased${'.'.repeat(length - 8)}]`;
}
