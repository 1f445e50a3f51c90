import type { ClosedRevision, CurrentChanges, OpenedRevision, RevisionChanges } from './changes.js';
import { keyValues, sameRow, type RenderedRow, type RenderedRows } from './rendered-row.js';
import type { Row } from '../definition/table.js';

interface Ledger {
  readonly opened: OpenedRevision[];
  readonly closed: ClosedRevision[];
  /** Revisions opened in this batch that still hold, by row id. */
  readonly holding: Map<string, OpenedRevision>;
}

/** One state's rows before and after an event. */
export interface RowStep {
  readonly before: RenderedRows;
  readonly after: RenderedRows;
}

/** Gathers what a batch does to the `revisions` tables, event by event. */
export class RevisionLedger {
  private readonly ledgers = new Map<string, Ledger>();

  /** Closes first, over all states of the event, then opens: a row may pass from one state to another in one event. */
  step(position: bigint, steps: readonly RowStep[]): void {
    for (const { before, after } of steps) {
      for (const row of before.values()) {
        const next = after.get(row.id);
        if (row.table.kind === 'revisions' && (next === undefined || !sameRow(row, next))) this.close(row, position);
      }
    }
    for (const { before, after } of steps) {
      for (const row of after.values()) {
        const last = before.get(row.id);
        if (row.table.kind === 'revisions' && (last === undefined || !sameRow(last, row))) this.open(row, position);
      }
    }
  }

  size(): number {
    let rows = 0;
    for (const { opened, closed } of this.ledgers.values()) rows += opened.length + closed.length;
    return rows;
  }

  result(): Map<string, RevisionChanges> {
    return new Map([...this.ledgers].map(([table, { opened, closed }]) => [table, { opened, closed }]));
  }

  private ledger(table: string): Ledger {
    let ledger = this.ledgers.get(table);
    if (ledger === undefined) {
      ledger = { opened: [], closed: [], holding: new Map() };
      this.ledgers.set(table, ledger);
    }
    return ledger;
  }

  private close(row: RenderedRow, position: bigint): void {
    const ledger = this.ledger(row.table.name);
    const holding = ledger.holding.get(row.id);
    if (holding === undefined) {
      ledger.closed.push({ key: keyValues(row), at: position });
      return;
    }
    holding.to = position;
    ledger.holding.delete(row.id);
  }

  private open(row: RenderedRow, position: bigint): void {
    const ledger = this.ledger(row.table.name);
    const revision: OpenedRevision = { values: row.values, from: position, to: null };
    ledger.opened.push(revision);
    ledger.holding.set(row.id, revision);
  }
}

/** Gathers what a batch does to the `current` tables: only first and last rows count. */
export class CurrentLedger {
  private readonly upserts = new Map<string, Map<string, Upsert>>();
  private readonly deletes = new Map<string, Map<string, RenderedRow>>();

  step({ before, after }: RowStep): void {
    for (const row of after.values()) {
      const last = before.get(row.id);
      if (row.table.kind === 'current' && (last === undefined || !sameRow(last, row))) into(this.upserts, row.table.name).set(row.id, { values: row.values, isNew: last === undefined });
    }
    for (const row of before.values()) {
      if (row.table.kind === 'current' && !after.has(row.id)) into(this.deletes, row.table.name).set(row.id, row);
    }
  }

  result(): Map<string, CurrentChanges> {
    const names = new Set([...this.upserts.keys(), ...this.deletes.keys()]);
    return new Map([...names].map((name) => [name, merged(this.upserts.get(name), this.deletes.get(name))]));
  }
}

interface Upsert {
  readonly values: Row['values'];
  /** Its state had no such row before; another state may have had it. */
  readonly isNew: boolean;
}

function merged(upserts = new Map<string, Upsert>(), deletes = new Map<string, RenderedRow>()): CurrentChanges {
  const gone = [...deletes.values()].filter((row) => !upserts.has(row.id));
  const fresh = new Set<Row['values']>();
  for (const [id, { values, isNew }] of upserts) if (isNew && !deletes.has(id)) fresh.add(values);
  return { upserts: Array.from(upserts.values(), ({ values }) => values), fresh, deletes: gone.map(keyValues) };
}

function into<T>(maps: Map<string, Map<string, T>>, name: string): Map<string, T> {
  let map = maps.get(name);
  if (map === undefined) {
    map = new Map();
    maps.set(name, map);
  }
  return map;
}
