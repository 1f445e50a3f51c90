import { hash } from 'node:crypto';
import type { PersonalKeys } from './personal.keys.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A word of a text: where it stands, and how it compares: without case and diacritics. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

export function placedWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({ start: match.index, end: match.index + match[0].length, word: folded(match[0]) }));
}

export function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) => folded(word));
}

function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}

const REMEMBERED = 100_000;

/** Words as a search index keeps them: 32 bits of a keyed hash. Somebody without the key learns nothing from it. */
export class WordHashes {
  private readonly known = new Map<string, number>();

  constructor(private readonly keys: PersonalKeys) {}

  /** The distinct words of some texts. */
  of(texts: readonly string[]): number[] {
    const hashes = new Set<number>();
    for (const text of texts) for (const word of wordsOf(text)) hashes.add(this.hash(word));
    return [...hashes];
  }

  private hash(word: string): number {
    let value = this.known.get(word);
    if (value === undefined) {
      value = hash('sha256', Buffer.concat([this.keys.index, Buffer.from(word)]), 'buffer').readInt32BE();
      if (this.known.size >= REMEMBERED) this.known.clear();
      this.known.set(word, value);
    }
    return value;
  }
}
