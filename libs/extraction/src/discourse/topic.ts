import { type Scene } from '../analysis/scene.js';

/** Kinds of names that stand for a state. */
export const OF_STATES: ReadonlySet<string> = new Set(['state', 'demonym', 'capital', 'military', 'ministry', 'government']);

/** A headline and the first sentence weigh more than what follows. */
const OPENING = 2;

/** The two states a report names most, when they stand out from the third; nothing for a report about many. */
export function topicOf(scenes: readonly Scene[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { mentions, sentence } of scenes) {
    for (const { entry } of mentions) {
      if (entry.state !== null && (OF_STATES.has(entry.kind) || entry.kind === 'person')) counts.set(entry.state, (counts.get(entry.state) ?? 0) + (sentence.index < 2 ? OPENING : 1));
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [one, two, three] = ranked;
  if (one === undefined || two === undefined || two[1] < 3 || two[1] * 2 <= (three?.[1] ?? 0) * 3) return [];
  return [one[0], two[0]];
}
