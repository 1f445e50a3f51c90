import type { Lead, LeadMention } from '@entente/contracts';
import type { Detection, ImportConnector, ImportRow } from '../import/import-connector.js';
import { lineText } from '../ndjson/byte-lines.js';
import { gdeltEvents, gdeltMentions } from './gdelt.connector.js';
import { EVENT_COLUMNS, MENTION_COLUMNS } from './gdelt.columns.js';

/** Which of GDELT's two files it is. */
export interface GdeltFile {
  readonly holds: 'events' | 'mentions';
}

export type GdeltRow = { readonly lead: Lead } | { readonly mention: LeadMention };

/** Events or mentions, whichever the first lines look like more. */
export const gdeltAny: ImportConnector<GdeltRow, GdeltFile> = {
  format: 'gdelt',
  version: gdeltEvents.version,
  detect,
  async *rows({ holds }, bytes, at) {
    if (holds === 'events') for await (const row of gdeltEvents.rows({}, bytes, at)) yield asLead(row);
    else for await (const row of gdeltMentions.rows({}, bytes, at)) yield asMention(row);
  },
  row: ({ holds }, text, row) => (holds === 'events' ? asLead(gdeltEvents.row({}, text, row)) : asMention(gdeltMentions.row({}, text, row))),
};

function detect(head: Uint8Array): Detection<GdeltFile> {
  const refused = gdeltEvents.detect(head, {});
  if (!refused.ok) return refused;
  const cells = lineText(head.subarray(0, 64 * 1_024)).split('\n').slice(0, 50).map((line) => line.split('\t').length);
  const like = (columns: number): number => cells.filter((count) => Math.abs(count - columns) <= 2).length;
  return { ok: true, dialect: { holds: like(MENTION_COLUMNS.length) > like(EVENT_COLUMNS.length) ? 'mentions' : 'events' } };
}

function asLead(row: ImportRow<Lead>): ImportRow<GdeltRow> {
  return row.ok ? { ...row, record: { lead: row.record } } : row;
}

function asMention(row: ImportRow<LeadMention>): ImportRow<GdeltRow> {
  return row.ok ? { ...row, record: { mention: row.record } } : row;
}
