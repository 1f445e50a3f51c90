import type { ShownTable, Slice } from '@entente/projections';
import { SqlParts } from '../view/sql-parts.js';

/** What a dry run compares: the developments as readers get them. */
export const shownTimeline: ShownTable = {
  table: 'development',
  key: 'id',
  item: 'item',
  moments: ['recorded_at', 'changed_at'],
  parts: [
    { table: 'pair', owner: 'id' },
    { table: 'claim', owner: 'development' },
  ],
  stateKey: `'development:' || t.id`,
  restrict,
};

function restrict({ kind, pair, validFrom, validTo }: Slice): { sql: string; values: readonly unknown[] } {
  const parts = new SqlParts();
  const conditions = ['true'];
  if (kind !== null) conditions.push(`t.kind = ${parts.param(kind)}`);
  if (pair !== null) conditions.push(`${parts.param(pair)} = ANY (t.pairs)`);
  if (validFrom !== null || validTo !== null) conditions.push('t.dated');
  if (validFrom !== null) conditions.push(`(t.latest IS NULL OR t.latest >= ${parts.param(validFrom)})`);
  if (validTo !== null) conditions.push(`(t.earliest IS NULL OR t.earliest <= ${parts.param(validTo)})`);
  return { sql: conditions.join(' AND '), values: parts.values };
}
