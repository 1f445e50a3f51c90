import { type RecordedEvent } from '@entente/contracts';
import { type Loaded } from './decision.js';

/** Folds a stream as read from the log into what a decider takes. */
export function foldStream<State>(
  fold: { initial: State; evolve: (state: State, event: RecordedEvent) => State },
  events: readonly RecordedEvent[],
): Loaded<State> {
  return {
    state: events.reduce(fold.evolve, fold.initial),
    version: events.at(-1)?.streamVersion ?? 0n,
  };
}
