import { stateTable, versionedTable, identifier, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { OPEN, type TableDefinition } from '../definition/table.js';

function columns(table: TableDefinition): string {
  const own = table.columns.map(({ name, type, nullable }) => `${identifier(name)} ${type}${nullable === true ? '' : ' NOT NULL'}`);
  const known = ['known_from bigint NOT NULL', `known_to bigint NOT NULL DEFAULT ${String(OPEN)}`];
  return [...own, ...(table.kind === 'revisions' ? known : [])].join(', ');
}

/** The tables of one version, without keys or indexes: a rebuild fills them first. */
export function createTableStatements(ref: VersionRef, projection: Projection): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${stateTable(ref)} (key text PRIMARY KEY, state jsonb NOT NULL)`,
    ...projection.tables.map((table) => `CREATE TABLE IF NOT EXISTS ${versionedTable(ref, table.name)} (${columns(table)})`),
  ];
}

/**
 * Keys and indexes of one version. A unique index over the open revisions is the database's own guard against a row that
 * is opened twice.
 */
export function createIndexStatements(ref: VersionRef, projection: Projection): string[] {
  return projection.tables.flatMap((table) => {
    const physical = versionedTable(ref, table.name);
    const name = (suffix: string): string => `${identifier(table.name)}_v${String(ref.version)}_${suffix}`;
    const key = table.key.map(identifier).join(', ');
    const unique =
      table.kind === 'revisions'
        ? [
            `CREATE UNIQUE INDEX IF NOT EXISTS ${name('open')} ON ${physical} (${key}) WHERE known_to = ${String(OPEN)}`,
            `CREATE UNIQUE INDEX IF NOT EXISTS ${name('key')} ON ${physical} (${key}, known_from)`,
          ]
        : [`CREATE UNIQUE INDEX IF NOT EXISTS ${name('key')} ON ${physical} (${key})`];
    const own = table.indexes.map((definition, index) => `CREATE INDEX IF NOT EXISTS ${name(`i${String(index + 1)}`)} ON ${physical} ${definition}`);
    return [...unique, ...own];
  });
}

export function dropTableStatements(ref: VersionRef, projection: Projection): string[] {
  return [stateTable(ref), ...projection.tables.map((table) => versionedTable(ref, table.name))].map((table) => `DROP TABLE IF EXISTS ${table}`);
}
