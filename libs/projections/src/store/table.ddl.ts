import { stateTable, versionedTable, identifier, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { OPEN, type Column, type TableDefinition } from '../definition/table.js';

/** Texts sort by code point, the same on every machine and for every locale. */
function physicalType({ type }: Column): string {
  return type === 'text' ? 'text COLLATE "C"' : type;
}

function columns(table: TableDefinition): string {
  const own = table.columns.map((column) => `${identifier(column.name)} ${physicalType(column)}${column.nullable === true ? '' : ' NOT NULL'}`);
  const known = ['known_from bigint NOT NULL', `known_to bigint NOT NULL DEFAULT ${String(OPEN)}`];
  return [...own, ...(table.kind === 'revisions' ? known : [])].join(', ');
}

/** Rows that are updated find room on their own page, so that no index has to learn of it. */
const ROOM = 'fillfactor = 60';

/**
 * The tables of one version, without indexes. States are `json`, not `jsonb`: what is
 * read back must be written again byte for byte, or rows would change that no event changed.
 */
export function createTableStatements(ref: VersionRef, projection: Projection): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${stateTable(ref)} (key text PRIMARY KEY, state json NOT NULL) WITH (${ROOM})`,
    ...projection.tables.map((table) => `CREATE TABLE IF NOT EXISTS ${versionedTable(ref, table.name)} (${columns(table)})${table.kind === 'current' ? ` WITH (${ROOM})` : ''}`),
  ];
}

/**
 * The indexes that writing itself needs. A rebuild makes them first, and they stay small: only open rows are in them.
 * Being unique, they are the database's own guard against a row that is opened twice.
 */
export function writeIndexStatements(ref: VersionRef, projection: Projection): string[] {
  return projection.tables.map((table) => {
    const physical = versionedTable(ref, table.name);
    const key = table.key.map(identifier).join(', ');
    return table.kind === 'revisions'
      ? `CREATE UNIQUE INDEX IF NOT EXISTS ${indexName(ref, table, 'open')} ON ${physical} (${key}) WHERE known_to = ${String(OPEN)}`
      : `CREATE UNIQUE INDEX IF NOT EXISTS ${indexName(ref, table, 'key')} ON ${physical} (${key})`;
  });
}

function indexName(ref: VersionRef, table: TableDefinition, suffix: string): string {
  return `${identifier(table.name)}_v${String(ref.version)}_${suffix}`;
}

/**
 * The indexes that reading needs; a rebuild makes them once the tables are full.
 */
export function readIndexStatements(ref: VersionRef, projection: Projection): string[] {
  return projection.tables.flatMap((table) => {
    const physical = versionedTable(ref, table.name);
    const history = table.kind === 'revisions' ? [`CREATE UNIQUE INDEX IF NOT EXISTS ${indexName(ref, table, 'key')} ON ${physical} (${table.key.map(identifier).join(', ')}, known_from)`] : [];
    const own = table.indexes.map((definition, index) => `CREATE INDEX IF NOT EXISTS ${indexName(ref, table, `i${String(index + 1)}`)} ON ${physical} ${definition}`);
    return [...history, ...own];
  });
}

export function dropTableStatements(ref: VersionRef, projection: Projection): string[] {
  return [stateTable(ref), ...projection.tables.map((table) => versionedTable(ref, table.name))].map((table) => `DROP TABLE IF EXISTS ${table}`);
}
