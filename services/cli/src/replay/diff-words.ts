import type { DevelopmentItem } from '@entente/contracts';
import { dateWords } from '../output/date-words.js';

/** What a dry run found: what would appear, change or vanish if the live view were folded anew. */
export interface ReplayDiff {
  readonly appear: readonly DevelopmentItem[];
  readonly change: readonly { readonly id: string; readonly fields: readonly unknown[] }[];
  readonly vanish: readonly DevelopmentItem[];
  readonly unchanged: number;
  readonly position: string;
  readonly sha256?: string;
}

export function diffWords(diff: ReplayDiff): string {
  const head = `Dry run up to ${diff.position}: ${diff.appear.length} would appear, ${diff.change.length} change, ${diff.vanish.length} vanish; ${diff.unchanged} unchanged.`;
  return [
    head,
    ...diff.appear.map((item) => `  + ${brief(item)}`),
    ...diff.change.map(({ id, fields }) => `  ~ ${id}  ${fields.map(fieldWords).join('; ')}`),
    ...diff.vanish.map((item) => `  - ${brief(item)}`),
  ].join('\n');
}

function brief(item: DevelopmentItem): string {
  return `${item.id}  ${dateWords(item.valid)}  ${item.kind}  ${item.object ?? ''}`.trimEnd();
}

function fieldWords(field: unknown): string {
  if (typeof field === 'string') return field;
  const { field: name, live, replayed } = field as { field?: string; live?: unknown; replayed?: unknown };
  return name === undefined ? JSON.stringify(field) : `${name}: ${JSON.stringify(live)} → ${JSON.stringify(replayed)}`;
}
