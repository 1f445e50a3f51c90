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
/** Rows of one portion in each release, more or less; a pair is never divided. */
const MOST_ROWS = 160;

/** Reads the releases of a register pair by pair, one portion ahead of whoever works on them. */
@Injectable()
export class PairReader {
  constructor(
    private readonly rows: RegisterRowTable,
    private readonly slots: RegisterSlotTable,
  ) {}

  async *portions(register: string, releases: readonly ComparedRelease[], after: string): AsyncGenerator<Portion> {
    let reading = this.portion(register, releases, after);
    for (;;) {
      const portion = await reading;
      if (portion === null) return;
      reading = this.portion(register, releases, portion.last);
      // Whoever works on this portion may fail first: then nobody waits for the next one.
      reading.catch(() => undefined);
      yield portion;
    }
  }

  private async portion(register: string, releases: readonly ComparedRelease[], after: string): Promise<Portion | null> {
    const imports = releases.map(({ import: id }) => id);
    const ahead = await this.rows.pairsAfter(imports, after, MOST_PAIRS);
    const names: string[] = [];
    let held = 0;
    for (const { pair, rows } of ahead) {
      if (held > 0 && held + rows > MOST_ROWS * releases.length) break;
      names.push(pair);
      held += rows;
    }
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
