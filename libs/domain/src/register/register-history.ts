import { alignRows } from './align-rows.js';
import { type RegisterRow, spelling } from './register-row.js';
import { type ReleaseCoverage, outsideOf } from './release-coverage.js';
import { type RowChange, type Vocabulary, changeBetween } from './row-changes.js';

/** One release as far as one buyer and supplier are concerned. */
export interface ReleaseRows {
  readonly release: string;
  readonly coverage: ReleaseCoverage;
  /** Whether the release uses a designation anywhere. */
  readonly uses: Vocabulary;
  readonly rows: readonly RegisterRow[];
}

/** Where a row stands: in which release of the list, at which index. */
export interface RowPlace {
  readonly release: number;
  readonly row: number;
}

/** One order through all releases that tell of it. */
export interface OrderHistory {
  /** A name that follows from the oldest row. */
  readonly slot: string;
  /** The row of each release that has it, oldest first. */
  readonly rows: readonly RowPlace[];
  /** What each row after the first says anew. */
  readonly changes: readonly RowChange[];
  /** The row to quote: the first that says what the newest one says. */
  readonly told: RowPlace;
  /** Index of the first later release that covers the order and no longer holds it; null while it stands. */
  readonly goneBy: number | null;
}

/**
 * The orders of one pair as a function of the *set* of releases, given oldest first: in which order they were imported
 * has no say. An order that a release doesn't cover is neither revised nor gone by it.
 */
export function registerHistory(releases: readonly ReleaseRows[]): OrderHistory[] {
  const chains: RowPlace[][] = [];
  const at = (place: RowPlace): RegisterRow => releases[place.release]?.rows[place.row] as RegisterRow;
  releases.forEach(({ rows }, release) => {
    const latest = chains.map((chain) => at(chain.at(-1) as RowPlace));
    const { pairs, appeared } = alignRows(latest, rows);
    for (const [chain, row] of pairs) chains[chain]?.push({ release, row });
    for (const row of appeared) chains.push([{ release, row }]);
  });
  const names = new SlotNames();
  return chains.map((chain) => historyOf(chain, names.of(at(chain[0] as RowPlace)), releases, at));
}

function historyOf(rows: readonly RowPlace[], slot: string, releases: readonly ReleaseRows[], at: (place: RowPlace) => RegisterRow): OrderHistory {
  let told = rows[0] as RowPlace;
  const changes = rows.slice(1).map((place, index) => {
    const used = (designation: string): boolean => releases[place.release]?.uses(designation) ?? true;
    const change = changeBetween(at(rows[index] as RowPlace), at(place), used);
    if (change.kind === 'revised') told = place;
    return change;
  });
  const last = rows.at(-1) as RowPlace;
  const goneBy = releases.findIndex(({ coverage }, index) => index > last.release && outsideOf(coverage, at(last)) === null);
  return { slot, rows, changes, told, goneBy: goneBy < 0 ? null : goneBy };
}

/**
 * Year, system and number tell nearly all orders of a pair apart; those they don't are counted. A name is given once: an
 * order that is known under the name of a younger row keeps that, when a release with an older row comes late.
 */
class SlotNames {
  private readonly seen = new Map<string, number>();

  of(row: RegisterRow): string {
    const name = [row.buyer, row.supplier, row.year, spelling(row.designation), row.ordered ?? ''].join('|');
    const count = (this.seen.get(name) ?? 0) + 1;
    this.seen.set(name, count);
    return `${name}|${count}`;
  }
}
