import type { Projection } from '../definition/projection.js';
import { tableOf } from '../definition/names.js';
import type { Row, TableDefinition, Value } from '../definition/table.js';

/** A row with its identity inside its table. */
export interface RenderedRow {
  readonly table: TableDefinition;
  readonly id: string;
  readonly values: Row['values'];
}

/** Rows of one state, by table and identity. */
export type RenderedRows = ReadonlyMap<string, RenderedRow>;

const NO_ROWS: RenderedRows = new Map();

function idOf(table: TableDefinition, values: Row['values']): string {
  const only = table.key.length === 1 ? values[table.key[0] ?? ''] : undefined;
  if (typeof only === 'string') return `${table.name}:${only}`;
  return `${table.name}:${JSON.stringify(table.key.map((column) => values[column]))}`;
}

/** Renders the rows of a state; none for a state that isn't there. */
export function renderRows<S>(projection: Projection<S>, key: string, state: S | null): RenderedRows {
  if (state === null) return NO_ROWS;
  const rendered = new Map<string, RenderedRow>();
  for (const { table: name, values } of projection.rowsOf(key, state)) {
    const table = tableOf(projection, name);
    const id = idOf(table, values);
    if (rendered.has(id)) throw new Error(`State "${key}" gives two rows for ${id}: a row's key columns must tell its rows apart.`);
    rendered.set(id, { table, id, values });
  }
  return rendered;
}

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

export function sameRow(a: RenderedRow, b: RenderedRow): boolean {
  return a.table.columns.every(({ name }) => sameValue(a.values[name], b.values[name]));
}

export function keyValues(row: RenderedRow): Record<string, Value> {
  return Object.fromEntries(row.table.key.map((column) => [column, row.values[column] ?? null]));
}
