import { type Scene } from '../analysis/scene.js';
import { cityStates } from './cities.data.js';

/** States a sentence names or has a town of, in its order: whose money it may mean. */
export function nearStates({ mentions, tokens }: Scene): string[] {
  const named = mentions.flatMap(({ entry, from }) => (entry.kind !== 'system' && entry.state !== null ? [{ at: from, state: entry.state }] : []));
  const towns = tokens.flatMap(({ text, cap }, at) => {
    const state = cap ? cityStates.get(text) : undefined;
    return state === undefined ? [] : [{ at, state }];
  });
  return [...named, ...towns].sort((a, b) => a.at - b.at).map(({ state }) => state);
}
