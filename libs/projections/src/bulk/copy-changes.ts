import type { PoolClient } from 'pg';
import { identifier, stateTable, tableOf, versionedTable, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { OPEN, type TableDefinition } from '../definition/table.js';
import type { Changes, CurrentChanges, RevisionChanges } from '../fold/changes.js';
import { RevisionMissing } from '../store/write-changes.js';
import { copyInto } from './copy-into.js';
import { copyLine } from './copy-text.js';

/**
 * Writes a large folded batch by COPY, in the caller's transaction: the same rows as `writeBatch`, several times faster.
 * What is new goes straight into its table, what exists already through a temporary one.
 */
export async function copyChanges<S>(client: PoolClient, ref: VersionRef, projection: Projection<S>, changes: Changes<S>): Promise<void> {
  await copyStates(client, stateTable(ref), changes);
  for (const [name, change] of changes.revisions) await copyRevisions(client, versionedTable(ref, name), tableOf(projection, name), change);
  for (const [name, change] of changes.current) await copyCurrent(client, versionedTable(ref, name), tableOf(projection, name), change);
}

async function copyStates<S>(client: PoolClient, table: string, changes: Changes<S>): Promise<void> {
  await copyInto(client, `${table} (key, state)`, statesAsLines(changes, true));
  if (changes.states.size === changes.fresh.size) return;
  await stage(client, `SELECT key, state FROM ${table}`, statesAsLines(changes, false));
  await client.query(`UPDATE ${table} AS t SET state = n.state FROM staged AS n WHERE t.key = n.key AND n.state IS NOT NULL`);
  await client.query(`DELETE FROM ${table} AS t USING staged AS n WHERE t.key = n.key AND n.state IS NULL`);
}

/** A state that came and went in the batch is in neither part. */
function* statesAsLines<S>({ states, fresh }: Changes<S>, isNew: boolean): Generator<string> {
  for (const [key, state] of states) {
    if (fresh.has(key) !== isNew || (isNew && state === null)) continue;
    yield copyLine([key, state === null ? null : JSON.stringify(state)]);
  }
}

async function copyRevisions(client: PoolClient, physical: string, table: TableDefinition, { opened, closed }: RevisionChanges): Promise<void> {
  const key = table.key.map(identifier);
  if (closed.length > 0) {
    const lines = closed.map((row) => copyLine([...table.key.map((column) => row.key[column]), row.at]));
    await stage(client, `SELECT ${key.join(', ')}, known_to FROM ${physical}`, lines);
    const { rowCount } = await client.query(
      `UPDATE ${physical} AS t SET known_to = n.known_to FROM staged AS n WHERE ${key.map((column) => `t.${column} = n.${column}`).join(' AND ')} AND t.known_to = ${String(OPEN)}`,
    );
    if (rowCount !== closed.length) throw new RevisionMissing(physical, closed.length, rowCount ?? 0);
  }
  if (opened.length === 0) return;
  const names = table.columns.map(({ name }) => name);
  const lines = (function* () {
    for (const { values, from, to } of opened) yield copyLine([...names.map((name) => values[name]), from, to ?? OPEN]);
  })();
  await copyInto(client, `${physical} (${names.map(identifier).join(', ')}, known_from, known_to)`, lines);
}

async function copyCurrent(client: PoolClient, physical: string, table: TableDefinition, { upserts, fresh, deletes }: CurrentChanges): Promise<void> {
  const names = table.columns.map(({ name }) => name);
  const key = table.key.map(identifier);
  if (deletes.length > 0) {
    await stage(client, `SELECT ${key.join(', ')} FROM ${physical}`, deletes.map((row) => copyLine(table.key.map((column) => row[column]))));
    await client.query(`DELETE FROM ${physical} AS t USING staged AS n WHERE ${key.map((column) => `t.${column} = n.${column}`).join(' AND ')}`);
  }
  const columns = names.map(identifier).join(', ');
  const lines = function* (isNew: boolean): Generator<string> {
    for (const row of upserts) if (fresh.has(row) === isNew) yield copyLine(names.map((name) => row[name]));
  };
  if (fresh.size > 0) await copyInto(client, `${physical} (${columns})`, lines(true));
  if (upserts.length === fresh.size) return;
  await stage(client, `SELECT ${columns} FROM ${physical}`, lines(false));
  const rest = names.filter((name) => !table.key.includes(name));
  const update = rest.length === 0 ? 'DO NOTHING' : `DO UPDATE SET ${rest.map((name) => `${identifier(name)} = excluded.${identifier(name)}`).join(', ')}`;
  await client.query(`INSERT INTO ${physical} (${columns}) SELECT ${columns} FROM staged ON CONFLICT (${key.join(', ')}) ${update}`);
}

/** Fills the temporary table `staged`, made anew with the columns of a query. */
async function stage(client: PoolClient, like: string, lines: Iterable<string>): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS pg_temp.staged; CREATE TEMPORARY TABLE staged ON COMMIT DROP AS ${like} LIMIT 0`);
  await copyInto(client, 'staged', lines);
}
