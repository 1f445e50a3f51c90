import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { BackupFolder } from './backup.folder.js';
import type { BackupPart } from './manifest.js';
import type { TableColumns } from './table-columns.js';

export interface PartRequest {
  readonly folder: BackupFolder;
  readonly table: TableColumns;
  /** Name of the file, without ending. */
  readonly name: string;
  /** Condition and order of the rows, as SQL after the table's name. */
  readonly rows: string;
}

/**
 * Writes rows of a table to a file of the folder; on disk when it resolves. One row is one line: COPY escapes line ends.
 * Settings of the session don't show in the file.
 */
export async function writePart(client: ClientBase, { folder, table, name, rows }: PartRequest): Promise<BackupPart> {
  const file = `${name}.copy`;
  const digest = createHash('sha256');
  const handle = await open(folder.file(file), 'w', 0o600);
  let lines = 0;
  let bytes = 0;
  try {
    const out = client.query(copyTo(`COPY (SELECT ${table.list} FROM ${table.quoted} t ${rows}) TO STDOUT`));
    for await (const chunk of out as AsyncIterable<Buffer>) {
      digest.update(chunk);
      lines += lineEnds(chunk);
      bytes += chunk.length;
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  const { schema, table: of, columns } = table;
  return { file, schema, table: of, columns, rows: lines, bytes, sha256: digest.digest('hex') };
}

/** To be run before the first part of a session: dates, times and bytes are written alike everywhere. */
export const COPY_SETTINGS = `SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET bytea_output = 'hex'; SET extra_float_digits = 1`;

function lineEnds(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
