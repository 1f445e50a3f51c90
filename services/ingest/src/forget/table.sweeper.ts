import { Injectable } from '@nestjs/common';
import { ERASED } from '@entente/contracts';
import { cover, type PersonName } from '@entente/event-store';
import { DataSource, type EntityManager } from 'typeorm';
import type { ForgetPlan, SweptTable } from './forget.plan.js';
import { LegacyLog } from './legacy.log.js';
import { probesOf, textHolds } from './name.probes.js';

/** Found by the index of words, or holding nothing anybody wrote. */
const NOT_SWEPT = ['report_text', 'personal_word', 'text_word', 'forget', 'migration'];
/** Copies of fields of events: they read what a rebuild would give them. */
const COPIES = ['claim_index', 'lead_decision'];

/** Bytes. */
const LARGE = 4_000_000;
const AT_ONCE = 2;

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** Of its table: more than a few megabytes. */
  readonly large: boolean;
}

type Cell = string | Buffer | string[] | null;

/** Covers a name in every table of this service that is not found by index: refused messages, quarantine, files, leads, mappings. */
@Injectable()
export class TableSweeper {
  constructor(
    private readonly database: DataSource,
    private readonly legacy: LegacyLog,
  ) {}

  /** @param dryRun counts only */
  async sweep(name: PersonName, { claims }: Pick<ForgetPlan, 'claims'>, dryRun: boolean): Promise<SweptTable[]> {
    const swept: SweptTable[] = [];
    const [tables, since] = await Promise.all([this.columns(), this.legacy.since()]);
    const search: Search = { name, claims, since };
    for (const table of await this.naming(tables, search)) {
      const columns = tables.get(table) ?? [];
      const rows = await this.database.transaction((manager) => sweepTable(manager, { table, columns, search, dryRun }));
      if (rows > 0) swept.push({ table: `ingest.${table}`, rows });
    }
    return swept;
  }

  /** Tables that may name somebody: the small ones asked in one statement, since most hold nothing of a person, and each large one by itself. */
  private async naming(tables: ReadonlyMap<string, readonly Column[]>, search: Search): Promise<string[]> {
    const isLarge = (table: string): boolean => tables.get(table)?.some(({ large }) => large) ?? false;
    const names = [...tables.keys()];
    const groups = [names.filter((table) => !isLarge(table)), ...names.filter(isLarge).map((table) => [table])].filter((group) => group.length > 0);
    const found: string[] = [];
    const next = async (): Promise<void> => {
      for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
        const questions = group.map((table) => `SELECT '${table}' AS table WHERE EXISTS (SELECT FROM ingest.${table} WHERE ${holds(table, tables.get(table) ?? [], search)})`);
        const rows = await this.database.query<{ table: string }[]>(questions.join(' UNION ALL '), parameters(search));
        found.push(...rows.map(({ table }) => table));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    return found.sort();
  }

  /** Columns with words in them. Those of keys are left: ids and hashes. */
  private async columns(): Promise<Map<string, Column[]>> {
    const rows = await this.database.query<Column[]>(
      `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type, pg_table_size(c.oid) > $2 AS large
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'ingest'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL($1)
         AND format_type(a.atttypid, NULL) IN ('text', 'text[]', 'json', 'jsonb', 'bytea')
         AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY(i.indkey))
       ORDER BY 1, 2`,
      [NOT_SWEPT, LARGE],
    );
    return grouped(rows);
  }
}

function grouped(columns: readonly Column[]): Map<string, Column[]> {
  const tables = new Map<string, Column[]>();
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  return tables;
}

/** What is looked for. */
interface Search {
  readonly name: PersonName;
  /** Claims whose encrypted fields named the person. */
  readonly claims: readonly string[];
  /** Up to here events are in plain. */
  readonly since: bigint;
}

interface Sweep {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly search: Search;
  readonly dryRun: boolean;
}

/** A row may name the person: $1 the loose patterns, $2 the folded ones, $3 those of bytes. Its text is looked through once, not column by column. */
function holds(table: string, columns: readonly Column[], { since }: Search): string {
  const isBytes = ({ type }: Column): boolean => type === 'bytea';
  const texts = columns.filter((column) => !isBytes(column)).map(({ column }) => `${column}::text`);
  const questions = columns.filter(isBytes).map(({ column }) => `lower(encode(${column}, 'escape')) LIKE ANY($3)`);
  if (texts.length > 0) questions.push(textHolds(`concat_ws(E'\\n', ${texts.join(', ')})`));
  const typed = '$1::text[] IS NOT NULL AND $2::text[] IS NOT NULL AND $3::text[] IS NOT NULL AND $4::text[] IS NOT NULL AND $5::bigint IS NOT NULL';
  // The one table that grows with the log: what it copies is encrypted there, so the plan knows whose it is, but for what is older than the keys.
  const mayBe = table === 'claim_index' ? `(claim = ANY($4)${since === 0n ? '' : ' OR position <= $5'})` : 'true';
  return `${typed} AND ${mayBe} AND (${questions.join(' OR ')})`;
}

function parameters({ name, claims, since }: Search): unknown[] {
  const { text, folded, bytes } = probesOf(name);
  return [text, folded, bytes, claims, since.toString()];
}

async function sweepTable(manager: EntityManager, { table, columns, search, dryRun }: Sweep): Promise<number> {
  const { name } = search;
  const rows = await manager.query<Record<string, Cell>[]>(
    `SELECT ctid::text AS ctid, ${columns.map(({ column, type }) => `${column}${type.startsWith('json') ? '::text' : ''} AS ${column}`).join(', ')}
     FROM ingest.${table} WHERE ${holds(table, columns, search)}${dryRun ? '' : ' FOR UPDATE'}`,
    parameters(search),
  );
  let changed = 0;
  for (const row of rows) {
    const cells = columns.map(({ column, type }) => ({ column, before: row[column] ?? null, after: covered(row[column] ?? null, { type, name, whole: COPIES.includes(table) }) }));
    const different = cells.filter(({ before, after }) => after !== before);
    if (different.length === 0) continue;
    changed += 1;
    if (dryRun) continue;
    const set = different.map(({ column }, at) => `${column} = $${String(at + 2)}`).join(', ');
    await manager.query(`UPDATE ingest.${table} SET ${set} WHERE ctid = $1::tid`, [row['ctid'], ...different.map(({ after }) => after)]);
  }
  return changed;
}

function covered(cell: Cell, { type, name, whole }: { type: string; name: PersonName; whole: boolean }): Cell {
  if (cell === null) return null;
  if (Buffer.isBuffer(cell)) return coveredBytes(cell, name);
  if (Array.isArray(cell)) return cell.some((one) => name.isIn(one)) ? cell.map((one) => name.cover(one)) : cell;
  if (!name.isIn(cell)) return cell;
  if (type.startsWith('json')) return JSON.stringify(whole ? erasedIn(JSON.parse(cell), name) : name.coverJson(JSON.parse(cell)));
  return whole ? ERASED : name.cover(cell);
}

function erasedIn(value: unknown, name: PersonName): unknown {
  if (typeof value === 'string') return name.isIn(value) ? ERASED : value;
  if (Array.isArray(value)) return value.map((one) => erasedIn(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, erasedIn(member, name)]));
}

/** As many bytes as before: places in a file still hold. */
export function coveredBytes(bytes: Buffer, name: PersonName): Buffer {
  const utf8 = bytes.toString('utf8');
  const encoding = Buffer.from(utf8).equals(bytes) ? 'utf8' : 'latin1';
  const text = encoding === 'utf8' ? utf8 : bytes.toString('latin1');
  const passages = name.passages(text);
  if (passages.length === 0) return bytes;
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end } of passages) {
    parts.push(Buffer.from(text.slice(at, start), encoding), Buffer.from(cover(Buffer.byteLength(text.slice(start, end), encoding))));
    at = end;
  }
  return Buffer.concat([...parts, Buffer.from(text.slice(at), encoding)]);
}
