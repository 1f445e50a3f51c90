import type { RatesLoaded, RecordedEvent, SourceGraded } from '@entente/contracts';
import { ratesFold, sourceFold, thresholdsFold, type RatesState, type SourceState, type ThresholdsState } from '@entente/domain';

/** What claims are measured by: how far their sources are trusted, what is accepted on its own, what money is worth. */
export interface StandardsState {
  readonly sources: ReadonlyMap<string, SourceState>;
  readonly thresholds: ThresholdsState;
  readonly rates: ReadonlyMap<string, RatesState>;
}

export const NO_STANDARDS: StandardsState = { sources: new Map(), thresholds: thresholdsFold.initial, rates: new Map() };
export const STANDARD_EVENTS = ['source.graded', 'threshold.set', 'rates.loaded'] as const;

export function withStandards(state: StandardsState, events: readonly RecordedEvent[]): StandardsState {
  if (events.length === 0) return state;
  const [sources, rates] = [new Map(state.sources), new Map(state.rates)];
  let { thresholds } = state;
  for (const event of events) {
    if (event.type === 'source.graded') {
      const { source } = event.data as SourceGraded;
      sources.set(source, sourceFold.evolve(sources.get(source) ?? sourceFold.initial, event));
    } else if (event.type === 'rates.loaded') {
      const { currency } = event.data as RatesLoaded;
      rates.set(currency, ratesFold.evolve(rates.get(currency) ?? ratesFold.initial, event));
    } else thresholds = thresholdsFold.evolve(thresholds, event);
  }
  return { sources, thresholds, rates };
}
