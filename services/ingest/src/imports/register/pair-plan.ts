import { sipriClaims, type RegisterClaim } from '@entente/connectors';
import type { Claim } from '@entente/contracts';
import {
  contentId,
  digestsThatDiffer,
  registerHistory,
  releaseSummary,
  visibleDigests,
  type OrderHistory,
  type RegisterStep,
  type ReleaseRows,
  type ReleaseSummary,
} from '@entente/domain';
import type { ComparedRelease, Pair, PairRow } from './pair.reader.js';
import { rowReport, type RowReport } from './register.report.js';
import type { Slot, SlotPart, SlotParts } from './register-slot.table.js';

/** What the log is to be told of one pair, and what will have been told then. */
export interface PairPlan {
  readonly steps: readonly RegisterStep[];
  readonly slots: readonly Slot[];
  /** Mended rows that claims quote: each is a text of its own. */
  readonly reports: readonly RowReport[];
  readonly summary: ReleaseSummary;
}

export interface PlanContext {
  readonly register: string;
  readonly releases: readonly ComparedRelease[];
  /** The release that is being imported. */
  readonly subject: number;
  /** Whether deliveries become claims of their own; those that are, stay so. */
  readonly deliveries: boolean;
}

type PartName = 'order' | 'delivery';

/** Compares what the releases say together with what the log was told. Pure: the same rows and slots give the same steps. */
export function planPair(pair: Pair, context: PlanContext): PairPlan {
  const releases = context.releases.map(
    ({ import: release, coverage, designations }, index): ReleaseRows => ({
      release,
      coverage,
      uses: (designation) => designations.has(designation),
      rows: (pair.rows[index] ?? []).map(({ record }) => record.row),
    }),
  );
  const orders = registerHistory(releases);
  const planning = new PairPlanning(pair, context);
  const slots = planning.slotsOf(orders);
  orders.forEach((order, index) => planning.plan(order, slots[index] ?? null));
  planning.withdraw();
  return { steps: planning.steps, slots: planning.kept, reports: planning.reports, summary: releaseSummary(orders, releases, context.subject) };
}

class PairPlanning {
  readonly steps: RegisterStep[] = [];
  readonly kept: Slot[] = [];
  readonly reports: RowReport[] = [];
  private readonly left: Set<Slot>;

  constructor(
    private readonly pair: Pair,
    private readonly context: PlanContext,
  ) {
    this.left = new Set(pair.slots);
  }

  /** Each order goes on under the slot that was told from one of its rows. */
  slotsOf(orders: readonly OrderHistory[]): (Slot | null)[] {
    const byPlace = new Map(this.pair.slots.map((slot) => [`${slot.told.import} ${slot.told.number}`, slot]));
    return orders.map((order) => {
      const known = order.rows.map((place) => byPlace.get(this.placeKey(place.release, place.row))).filter((slot) => slot !== undefined);
      const slot = known.find((one) => this.left.has(one) && one.slot === order.slot) ?? known.find((one) => this.left.has(one)) ?? null;
      if (slot !== null) this.left.delete(slot);
      return slot;
    });
  }

  plan(order: OrderHistory, slot: Slot | null): void {
    const row = this.rowAt(order.told.release, order.told.row);
    const release = this.context.releases[order.told.release];
    if (row === undefined || release === undefined) return;
    const told = { import: release.import, number: row.number };
    const gone = order.goneBy === null ? null : (this.context.releases[order.goneBy] ?? null);
    if (slot === null && gone !== null) return;
    const name = slot?.slot ?? this.freeName(order.slot);
    const parts = this.partsFrom({ name, row, release, gone, order, known: slot?.parts ?? {} });
    if (slot === null || JSON.stringify([told, parts]) !== JSON.stringify([slot.told, slot.parts])) this.kept.push({ slot: name, pair: this.pair.pair, told, parts });
  }

  /** Slots of which no order is left: two that turned out to be one, when a release between them came. */
  withdraw(): void {
    for (const slot of this.left) {
      const parts = Object.fromEntries(
        Object.entries(slot.parts).map(([name, part]) => {
          if (!part.standing || part.held) return [name, part];
          this.retract(slot.slot, part, name as PartName, null, 'Another release shows that this is an order listed elsewhere in the register.');
          return [name, { ...part, standing: false, version: next(part.version) }];
        }),
      );
      if (JSON.stringify(parts) !== JSON.stringify(slot.parts)) this.kept.push({ ...slot, parts });
    }
  }

  private partsFrom(at: PartsAt): SlotParts {
    const { name, row, release, gone, known } = at;
    const claims = sipriClaims(row.record, row.text, Math.max(row.start, 0));
    const parts: Partial<Record<PartName, SlotPart>> = {};
    for (const part of ['order', 'delivery'] as const) {
      if (part === 'delivery' && !this.context.deliveries && known.delivery === undefined) continue;
      const said = gone === null ? claims[part] : null;
      const kept = this.part({ slot: name, part, said, known: known[part], at, reasonGone: gone === null ? deliveryGone(release) : orderGone(gone) });
      if (kept !== undefined) parts[part] = kept;
    }
    return parts;
  }

  private part(of: PartAt): SlotPart | undefined {
    const { slot, part, said, known } = of;
    if (known?.held === true) return known;
    if (said === null) {
      if (known === undefined || !known.standing) return known;
      this.retract(slot, known, part, of.at.row, of.reasonGone);
      return { ...known, standing: false, version: next(known.version) };
    }
    const digests = visibleDigests(said);
    if (known === undefined || !known.standing) {
      const generation = known === undefined ? 0 : known.generation + 1;
      const id = contentId({ register: this.context.register, slot, part, generation });
      this.steps.push({ step: 'report', slot, claim: this.claim(id, said, of.at), follows: known?.claim ?? null });
      return { claim: id, generation, version: '1', digests, standing: true, held: false };
    }
    const changed = digestsThatDiffer(known.digests, digests);
    if (changed.length === 0) return known;
    this.steps.push({ step: 'correct', slot, claim: this.claim(known.claim, said, of.at), version: BigInt(known.version), changed, reason: revised(of.at) });
    return { ...known, digests, version: next(known.version) };
  }

  /** A claim with the report its words are in: the release, or the mended row itself. */
  private claim(id: string, said: RegisterClaim, { row, release }: PartsAt): Claim {
    if (row.start >= 0) return { ...said, id, report: release.report };
    const report = rowReport(row, release);
    this.reports.push(report);
    return { ...said, id, report: report.report.id };
  }

  private retract(slot: string, part: SlotPart, name: PartName, row: PairRow | null, reason: string): void {
    const kind = name === 'order' ? 'procurement' : 'delivery';
    const like = row ?? this.pair.rows.flat()[0];
    if (like === undefined) return;
    const { actors } = sipriClaims(like.record, like.text, 0).order;
    this.steps.push({ step: 'retract', slot, claim: { id: part.claim, kind, actors }, version: BigInt(part.version), reason });
  }

  /** The name that follows from the oldest row, unless an order that is known otherwise by now has it. */
  private freeName(name: string): string {
    const taken = new Set([...this.pair.slots, ...this.kept].map(({ slot }) => slot));
    for (let count = 0; ; count += 1) {
      const free = count === 0 ? name : `${name}~${count}`;
      if (!taken.has(free)) return free;
    }
  }

  private rowAt(release: number, row: number): PairRow | undefined {
    return this.pair.rows[release]?.[row];
  }

  private placeKey(release: number, row: number): string {
    return `${this.context.releases[release]?.import ?? ''} ${this.rowAt(release, row)?.number ?? ''}`;
  }
}

interface PartsAt {
  readonly name: string;
  readonly row: PairRow;
  readonly release: ComparedRelease;
  readonly gone: ComparedRelease | null;
  readonly order: OrderHistory;
  readonly known: SlotParts;
}

interface PartAt {
  readonly slot: string;
  readonly part: PartName;
  readonly said: RegisterClaim | null;
  readonly known: SlotPart | undefined;
  readonly at: PartsAt;
  readonly reasonGone: string;
}

const next = (version: string): string => String(BigInt(version) + 1n);
const dayOf = ({ generated }: ComparedRelease): string => generated.slice(0, 10);

function revised({ release, order }: PartsAt): string {
  const fields = [...new Set(order.changes.flatMap((change) => (change.kind === 'revised' ? change.fields : [])))];
  return fields.length === 0 ? `The release of ${dayOf(release)} words this order otherwise.` : `The release of ${dayOf(release)} revises: ${fields.join(', ')}.`;
}

const orderGone = (gone: ComparedRelease): string => `The release of ${dayOf(gone)} covers this order and no longer lists it.`;
const deliveryGone = (release: ComparedRelease): string => `The release of ${dayOf(release)} lists nothing as delivered.`;
