import type { RecordedEvent } from '@entente/contracts';
import type { Projection } from '../definition/projection.js';
import { tableOf } from '../definition/names.js';
import { OPEN, type Value } from '../definition/table.js';
import { BatchFold } from '../fold/batch-fold.js';
import type { Changes } from '../fold/changes.js';
import { StateNotLoaded } from '../fold/tracked-states.js';

type StoredRow = Readonly<Record<string, unknown>>;

/** What a projection's tables would hold; revisions carry `known_from` and `known_to` as bigint. */
export interface FoldedTables {
  readonly tables: Readonly<Record<string, readonly StoredRow[]>>;
  readonly skipped: readonly bigint[];
}

/**
 * Folds a log in batches as a runner does and keeps the tables in memory: for specs of concrete projections, without
 * a database. Between batches every state passes through JSON.
 */
export function foldAll<S>(projection: Projection<S>, events: readonly RecordedEvent[], batchSize: number): FoldedTables {
  const stored = new Map<string, string>();
  const tables = new Map<string, Map<string, StoredRow>>(projection.tables.map(({ name }) => [name, new Map()]));
  const parked = new Map<string, string>();
  const skipped: bigint[] = [];
  for (let from = 0; from < events.length; from += batchSize) {
    const states = new Map<string, S | null>();
    const fold = new BatchFold({ projection, states, parked });
    for (const event of events.slice(from, from + batchSize)) applyLoading(fold, event, states, stored);
    const changes = fold.finish();
    for (const [key, state] of changes.states) if (state === null) stored.delete(key);
      else stored.set(key, JSON.stringify(state));
    store(projection, tables, changes);
    skipped.push(...changes.skipped.map(({ position }) => position));
  }
  return { tables: Object.fromEntries([...tables].map(([name, rows]) => [name, ordered([...rows.values()])])), skipped };
}

/** The rows of a `revisions` table that held at a position. */
export function rowsAt(tables: FoldedTables['tables'], name: string, position: bigint): StoredRow[] {
  return (tables[name] ?? []).filter(({ known_from, known_to }) => (known_from as bigint) <= position && (known_to as bigint) > position);
}

function applyLoading<S>(fold: BatchFold<S>, event: RecordedEvent, states: Map<string, S | null>, stored: Map<string, string>): void {
  for (;;) {
    try {
      fold.apply(event);
      return;
    } catch (error) {
      if (!(error instanceof StateNotLoaded)) throw error;
      const text = stored.get(error.key);
      states.set(error.key, text === undefined ? null : (JSON.parse(text) as S));
    }
  }
}

function store<S>(projection: Projection<S>, tables: Map<string, Map<string, StoredRow>>, changes: Changes<S>): void {
  const idOf = (name: string, values: Readonly<Record<string, Value>>): string => JSON.stringify(tableOf(projection, name).key.map((column) => values[column]));
  for (const [name, { opened, closed }] of changes.revisions) {
    const rows = tables.get(name) ?? new Map<string, StoredRow>();
    for (const { key, at } of closed) {
      const open = rows.get(`${idOf(name, key)} open`);
      if (open === undefined) throw new Error(`${name} has no open row ${idOf(name, key)} to close.`);
      rows.delete(`${idOf(name, key)} open`);
      rows.set(`${idOf(name, key)} ${String(open['known_from'])}`, { ...open, known_to: at });
    }
    for (const { values, from, to } of opened) {
      const place = `${idOf(name, values)} ${to === null ? 'open' : String(from)}`;
      if (rows.has(place)) throw new Error(`${name} has ${place} already.`);
      rows.set(place, { ...values, known_from: from, known_to: to ?? OPEN });
    }
  }
  for (const [name, { upserts, deletes }] of changes.current) {
    const rows = tables.get(name) ?? new Map<string, StoredRow>();
    for (const key of deletes) rows.delete(idOf(name, key));
    for (const values of upserts) rows.set(idOf(name, values), values);
  }
}

function ordered(rows: StoredRow[]): StoredRow[] {
  const text = (row: StoredRow): string => JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString().padStart(20, '0') : value));
  return rows.map((row) => ({ row, key: text(row) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
