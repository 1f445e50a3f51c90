import { Injectable } from '@nestjs/common';
import type { GoodRow, SipriRecord } from '@entente/connectors';
import type { ReleaseCoverage } from '@entente/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../import-format.js';

export interface StagedRow {
  readonly import: string;
  readonly number: number;
  readonly pair: string;
  readonly start: number;
  readonly text: string;
}

export const pairKey = ({ row }: SipriRecord): string => `${row.buyer}>${row.supplier}`;

/** Buyers, suppliers and years are counted in the database: a release is never in memory as a whole. */
type Measured = Omit<ReleaseCoverage, 'whole' | 'unreadable'>;

/** Rows of releases, by the pair they are about. */
@Injectable()
export class RegisterRowTable {
  constructor(private readonly database: DataSource) {}

  async add(tx: Transaction, id: string, rows: readonly GoodRow<SipriRecord>[], starts: readonly number[]): Promise<void> {
    const records = rows.map(({ record }) => record.row);
    await tx.query(
      `INSERT INTO ingest.register_row (import, number, pair, designation, year, first_delivery, last_delivery, start, text)
       SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::text[])
       ON CONFLICT (import, number) DO UPDATE SET pair = excluded.pair, designation = excluded.designation, year = excluded.year,
         first_delivery = excluded.first_delivery, last_delivery = excluded.last_delivery, start = excluded.start, text = excluded.text`,
      [
        id, rows.map(({ row }) => row), rows.map(({ record }) => pairKey(record)), records.map(({ designation }) => designation), records.map(({ year }) => year),
        records.map(({ deliveries }) => deliveries[0] ?? null), records.map(({ deliveries }) => deliveries.at(-1) ?? null), starts, rows.map(({ text }) => text),
      ],
    );
  }

  /** The next pairs of any of the releases, with their rows in each of them. */
  async pairsAfter(imports: readonly string[], after: string, most: number): Promise<{ readonly pair: string; readonly rows: number }[]> {
    const rows = await this.database.query<{ pair: string; rows: string }[]>(
      `SELECT pair, count(*)::text AS rows FROM ingest.register_row WHERE import = ANY ($1) AND pair > $2 COLLATE "C" GROUP BY pair ORDER BY pair COLLATE "C" LIMIT $3`,
      [imports, after, most],
    );
    return rows.map(({ pair, rows: count }) => ({ pair, rows: Number(count) }));
  }

  /** Pair by pair over the index: a table that was filled a moment ago has no statistics yet, and would be read as a whole. */
  async ofPairs(imports: readonly string[], pairs: readonly string[]): Promise<StagedRow[]> {
    const rows = await this.database.query<(Omit<StagedRow, 'number' | 'start'> & { number: string; start: string })[]>(
      `SELECT r.* FROM unnest($2::text[]) AS p (pair)
       CROSS JOIN LATERAL (
         SELECT import, number::text, pair, start::text, text FROM ingest.register_row WHERE pair = p.pair AND import = ANY ($1) ORDER BY import, number OFFSET 0
       ) r`,
      [imports, pairs],
    );
    return rows.map((row) => ({ ...row, number: Number(row.number), start: Number(row.start) }));
  }

  async pairs(imports: readonly string[]): Promise<number> {
    const rows = await this.database.query<{ count: string }[]>(`SELECT count(DISTINCT pair)::text AS count FROM ingest.register_row WHERE import = ANY ($1)`, [imports]);
    return Number(rows[0]?.count ?? 0);
  }

  async designations(id: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ designation: string }[]>(`SELECT DISTINCT designation FROM ingest.register_row WHERE import = $1`, [id]);
    return new Set(rows.map(({ designation }) => designation));
  }

  async measure(id: string): Promise<Measured> {
    const [found] = await this.database.query<(Omit<Measured, 'rows' | 'undelivered'> & { rows: string; undelivered: string })[]>(
      `SELECT count(*)::text AS rows, min(year) AS "firstOrder", max(year) AS "lastOrder", min(first_delivery) AS "firstDelivery", max(last_delivery) AS "lastDelivery",
         coalesce(array_agg(DISTINCT split_part(pair, '>', 1)), '{}') AS buyers, coalesce(array_agg(DISTINCT split_part(pair, '>', 2)), '{}') AS suppliers,
         (count(*) FILTER (WHERE first_delivery IS NULL))::text AS undelivered
       FROM ingest.register_row WHERE import = $1`,
      [id],
    );
    if (found === undefined) throw new Error(`Counting the rows of import ${id} gave no answer.`);
    return { ...found, rows: Number(found.rows), undelivered: Number(found.undelivered) };
  }

  /** How many rows of an older release a later one should hold, judged by what it covers. */
  async expectedOf(id: string, later: ReleaseCoverage, narrow: { readonly buyers: boolean; readonly suppliers: boolean }): Promise<number> {
    const rows = await this.database.query<{ count: string }[]>(
      `SELECT count(*)::text AS count FROM ingest.register_row WHERE import = $1 AND (first_delivery IS NOT NULL OR $2) AND coalesce(last_delivery, year) >= $3
         AND (NOT $4 OR split_part(pair, '>', 1) = ANY ($5)) AND (NOT $6 OR split_part(pair, '>', 2) = ANY ($7))`,
      [id, later.undelivered > 0, later.firstDelivery ?? '', narrow.buyers, later.buyers, narrow.suppliers, later.suppliers],
    );
    return Number(rows[0]?.count ?? 0);
  }

  async last(id: string): Promise<{ readonly number: number; readonly text: string } | null> {
    const rows = await this.database.query<{ number: string; text: string }[]>(
      `SELECT number::text, text FROM ingest.register_row WHERE import = $1 AND start >= 0 ORDER BY number DESC LIMIT 1`,
      [id],
    );
    return rows[0] === undefined ? null : { number: Number(rows[0].number), text: rows[0].text };
  }

  /** The rows as one text, built in the database. @returns its hash */
  async textHash(id: string): Promise<string> {
    const rows = await this.database.query<{ hash: string }[]>(`SELECT encode(sha256(convert_to(${WHOLE}, 'UTF8')), 'hex') AS hash FROM ingest.register_row WHERE import = $1 AND start >= 0`, [id]);
    return rows[0]?.hash ?? '';
  }

  /** Keeps the words that claims quote: before any event names them. */
  async keepText(id: string, sha256: string): Promise<void> {
    await this.database.query(
      `INSERT INTO ingest.report_text (sha256, text) SELECT $2, ${WHOLE} FROM ingest.register_row WHERE import = $1 AND start >= 0 ON CONFLICT (sha256) DO NOTHING`,
      [id, sha256],
    );
  }

  async keepRowText(sha256: string, text: string): Promise<void> {
    await this.database.query('INSERT INTO ingest.report_text (sha256, text) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING', [sha256, text]);
  }

  async drop(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM ingest.register_row WHERE import = $1', [id]);
  }
}

const WHOLE = `coalesce(string_agg(text, E'\\n' ORDER BY number), '')`;
