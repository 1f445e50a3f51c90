import { Injectable } from '@nestjs/common';
import type { RatesLoaded } from '@entente/contracts';
import { newEvent, ratesFold, ratesStream, type DatedRate, type DecisionContext, type Loaded, type RatesState, type StreamWrite } from '@entente/domain';
import { singleRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner } from '../commands/command.runner.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { UnknownIdError } from '../ingest.errors.js';
import { Standards } from '../review/standards.js';
import { Converter, type ConversionRun } from './converter.js';
import type { RateDto, RatesDto } from './rate.dto.js';

export interface RateSpan {
  readonly currency: string;
  readonly base: string;
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
}

/** Loads and shows dated rates. Loaded again, a rate that says the same stores nothing. */
@Injectable()
export class RateDesk {
  constructor(
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly standards: Standards,
    private readonly converter: Converter,
  ) {}

  async load(dto: RatesDto, caller: Caller): Promise<{ loaded: number; conversions?: ConversionRun }> {
    const currencies = [...new Set(dto.rates.map(({ currency }) => currency))];
    const { events } = await this.runner.run(singleRequest(caller, 'rates', dto), async (context) => {
      const writes: StreamWrite[] = [];
      for (const currency of currencies) {
        const known = await this.loader.load(ratesFold, ratesStream(currency));
        const write = writeOf({ currency, known, dto }, context);
        if (write !== null) writes.push(write);
      }
      return writes.length === 0 ? { stored: [] } : { writes };
    });
    await this.standards.refresh();
    const loaded = events.reduce((days, { data }) => days + Object.keys((data as RatesLoaded).rates).length, 0);
    return dto.convert ? { loaded, conversions: await this.converter.all(caller) } : { loaded };
  }

  async list(): Promise<readonly RateSpan[]> {
    const { rates } = await this.standards.refresh();
    return [...rates].map(([currency, state]) => spanOf(currency, state)).sort((first, second) => (first.currency < second.currency ? -1 : 1));
  }

  async currency(currency: string): Promise<RateSpan & { rates: readonly DatedRate[] }> {
    const state = (await this.standards.refresh()).rates.get(currency);
    if (state === undefined) throw new UnknownIdError('rate', currency);
    return { ...spanOf(currency, state), rates: state.rates };
  }
}

function writeOf({ currency, known, dto }: { currency: string; known: Loaded<RatesState>; dto: RatesDto }, context: DecisionContext): StreamWrite | null {
  const told = new Map(known.state.rates.map((rate) => [rate.day, rate]));
  const news = dto.rates.filter((one) => one.currency === currency && !(told.get(one.day)?.rate === one.rate && told.get(one.day)?.source === dto.source));
  const events = [...byYear(news)].map(([year, rates]) =>
    newEvent(context, 'rates.loaded', { base: dto.base, currency, year, source: dto.source, rates: Object.fromEntries(rates.map(({ day, rate }) => [day, rate])) }),
  );
  return events.length === 0 ? null : { stream: ratesStream(currency), expected: known.version === 0n ? 'none' : known.version, events };
}

function byYear(rates: readonly RateDto[]): Map<string, RateDto[]> {
  const years = new Map<string, RateDto[]>();
  for (const rate of [...rates].sort((first, second) => (first.day < second.day ? -1 : 1))) {
    const year = rate.day.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), rate]);
  }
  return years;
}

function spanOf(currency: string, { base, rates }: RatesState): RateSpan {
  return { currency, base, days: rates.length, from: rates[0]?.day ?? '', to: rates.at(-1)?.day ?? '', sources: [...new Set(rates.map(({ source }) => source))].sort() };
}
