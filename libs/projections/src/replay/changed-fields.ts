import { canonicalJson } from '@entente/event-store';
import type { ShownRow } from './shown-rows.js';

export interface ChangedField {
  readonly field: string;
  readonly live: unknown;
  readonly replayed: unknown;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * In what two rows differ, by what readers see: fields of the item. What hangs on the item (columns it is found and sorted by,
 * its parts) is told only where the item is the same, or where a part is on one side only: else it would be told twice.
 */
export function changedFields(live: ShownRow, replayed: ShownRow): ChangedField[] {
  const fields = differing(live.item, replayed.item);
  const parts = changedParts(live.parts, replayed.parts);
  if (fields.length > 0) return [...fields, ...parts.filter((part) => part.live === null || part.replayed === null)];
  const columns = differing(live.columns, replayed.columns).map(({ field, ...sides }) => ({ field: `column ${field}`, ...sides }));
  const found = [...columns, ...parts];
  return found.length > 0 ? found : [{ field: 'item', live: 'the same, its fields in another order', replayed: 'as folded' }];
}

function changedParts(live: ShownRow['parts'], replayed: ShownRow['parts']): ChangedField[] {
  return [...new Set([...live.keys(), ...replayed.keys()])].sort().flatMap((field) => {
    const [before, after] = [live.get(field), replayed.get(field)];
    if (before === undefined || after === undefined) return [{ field, live: before ?? null, replayed: after ?? null }];
    const columns = differing(before, after);
    const side = (of: 'live' | 'replayed'): Values => Object.fromEntries(columns.map((column) => [column.field, column[of]]));
    return columns.length === 0 ? [] : [{ field, live: side('live'), replayed: side('replayed') }];
  });
}

function differing(live: Values, replayed: Values): ChangedField[] {
  return [...new Set([...Object.keys(live), ...Object.keys(replayed)])]
    .filter((field) => canonicalJson(live[field] ?? null) !== canonicalJson(replayed[field] ?? null))
    .map((field) => ({ field, live: live[field] ?? null, replayed: replayed[field] ?? null }));
}
