import type pg from 'pg';

/** What programs rely on in a database: columns of tables, and routines as they are called. */
export interface SchemaShape {
  /** `<schema>.<table>` → column → its type and what else binds whoever writes it. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, ColumnShape>>>>;
  /** `<schema>.<name>(<arguments>)` → result. */
  readonly routines: Readonly<Record<string, string>>;
}

export interface ColumnShape {
  readonly type: string;
  /** Whether null is allowed. */
  readonly nullable: boolean;
  /** Whether a row can be written without naming it. */
  readonly optional: boolean;
}

export const SCHEMAS = ['event_store', 'ingest', 'timeline', 'alerting_log', 'alerting'];

export async function readShape(pool: pg.Pool): Promise<SchemaShape> {
  const { rows: columns } = await pool.query<{ table: string; column: string } & ColumnShape>(
    `SELECT n.nspname || '.' || c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
       (NOT a.attnotnull OR a.atthasdef OR a.attidentity <> '') AS optional
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2`,
    [SCHEMAS],
  );
  const { rows: routines } = await pool.query<{ routine: string; result: string | null }>(
    `SELECT n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS routine, pg_get_function_result(p.oid) AS result
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = ANY ($1) ORDER BY 1`,
    [SCHEMAS],
  );
  const tables: Record<string, Record<string, ColumnShape>> = {};
  for (const { table, column, ...shape } of columns) tables[table] = { ...tables[table], [column]: shape };
  return { tables, routines: Object.fromEntries(routines.map(({ routine, result }) => [routine, result ?? 'nothing'])) };
}

/** What a program made for `before` would stumble over in `now`, a line each. */
export function brokenFor(before: SchemaShape, now: SchemaShape): string[] {
  return [...Object.entries(before.tables).flatMap(([table, columns]) => brokenTable(table, columns, now.tables[table])), ...brokenRoutines(before, now)];
}

function brokenTable(table: string, before: Readonly<Record<string, ColumnShape>>, now: Readonly<Record<string, ColumnShape>> | undefined): string[] {
  if (now === undefined) return [`${table} is gone`];
  const kept = Object.entries(before).flatMap(([column, was]) => {
    const is = now[column];
    if (is === undefined) return [`${table}.${column} is gone`];
    if (is.type !== was.type) return [`${table}.${column} is ${is.type} and was ${was.type}`];
    if (is.nullable && !was.nullable) return [`${table}.${column} may be null now: whoever reads it doesn't expect that`];
    return was.optional && !is.optional ? [`${table}.${column} must be written now`] : [];
  });
  const added = Object.entries(now).filter(([column, { optional }]) => before[column] === undefined && !optional);
  return [...kept, ...added.map(([column]) => `${table}.${column} is new and must be written: give it a default`)];
}

function brokenRoutines(before: SchemaShape, now: SchemaShape): string[] {
  return Object.entries(before.routines).flatMap(([routine, result]) => {
    const is = now.routines[routine];
    if (is === undefined) return [`${routine} is gone`];
    return is === result ? [] : [`${routine} returns ${is} and returned ${result}`];
  });
}
