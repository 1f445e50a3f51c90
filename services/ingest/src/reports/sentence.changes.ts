import { contentOf } from '@entente/domain';

export interface SentenceChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Not more than a person reads; the texts themselves are there for the rest. */
const MOST = 200;

/** Sentences that one of two texts has and the other hasn't, in their order; what only the page says is left out. */
export function sentenceChanges(before: string, after: string): SentenceChanges {
  const [old, now] = [before, after].map(sentencesOf) as [string[], string[]];
  return { added: without(now, old).slice(0, MOST), removed: without(old, now).slice(0, MOST) };
}

function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .map(contentOf)
    .filter((line) => line !== '')
    .flatMap((line) => line.split(/(?<=[.!?؟…]["”’»)]?)\s+(?=["“«(\p{Lu}\p{Lo}\d])/u))
    .map((sentence) => sentence.trim());
}

/** Told three times before and twice now, it was removed once. */
function without(sentences: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return sentences.filter((one) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return count === 0;
  });
}
