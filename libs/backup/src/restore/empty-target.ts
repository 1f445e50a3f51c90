import type { ClientBase } from 'pg';
import { RestoreTargetError } from '../backup.errors.js';
import type { BackupContents } from '../contents/contents.js';
import { quotedTable } from '../format/table-columns.js';

/** @throws RestoreTargetError naming the first table that holds rows: a restore never mixes with what is there */
export async function requireEmpty(client: ClientBase, contents: BackupContents): Promise<void> {
  const logs = Object.values(contents.logs).flatMap(({ schema }) => [{ schema, table: 'log' }]);
  for (const table of [...logs, ...contents.state, ...contents.content, ...contents.secret]) {
    const { rows } = await client.query<{ held: boolean }>(`SELECT EXISTS (SELECT 1 FROM ${quotedTable(table)}) AS held`);
    if (rows[0]?.held === true) {
      throw new RestoreTargetError(`${table.schema}.${table.table} holds rows already: restore into a new database, and point the services at it afterwards.`);
    }
  }
}
