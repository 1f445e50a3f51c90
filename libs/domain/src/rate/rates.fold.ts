import { type RatesLoaded, type RecordedEvent } from '@entente/contracts';

export interface DatedRate {
  readonly day: string;
  /** Units of the currency for one of the base. */
  readonly rate: string;
  readonly source: string;
}

/** The rates of one currency, by day, oldest first. */
export interface RatesState {
  readonly base: string;
  readonly rates: readonly DatedRate[];
}

export const ratesFold = { initial: { base: 'EUR', rates: [] } as RatesState, evolve: evolveRates };

export function evolveRates(state: RatesState, event: RecordedEvent): RatesState {
  if (event.type !== 'rates.loaded') return state;
  const { base, source, rates } = event.data as RatesLoaded;
  const byDay = new Map(state.rates.map((rate) => [rate.day, rate]));
  for (const [day, rate] of Object.entries(rates)) byDay.set(day, { day, rate, source });
  return { base, rates: [...byDay.values()].sort((first, second) => (first.day < second.day ? -1 : 1)) };
}
