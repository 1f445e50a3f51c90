import { sipriConnector, type SipriDialect } from '@entente/connectors';
import type { Claim } from '@entente/contracts';
import { CoverageMeasure, visibleDigests } from '@entente/domain';
import type { ComparedRelease, PairRow } from '../register/pair.reader.js';
import { planPair } from '../register/pair-plan.js';
import type { Slot } from '../register/register-slot.table.js';

/** A release with its rows by pair, in memory. */
export interface ReadRelease {
  readonly compared: ComparedRelease;
  readonly rows: ReadonlyMap<string, readonly PairRow[]>;
}

/** Reads a release as the import does, without a database. */
export function readRelease(name: string, generated: string, dialect: SipriDialect, texts: readonly { readonly row: number; readonly text: string }[]): ReadRelease {
  const measure = new CoverageMeasure();
  const rows = new Map<string, PairRow[]>();
  const designations = new Set<string>();
  let start = 0;
  for (const { row, text } of texts) {
    const read = sipriConnector.row(dialect, text, row);
    if (!read.ok) throw new Error(`Row ${row} is not readable: ${JSON.stringify(read.problems)}`);
    const { buyer, supplier, designation } = read.record.row;
    measure.add(read.record.row);
    designations.add(designation);
    const pair = `${buyer}>${supplier}`;
    rows.set(pair, [...(rows.get(pair) ?? []), { number: row, start, text, record: read.record }]);
    start += text.length + 1;
  }
  const coverage = measure.coverage({ whole: true, unreadable: [] });
  return { compared: { import: name, report: `report-${name}`, sequence: generated, generated, dating: 'stated', coverage, dialect, designations }, rows };
}

/** What the log and the memory of it would hold after imports in some order: claims that stand, by what anybody sees of them. */
export class ToldLog {
  readonly claims = new Map<string, { claim: Claim; standing: boolean }>();
  private readonly slots = new Map<string, Map<string, Slot>>();
  private releases: ReadRelease[] = [];
  steps = 0;

  import(release: ReadRelease, pairs: ReadonlySet<string> | null = null): void {
    if (!this.releases.includes(release)) this.releases = [...this.releases, release].sort((one, other) => (one.compared.sequence < other.compared.sequence ? -1 : 1));
    const releases = this.releases.map(({ compared }) => compared);
    const context = { register: 'sipri', releases, subject: this.releases.indexOf(release), deliveries: true };
    const names = new Set(this.releases.flatMap(({ rows }) => [...rows.keys()]));
    for (const pair of names) {
      if (pairs !== null && !pairs.has(pair)) continue;
      const known = this.slots.get(pair) ?? new Map<string, Slot>();
      const plan = planPair({ pair, rows: this.releases.map(({ rows }) => rows.get(pair) ?? []), slots: [...known.values()] }, context);
      for (const slot of plan.slots) known.set(slot.slot, slot);
      this.slots.set(pair, known);
      this.steps += plan.steps.length;
      for (const step of plan.steps) {
        if (step.step === 'retract') this.claims.set(step.claim.id, { ...(this.claims.get(step.claim.id) as { claim: Claim }), standing: false });
        else this.claims.set(step.claim.id, { claim: step.claim, standing: true });
      }
    }
  }

  /** Sorted, without ids: what stands in the end. */
  standing(): string[] {
    return [...this.claims.values()].filter(({ standing }) => standing).map(({ claim }) => `${claim.kind} ${claim.actors.map(({ value }) => value.id).join('<')} ${JSON.stringify(visibleDigests(claim))}`).sort();
  }
}

export const ORDERS = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] as const;
