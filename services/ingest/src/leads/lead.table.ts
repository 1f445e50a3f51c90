import { Injectable } from '@nestjs/common';
import type { Lead, LeadMention, LeadState } from '@entente/contracts';
import { sha256Hex } from '@entente/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../imports/import-format.js';
import { lexemesOf, quotedLexeme } from './lead.words.js';

/** A lead as it is kept, with what became of it. */
export interface KeptLead {
  readonly lead: Lead;
  readonly state: LeadState;
  readonly claim: string | null;
  readonly reason: string | null;
}

export interface LeadSelection {
  /** All of them must be there. */
  readonly lexemes: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  /** Beginning of the URL. */
  readonly url: string | null;
  readonly state: LeadState | null;
  readonly after: { readonly day: string; readonly id: string } | null;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly dataset: string;
  readonly rows: readonly string[];
  readonly detail: Omit<Lead, 'id' | 'dataset' | 'rows'>;
  readonly state: LeadState;
  readonly claim: string | null;
  readonly reason: string | null;
}

const COLUMNS = `replace(l.id::text, '-', '') AS id, l.dataset, l.rows::text[] AS rows, l.detail,
  coalesce(d.state, 'open') AS state, d.claim, d.reason`;
const FROM = 'FROM ingest.lead l LEFT JOIN ingest.lead_decision d ON d.lead = l.id';

/** Leads and mentions: written by imports, in any order and as often as they come, with the same result. */
@Injectable()
export class LeadTable {
  constructor(private readonly database: DataSource) {}

  /** @param leads each id once @returns how many were new */
  async keep(tx: Transaction, leads: readonly Lead[]): Promise<number> {
    // In the order of the ids: two imports that meet can't wait for each other in a ring.
    const given = [...leads].sort((one, other) => (one.id < other.id ? -1 : 1)).map((lead) => {
      const { id, dataset, rows, ...detail } = lead;
      return { id, dataset, rows, day: lead.day, detail, words: lexemesOf(lead).map(quotedLexeme).join(' ') };
    });
    const kept = await tx.query<{ fresh: boolean }>(
      `INSERT INTO ingest.lead AS kept (id, dataset, rows, day, detail, words)
       SELECT id, dataset, rows, day, detail, words::tsvector
         FROM json_to_recordset($1::json) AS given (id uuid, dataset text, rows bigint[], day date, detail json, words text)
       ON CONFLICT (id) DO UPDATE SET
         rows = (SELECT array_agg(DISTINCT id ORDER BY id) FROM unnest(kept.rows || excluded.rows) AS id),
         detail = CASE WHEN excluded.rows[1] < kept.rows[1] THEN excluded.detail ELSE kept.detail END,
         words = CASE WHEN excluded.rows[1] < kept.rows[1] THEN excluded.words ELSE kept.words END
       WHERE NOT kept.rows @> excluded.rows
       RETURNING xmax = 0 AS fresh`,
      [JSON.stringify(given)],
    );
    return kept.filter(({ fresh }) => fresh).length;
  }

  /** @returns how many were new */
  async keepMentions(tx: Transaction, mentions: readonly LeadMention[]): Promise<number> {
    const given = mentions.map(({ row, mentionedAt, ...detail }) => ({
      row_id: row,
      id: sha256Hex([row, mentionedAt, detail.document, String(detail.sentence)].join('\u001f')).slice(0, 32),
      mentioned_at: mentionedAt,
      detail,
    }));
    const kept = await tx.query<{ id: string }>(
      `INSERT INTO ingest.lead_mention (row_id, id, mentioned_at, detail)
       SELECT row_id, id, mentioned_at, detail
         FROM json_to_recordset($1::json) AS given (row_id bigint, id uuid, mentioned_at timestamptz, detail json)
        ORDER BY row_id, id
       ON CONFLICT (row_id, id) DO NOTHING RETURNING id`,
      [JSON.stringify(given)],
    );
    return kept.length;
  }

  async find(id: string): Promise<KeptLead | null> {
    const [row] = await this.database.query<Row[]>(`SELECT ${COLUMNS} ${FROM} WHERE l.id = $1`, [id]);
    return row === undefined ? null : keptLead(row);
  }

  /** Newest day first. */
  async page({ lexemes, from, to, url, state, after, limit }: LeadSelection): Promise<KeptLead[]> {
    const parameters: unknown[] = [];
    const put = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = [
      ...(lexemes.length === 0 ? [] : [`l.words @@ ${put(lexemes.map(quotedLexeme).join(' & '))}::tsquery`]),
      ...(from === null ? [] : [`l.day >= ${put(from)}::date`]),
      ...(to === null ? [] : [`l.day <= ${put(to)}::date`]),
      ...(url === null ? [] : [`starts_with(l.detail ->> 'url', ${put(url)})`]),
      ...(state === null ? [] : [state === 'open' ? 'd.lead IS NULL' : `d.state = ${put(state)}`]),
      ...(after === null ? [] : [`(l.day, l.id) < (${put(after.day)}::date, ${put(after.id)}::uuid)`]),
    ];
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
    const rows = await this.database.query<Row[]>(`SELECT ${COLUMNS} ${FROM} ${where} ORDER BY l.day DESC, l.id DESC LIMIT ${put(limit)}`, parameters);
    return rows.map(keptLead);
  }

  /** Newest first. */
  async mentionsOf(rows: readonly string[], limit: number): Promise<LeadMention[]> {
    const found = await this.database.query<{ row: string; mentionedAt: string; detail: Omit<LeadMention, 'row' | 'mentionedAt'> }[]>(
      `SELECT row_id::text AS row, to_char(mentioned_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "mentionedAt", detail
         FROM ingest.lead_mention WHERE row_id = ANY ($1::bigint[]) ORDER BY mentioned_at DESC, id LIMIT $2`,
      [rows, limit],
    );
    return found.map(({ row, mentionedAt, detail }) => ({ row, mentionedAt, ...detail }));
  }
}

function keptLead({ id, dataset, rows, detail, state, claim, reason }: Row): KeptLead {
  return { lead: { ...detail, id, dataset, rows }, state, claim, reason };
}
