import type { Projection } from '../definition/projection.js';
import { isRange, type Slice } from './replay.js';
import type { ShownTable } from './shown-table.js';

/** Rows of another table that belong to a shown row, and what of them is compared. */
export interface ComparedPart {
  readonly table: string;
  readonly owner: string;
  /** Columns that tell parts of one owner apart. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** What is compared beside the item. */
export interface Compared {
  readonly columns: readonly string[];
  readonly parts: readonly ComparedPart[];
}

export interface ComparedOf {
  readonly shown: ShownTable;
  readonly slice: Slice;
  readonly replayed: Projection;
  /** Null when this program does not have the definition of the live version: then items alone are compared. */
  readonly live: Projection | null;
}

/**
 * Columns that both definitions have. Moments at which something was recorded are those of the log's events: they are compared
 * only when the replay folds the log from its start, leaving nothing out.
 */
export function comparedOf({ shown, slice, replayed, live }: ComparedOf): Compared {
  const whole = isRange(slice) && slice.after === '0';
  const columnsOf = (projection: Projection | null, name: string): string[] =>
    (projection?.tables.find((table) => table.name === name && table.kind === 'revisions')?.columns ?? []).map((column) => column.name).filter((column) => whole || !shown.moments.includes(column));
  const common = (name: string): string[] => columnsOf(replayed, name).filter((column) => columnsOf(live, name).includes(column));
  const parts = shown.parts.flatMap(({ table, owner }) => {
    const columns = common(table);
    const key = (replayed.tables.find(({ name }) => name === table)?.key ?? []).filter((column) => column !== owner);
    return columns.includes(owner) && key.every((column) => columns.includes(column)) ? [{ table, owner, key, columns }] : [];
  });
  return { columns: common(shown.table).filter((column) => column !== shown.key && column !== shown.item), parts };
}
