import { type Money } from '@entente/contracts';
import { analyseSentence } from './analysis/analyse-sentence.js';
import { type ExtractionInput } from './candidate.types.js';
import { spanOf } from './candidates/assemble.js';
import { type Dictionaries, shippedDictionaries } from './lexicon/default-gazetteer.js';
import { type MoneyMention } from './money/money.types.js';
import { nearStates } from './money/near-states.js';
import { resolveCurrency } from './money/resolve-currency.js';
import { cleanText } from './text/clean-text.js';
import { sentences } from './text/sentences.js';

/** Every amount of money the text names, with qualifier, bounds and the currency as far as the context tells. */
export function extractMoney(input: ExtractionInput, dictionaries: Dictionaries = shippedDictionaries()): MoneyMention[] {
  const clean = cleanText(input.text);
  const scenes = sentences(clean.text).map((sentence) => analyseSentence(clean.text, sentence, dictionaries, undefined));
  const counts = new Map<string, number>();
  for (const { entry } of scenes.flatMap(({ mentions }) => mentions)) if (entry.state !== null && entry.kind !== 'system') counts.set(entry.state, (counts.get(entry.state) ?? 0) + 1);
  const report = [...counts].sort((a, b) => b[1] - a[1]).map(([state]) => state);
  const settled = new Set(scenes.flatMap(({ money }) => money.filter((amount) => amount.settled && amount.candidates.length === 1).map(({ candidates }) => candidates[0] ?? '')));
  return scenes.flatMap((scene) => {
    const near = nearStates(scene);
    return scene.money.map((reading): MoneyMention => {
      const span = spanOf(clean, reading);
      const { currency, sure } = reading.settled ? { currency: reading.candidates[0] ?? '', sure: true } : resolveCurrency(reading, { near, report, settled });
      const money: Money = { text: span.exact, currency: currency === '' ? null : currency, candidates: sure ? [currency] : reading.candidates, min: reading.min, max: reading.max, qualifier: reading.qualifier, estimated: reading.estimated, kind: reading.kind, scope: reading.scope };
      return { span, money, rule: reading.rule };
    });
  });
}
