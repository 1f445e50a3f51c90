import { Injectable } from '@nestjs/common';
import { formatLanePosition, type RecordedEvent } from '@entente/contracts';
import { conversionOf, decideConversion, ratesFold, type RatesState } from '@entente/domain';
import { singleRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner } from '../commands/command.runner.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { ClaimIndex } from '../review/claim-index.js';
import { Standards } from '../review/standards.js';

export interface ConversionRun {
  readonly looked: number;
  readonly converted: number;
  readonly missing: Readonly<Record<string, number>>;
  /** Position of the last conversion, to wait for; null when there was none. */
  readonly position: string | null;
}

const AT_ONCE = 200;

/** Works out what amounts come to in euros, for claims told before the rates were loaded or whose amounts changed. */
@Injectable()
export class Converter {
  constructor(
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly index: ClaimIndex,
    private readonly standards: Standards,
  ) {}

  /** Every claim with an amount in another currency. Cut short, the next run finishes. */
  async all(caller: Caller): Promise<ConversionRun> {
    const rows = await this.index.query<{ claim: string }>(`SELECT claim FROM ingest.claim_index WHERE currencies <> '{}' ORDER BY position, claim`, []);
    await this.standards.refresh();
    const missing: Record<string, number> = {};
    let converted = 0;
    let position: string | null = null;
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const events = await this.some(rows.slice(start, start + AT_ONCE).map(({ claim }) => claim), caller, missing);
      const last = events.at(-1);
      converted += events.length;
      if (last !== undefined) position = formatLanePosition(last.lane, last.position);
    }
    return { looked: rows.length, converted, missing, position };
  }

  /** @returns the event of each claim that comes to something else than before */
  async some(ids: readonly string[], caller: Caller, missing: Record<string, number> = {}): Promise<readonly RecordedEvent[]> {
    if (ids.length === 0) return [];
    const { rates } = await this.standards.current();
    const ratesOf = (currency: string): RatesState => rates.get(currency) ?? ratesFold.initial;
    const { events } = await this.runner.run(singleRequest({ ...caller, idempotencyKey: null }, 'rates/conversions', { ids }), async (context, attempt) => {
      const claims = [...(await this.loader.claims(ids)).values()];
      if (attempt === 1) for (const { state } of claims) countMissing(state.claim, ratesOf, missing);
      const writes = claims.map((claim) => decideConversion({ claim, rates: ratesOf, context })).filter((write) => write !== null);
      return writes.length === 0 ? { stored: [] } : { writes };
    });
    return events;
  }
}

function countMissing(claim: Parameters<typeof conversionOf>[0] | null, ratesOf: (currency: string) => RatesState, missing: Record<string, number>): void {
  claim?.money.forEach(({ value: { currency } }, amount) => {
    if (currency !== null && conversionOf(claim, amount, ratesOf) === 'no-rate') missing[currency] = (missing[currency] ?? 0) + 1;
  });
}
