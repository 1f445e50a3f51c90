import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupDamagedError, RestoreTargetError } from '../backup.errors.js';
import type { BackupFolder } from './backup.folder.js';
import type { BackupPart } from './manifest.js';
import { quotedTable } from './table-columns.js';
import pg from 'pg';

/** @throws BackupDamagedError when a part is not what the manifest tells of it */
export async function checkPart(folder: BackupFolder, part: BackupPart): Promise<void> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(folder.file(part.file)), digest);
  const found = digest.digest('hex');
  if (found !== part.sha256) throw new BackupDamagedError(part.file, part.sha256, found);
}

/** Loads a part into its table, or into another one of the same columns. @throws RestoreTargetError when fewer rows arrive */
export async function loadPart(client: ClientBase, folder: BackupFolder, part: BackupPart): Promise<void> {
  const columns = part.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const into = client.query(copyFrom(`COPY ${quotedTable(part)} (${columns}) FROM STDIN`));
  await pipeline(createReadStream(folder.file(part.file), { highWaterMark: 1 << 18 }), into);
  if (into.rowCount !== part.rows) {
    throw new RestoreTargetError(`${part.file} holds ${part.rows} rows, ${into.rowCount} went into ${quotedTable(part)}: drop the database and restore again.`);
  }
}
