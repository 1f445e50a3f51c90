import type { DevelopmentItem } from '@entente/contracts';
import { dateWords } from '../output/date-words.js';
import { moneyWords } from '../output/money-words.js';
import { renderTable } from '../output/table.js';

const COLUMNS = [
  { heading: 'WHEN', max: 22 },
  { heading: 'WHAT', max: 22 },
  { heading: 'WHO', max: 30 },
  { heading: 'OBJECT', max: 34 },
  { heading: 'MONEY', max: 20 },
  { heading: 'REPORTS', max: 7 },
  { heading: 'ID', max: 16 },
];

/** The timeline as a table: earliest first, one development a row, conflicts marked with `!`. */
export function timelineTable(items: readonly DevelopmentItem[]): string {
  return renderTable(COLUMNS, items.map(row));
}

function row(item: DevelopmentItem): string[] {
  const mark = item.conflicts.length > 0 ? ' !' : '';
  const status = item.status === null ? '' : ` (${item.status})`;
  const modality = item.modality === 'asserted' ? '' : ` [${item.modality}]`;
  return [
    dateWords(item.valid),
    `${item.kind}${status}${modality}`,
    item.actors.map(({ role, id }) => `${shortRole(role)} ${id}`).join(', '),
    `${item.quantity === null ? '' : `${item.quantity.value} × `}${item.object ?? ''}`,
    `${moneyWords(item.money)}${mark}`,
    String(item.reports),
    shortId(item.id),
  ];
}

function shortRole(role: string): string {
  return role === 'party' || role === 'signatory' ? '' : role;
}

/** Ids are content hashes; the first twelve characters after a prefix are enough to tell them apart in a table. */
export function shortId(id: string): string {
  return id.length <= 16 ? id : id.slice(0, 16);
}
