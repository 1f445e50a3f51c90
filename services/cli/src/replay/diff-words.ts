import type { DevelopmentItem } from '@entente/contracts';
import { dateWords } from '../output/date-words.js';

/** What a dry run found: what would appear, change or vanish if the live view were folded anew. Lists may be cut, counts are not. */
export interface ReplayDiff {
  readonly appear: readonly DevelopmentItem[];
  readonly change: readonly { readonly id: string; readonly fields: readonly unknown[] }[];
  readonly vanish: readonly DevelopmentItem[];
  readonly unchanged: number;
  readonly counts?: { readonly appear: number; readonly change: number; readonly vanish: number };
  readonly position: string;
  readonly sha256?: string;
  /** Components the slice lacks events of. */
  readonly parked?: number;
}

/** Entries of a kind in a terminal; the JSON has more. */
const MOST = 50;
/** Characters of one value. */
const WIDEST = 120;

export function diffWords(diff: ReplayDiff): string {
  const { appear, change, vanish, unchanged, position, parked = 0 } = diff;
  const counts = diff.counts ?? { appear: appear.length, change: change.length, vanish: vanish.length };
  return [
    `Dry run up to ${position}: ${counts.appear} would appear, ${counts.change} change, ${counts.vanish} vanish; ${unchanged} unchanged.`,
    ...listed(appear, counts.appear, (item) => [`  + ${brief(item)}`]),
    ...listed(change, counts.change, ({ id, fields }) => [`  ~ ${id}`, ...fields.map((field) => `      ${fieldWords(field)}`)]),
    ...listed(vanish, counts.vanish, (item) => [`  - ${brief(item)}`]),
    ...(parked > 0 ? [`  ${parked} components could not be folded from this slice alone.`] : []),
  ].join('\n');
}

function listed<Entry>(entries: readonly Entry[], count: number, lines: (entry: Entry) => string[]): string[] {
  const shown = entries.slice(0, MOST);
  const more = count - shown.length;
  return [...shown.flatMap(lines), ...(more > 0 ? [`  … and ${more} more; --json lists the first 1000`] : [])];
}

function brief(item: DevelopmentItem): string {
  return `${item.id}  ${dateWords(item.valid)}  ${item.kind}  ${item.object ?? ''}`.trimEnd();
}

function fieldWords(field: unknown): string {
  if (typeof field === 'string') return field;
  const { field: name, live, replayed } = field as { field?: string; live?: unknown; replayed?: unknown };
  return name === undefined ? clipped(field) : `${name}: ${clipped(live)} → ${clipped(replayed)}`;
}

function clipped(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= WIDEST ? text : `${text.slice(0, WIDEST)}…`;
}
