import { type DateReading } from '../dates/date.types.js';
import { type Mention } from '../lexicon/gazetteer.js';
import { type MoneyReading } from '../money/money.types.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { type Sentence } from '../text/sentences.js';
import { type Token } from '../text/tokens.js';

/** Everything the stages found in one sentence. Offsets of tokens, dates and amounts are those of the clean text. */
export interface Scene {
  readonly sentence: Sentence;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateReading[];
  readonly money: readonly MoneyReading[];
  readonly chunks: readonly Chunk[];
}

/** The words of tokens [from, to) as written. */
export function wordsOf(scene: Scene, from: number, to: number): string {
  const first = scene.tokens[from];
  const last = scene.tokens[to - 1];
  return first === undefined || last === undefined ? '' : scene.text.slice(first.start, last.end);
}

export function offsetsOf(scene: Scene, from: number, to: number): { start: number; end: number } {
  return { start: scene.tokens[from]?.start ?? 0, end: scene.tokens[to - 1]?.end ?? 0 };
}
