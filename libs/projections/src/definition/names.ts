import type { Projection } from './projection.js';
import type { TableDefinition } from './table.js';

/** One version of one projection, in the schema that holds its tables. */
export interface VersionRef {
  readonly schema: string;
  readonly projection: string;
  readonly version: number;
}

const IDENTIFIER = /^[a-z][a-z0-9_]{0,47}$/;

/** Checks a name that will stand in SQL text. Names come from code, never from a request; this is the second line. */
export function identifier(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`"${name}" can't be an SQL name: use a-z, 0-9 and _, at most 48 characters, a letter first.`);
  return name;
}

export function registryTable(schema: string, table: string): string {
  return `${identifier(schema)}.projection_${identifier(table)}`;
}

export function versionedTable(ref: VersionRef, table: string): string {
  if (!Number.isSafeInteger(ref.version) || ref.version < 1) throw new Error(`A projection version is a whole number from 1, not ${String(ref.version)}.`);
  return `${identifier(ref.schema)}.${identifier(table)}_v${String(ref.version)}`;
}

/** Table of the folded states. Named after the projection, so that two projections may share a schema. */
export function stateTable(ref: VersionRef): string {
  return versionedTable(ref, `${ref.projection}_state`);
}

export function tableOf(projection: Projection, name: string): TableDefinition {
  const table = projection.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`Projection ${projection.name} gives rows for "${name}" and has no such table: add it to its tables.`);
  return table;
}
