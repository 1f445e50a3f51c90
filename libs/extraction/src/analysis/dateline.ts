import { type Scene } from './scene.js';

/** "WARSAW, Sept 17 (Agency) - ": what a report opens with before its first sentence begins. */
const DATELINE = /^[A-Z][\p{L}.' -]{2,28}(?:, ?[^.:;]{2,34}| ?\([^)]{2,24}\)){0,2} ?(?:--?|–|—) /u;

/** Where the first sentence itself begins: behind the dateline, else where it starts. */
export function behindDateline({ text, sentence, mentions, tokens }: Scene): number {
  const [place] = mentions;
  if (sentence.index > 1 || place === undefined || place.from > 0 || !/^(?:place|capital|state)$/.test(place.entry.kind)) return sentence.start;
  const match = DATELINE.exec(text.slice(sentence.start, sentence.start + 90));
  return match === null || sentence.start + match[0].length < (tokens[place.to - 1]?.end ?? 0) ? sentence.start : sentence.start + match[0].length;
}
