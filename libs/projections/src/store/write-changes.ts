import type { ClientBase, Pool } from 'pg';
import { stateTable, tableOf, versionedTable, type VersionRef } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { OPEN, type TableDefinition } from '../definition/table.js';
import type { Changes, CurrentChanges, RevisionChanges } from '../fold/changes.js';
import { addAdvance, type Advance } from './checkpoint.js';
import { WriteStatement } from './write-statement.js';

/** What a folded batch writes: its changes and, with a live version, the checkpoint behind them. */
export interface FoldedBatch<S> {
  readonly projection: Projection<S>;
  readonly changes: Changes<S>;
  readonly advance?: Advance;
}

/**
 * Writes a folded batch in one statement inside the caller's transaction. The checkpoint comes first: while another
 * worker holds its row nothing else is touched, and nothing is written if it can't be moved.
 * @throws Fenced, RevisionMissing
 */
export async function writeBatch<S>(client: ClientBase, ref: VersionRef, batch: FoldedBatch<S>): Promise<void> {
  await statementOf(ref, batch).run(client);
}

/**
 * Whether {@link writeBatchAlone} may write it: nothing is parked, and no row is closed, so that the checkpoint is all that
 * can turn out wrong.
 */
export function standsAlone<S>({ skipped, revisions }: Changes<S>): boolean {
  return skipped.length === 0 && [...revisions.values()].every(({ closed }) => closed.length === 0);
}

/** The same in one round trip with its transaction. When the checkpoint can't be moved nothing is written. @throws Fenced */
export async function writeBatchAlone<S>(pool: Pool, ref: VersionRef, batch: FoldedBatch<S> & { readonly advance: Advance }): Promise<void> {
  await statementOf(ref, batch).runAlone(pool);
}

function statementOf<S>(ref: VersionRef, { projection, changes, advance }: FoldedBatch<S>): WriteStatement {
  const statement = new WriteStatement();
  if (advance !== undefined) addAdvance(statement, ref, advance);
  addStates(statement, ref, changes.states);
  for (const [name, change] of changes.revisions) addRevisions(statement, versionedTable(ref, name), tableOf(projection, name), change);
  for (const [name, change] of changes.current) addCurrent(statement, versionedTable(ref, name), tableOf(projection, name), change);
  return statement;
}

function addStates<S>(statement: WriteStatement, ref: VersionRef, states: ReadonlyMap<string, S | null>): void {
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
    statement.add(
      `INSERT INTO ${stateTable(ref)} AS t (key, state) SELECT key, state::json
       FROM unnest(${statement.param(kept)}::text[], ${statement.param(texts)}::text[]) AS n (key, state) WHERE ${statement.allowed()}
       ON CONFLICT (key) DO UPDATE SET state = excluded.state`,
    );
  }
  if (gone.length > 0) statement.add(`DELETE FROM ${stateTable(ref)} WHERE key = ANY(${statement.param(gone)}::text[]) AND ${statement.allowed()}`);
}

function typed(table: TableDefinition, names: readonly string[]): string {
  return names.map((name) => `${name} ${table.columns.find((column) => column.name === name)?.type ?? 'text'}`).join(', ');
}

function matches(table: TableDefinition): string {
  return table.key.map((column) => `t.${column} = n.${column}`).join(' AND ');
}

function addRevisions(statement: WriteStatement, physical: string, table: TableDefinition, { opened, closed }: RevisionChanges): void {
  const ended = closed.length === 0 ? null : addClosed(statement, physical, table, closed);
  if (opened.length === 0) return;
  const names = table.columns.map(({ name }) => name);
  const input = JSON.stringify(opened.map(({ values, from, to }) => ({ ...values, known_from: from.toString(), known_to: (to ?? OPEN).toString() })));
  // Counting the closed ones makes the server close them first: at most one row of a key may be open.
  const afterClosed = ended === null ? '' : ` AND (SELECT count(*) FROM ${ended}) >= 0`;
  statement.add(
    `INSERT INTO ${physical} (${names.join(', ')}, known_from, known_to)
     SELECT ${names.join(', ')}, known_from, known_to
     FROM json_to_recordset(${statement.param(input)}::json) AS n (${typed(table, names)}, known_from bigint, known_to bigint)
     WHERE ${statement.allowed()}${afterClosed}`,
  );
}

/** @returns the part's name */
function addClosed(statement: WriteStatement, physical: string, table: TableDefinition, closed: RevisionChanges['closed']): string {
  const input = JSON.stringify(closed.map(({ key, at }) => ({ ...key, at: at.toString() })));
  return statement.add(
    `UPDATE ${physical} AS t SET known_to = n.at FROM json_to_recordset(${statement.param(input)}::json) AS n (${typed(table, table.key)}, at bigint)
     WHERE ${matches(table)} AND t.known_to = ${String(OPEN)} AND ${statement.allowed()}`,
    (written) => {
      if (written !== closed.length) throw new RevisionMissing(physical, closed.length, written);
    },
  );
}

function addCurrent(statement: WriteStatement, physical: string, table: TableDefinition, { upserts, deletes }: CurrentChanges): void {
  if (deletes.length > 0) {
    statement.add(
      `DELETE FROM ${physical} AS t USING json_to_recordset(${statement.param(JSON.stringify(deletes))}::json) AS n (${typed(table, table.key)})
       WHERE ${matches(table)} AND ${statement.allowed()}`,
    );
  }
  if (upserts.length === 0) return;
  const names = table.columns.map(({ name }) => name);
  const rest = names.filter((name) => !table.key.includes(name));
  const update = rest.length === 0 ? 'DO NOTHING' : `DO UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  statement.add(
    `INSERT INTO ${physical} (${names.join(', ')})
     SELECT ${names.join(', ')} FROM json_to_recordset(${statement.param(JSON.stringify(upserts))}::json) AS n (${typed(table, names)})
     WHERE ${statement.allowed()} ON CONFLICT (${table.key.join(', ')}) ${update}`,
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
