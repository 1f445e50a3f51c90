import { Injectable } from '@nestjs/common';
import { sipriConnector, type SipriDialect, type SipriRecord } from '@entente/connectors';
import type { ReleaseCoverage } from '@entente/domain';
import { RegisterRowTable } from './register-row.table.js';
import type { StagedRelease } from './register-release.table.js';
import { RegisterSlotTable, type Slot } from './register-slot.table.js';

/** A release as it takes part in a comparison. */
export interface ComparedRelease extends StagedRelease {
  readonly coverage: ReleaseCoverage;
  readonly designations: ReadonlySet<string>;
}

export interface PairRow {
  readonly number: number;
  readonly start: number;
  readonly text: string;
  readonly record: SipriRecord;
}

/** All that is known of one buyer and supplier. */
export interface Pair {
  readonly pair: string;
  /** Rows by index of the release. */
  readonly rows: readonly (readonly PairRow[])[];
  readonly slots: readonly Slot[];
}

export interface Portion {
  readonly pairs: readonly Pair[];
  /** The last pair: the next portion begins after it. */
  readonly last: string;
}

const MOST_PAIRS = 120;
/** Pairs looked up at once, by name only: each look-up goes through all rows. */
const PAIRS_AHEAD = 5_000;
/** Rows of one portion in each release, more or less; a pair is never divided. */
const MOST_ROWS = 256;

/** Reads the releases of a register pair by pair, one portion ahead of whoever works on them. */
@Injectable()
export class PairReader {
  constructor(
    private readonly rows: RegisterRowTable,
    private readonly slots: RegisterSlotTable,
  ) {}

  async *portions(register: string, releases: readonly ComparedRelease[], after: string): AsyncGenerator<Portion> {
    const ahead = new PairsAhead(this.rows, releases.map(({ import: id }) => id), after);
    let reading = this.portion(register, releases, ahead);
    for (;;) {
      const portion = await reading;
      if (portion === null) return;
      reading = this.portion(register, releases, ahead);
      // Whoever works on this portion may fail first: then nobody waits for the next one.
      reading.catch(() => undefined);
      yield portion;
    }
  }

  private async portion(register: string, releases: readonly ComparedRelease[], ahead: PairsAhead): Promise<Portion | null> {
    const imports = releases.map(({ import: id }) => id);
    const names = await ahead.next(MOST_ROWS * releases.length);
    const last = names.at(-1);
    if (last === undefined) return null;
    const [rows, slots] = await Promise.all([this.rows.ofPairs(imports, names), this.slots.ofPairs(register, names)]);
    const pairs = new Map(names.map((pair) => [pair, { pair, rows: imports.map((): PairRow[] => []), slots: slots.filter((slot) => slot.pair === pair) }]));
    for (const { import: id, number, pair, start, text } of rows) {
      const release = imports.indexOf(id);
      const read = sipriConnector.row(releases[release]?.dialect as SipriDialect, text, number);
      if (read.ok) pairs.get(pair)?.rows[release]?.push({ number, start, text, record: read.record });
    }
    return { pairs: [...pairs.values()], last };
  }
}

/** The names of the pairs still to come, in their order. */
class PairsAhead {
  private waiting: readonly { readonly pair: string; readonly rows: number }[] = [];
  /** Nothing follows what waits. */
  private isLast = false;

  constructor(
    private readonly rows: RegisterRowTable,
    private readonly imports: readonly string[],
    private after: string,
  ) {}

  /** As many as have so many rows together, at least one; none at the end. */
  async next(mostRows: number): Promise<string[]> {
    if (!this.isLast && this.waiting.length < MOST_PAIRS) {
      this.waiting = await this.rows.pairsAfter(this.imports, this.after, PAIRS_AHEAD);
      this.isLast = this.waiting.length < PAIRS_AHEAD;
    }
    const names: string[] = [];
    let held = 0;
    for (const { pair, rows } of this.waiting.slice(0, MOST_PAIRS)) {
      if (held > 0 && held + rows > mostRows) break;
      names.push(pair);
      held += rows;
    }
    this.waiting = this.waiting.slice(names.length);
    this.after = names.at(-1) ?? this.after;
    return names;
  }
}
