import { formatLanePosition, type DevelopmentItem } from '@entente/contracts';
import { MAIN_LANE } from '../timeline.names.js';
import type { RevisionRow } from './development.sql.js';

/** What a development showed from one position on; `item` is null while no claim stood or another had absorbed it. */
export interface Revision {
  readonly position: string;
  readonly recordedAt: string | null;
  readonly changed: readonly string[];
  readonly item: DevelopmentItem | null;
}

/** The revisions in order; a time without any is a revision of its own. */
export function historyOf(rows: readonly RevisionRow[], upTo: bigint): Revision[] {
  const history: Revision[] = [];
  let previous: DevelopmentItem | null = null;
  rows.forEach((row, index) => {
    const item = JSON.parse(row.item) as DevelopmentItem;
    history.push({ position: lane(row.known_from), recordedAt: row.changed_at, changed: changedFields(previous, item), item });
    previous = item;
    if (BigInt(row.known_to) > upTo || rows[index + 1]?.known_from === row.known_to) return;
    history.push({ position: lane(row.known_to), recordedAt: null, changed: ['withdrawn'], item: null });
    previous = null;
  });
  return history;
}

/** Names of the fields that differ; `created` for the first. */
export function changedFields(before: DevelopmentItem | null, after: DevelopmentItem): string[] {
  if (before === null) return ['created'];
  const fields = Object.keys(after) as (keyof DevelopmentItem)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function lane(position: string): string {
  return formatLanePosition(MAIN_LANE, BigInt(position));
}
