import type { ClientBase } from 'pg';
import { stateTable, tableOf, versionedTable, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { OPEN, type TableDefinition } from '../definition/table.js';
import type { Changes, CurrentChanges, RevisionChanges } from '../fold/changes.js';

/**
 * Writes a folded batch: at most one statement a table and kind of change. Runs inside the caller's transaction,
 * together with the checkpoint.
 */
export async function writeChanges<S>(client: ClientBase, ref: VersionRef, projection: Projection<S>, changes: Changes<S>): Promise<void> {
  await writeStates(client, ref, changes.states);
  for (const [name, change] of changes.revisions) await writeRevisions(client, versionedTable(ref, name), tableOf(projection, name), change);
  for (const [name, change] of changes.current) await writeCurrent(client, versionedTable(ref, name), tableOf(projection, name), change);
}

async function writeStates<S>(client: ClientBase, ref: VersionRef, states: ReadonlyMap<string, S | null>): Promise<void> {
  const kept: string[] = [];
  const texts: string[] = [];
  const gone: string[] = [];
  for (const [key, state] of states) {
    if (state === null) gone.push(key);
    else {
      kept.push(key);
      texts.push(JSON.stringify(state));
    }
  }
  if (kept.length > 0) {
    await client.query(
      `INSERT INTO ${stateTable(ref)} AS t (key, state) SELECT key, state::json FROM unnest($1::text[], $2::text[]) AS n (key, state)
       ON CONFLICT (key) DO UPDATE SET state = excluded.state`,
      [kept, texts],
    );
  }
  if (gone.length > 0) await client.query(`DELETE FROM ${stateTable(ref)} WHERE key = ANY($1::text[])`, [gone]);
}

function typed(table: TableDefinition, names: readonly string[]): string {
  return names.map((name) => `${name} ${table.columns.find((column) => column.name === name)?.type ?? 'text'}`).join(', ');
}

function matches(table: TableDefinition): string {
  return table.key.map((column) => `t.${column} = n.${column}`).join(' AND ');
}

async function writeRevisions(client: ClientBase, physical: string, table: TableDefinition, { opened, closed }: RevisionChanges): Promise<void> {
  if (closed.length > 0) {
    const input = JSON.stringify(closed.map(({ key, at }) => ({ ...key, at: at.toString() })));
    const { rowCount } = await client.query(
      `UPDATE ${physical} AS t SET known_to = n.at FROM json_to_recordset($1::json) AS n (${typed(table, table.key)}, at bigint)
       WHERE ${matches(table)} AND t.known_to = ${String(OPEN)}`,
      [input],
    );
    if (rowCount !== closed.length) throw new RevisionMissing(physical, closed.length, rowCount ?? 0);
  }
  if (opened.length === 0) return;
  const names = table.columns.map(({ name }) => name);
  const input = JSON.stringify(opened.map(({ values, from, to }) => ({ ...values, known_from: from.toString(), known_to: (to ?? OPEN).toString() })));
  await client.query(
    `INSERT INTO ${physical} (${names.join(', ')}, known_from, known_to)
     SELECT ${names.join(', ')}, known_from, known_to
     FROM json_to_recordset($1::json) AS n (${typed(table, names)}, known_from bigint, known_to bigint)`,
    [input],
  );
}

async function writeCurrent(client: ClientBase, physical: string, table: TableDefinition, { upserts, deletes }: CurrentChanges): Promise<void> {
  if (deletes.length > 0) {
    await client.query(
      `DELETE FROM ${physical} AS t USING json_to_recordset($1::json) AS n (${typed(table, table.key)}) WHERE ${matches(table)}`,
      [JSON.stringify(deletes)],
    );
  }
  if (upserts.length === 0) return;
  const names = table.columns.map(({ name }) => name);
  const rest = names.filter((name) => !table.key.includes(name));
  const update = rest.length === 0 ? 'DO NOTHING' : `DO UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  await client.query(
    `INSERT INTO ${physical} (${names.join(', ')}) SELECT ${names.join(', ')} FROM json_to_recordset($1::json) AS n (${typed(table, names)})
     ON CONFLICT (${table.key.join(', ')}) ${update}`,
    [JSON.stringify(upserts)],
  );
}

/** The table does not hold the rows that the states say it holds: somebody else wrote it, or a state was lost. */
export class RevisionMissing extends Error {
  override readonly name = 'RevisionMissing';
  constructor(
    readonly table: string,
    readonly expected: number,
    readonly found: number,
  ) {
    super(`${table} holds ${String(found)} of ${String(expected)} open rows that were to be closed: rebuild this projection version.`);
  }
}
