import { existsSync } from 'node:fs';
import { PersonalKeys } from '@entente/event-store';
import type { DataSource } from 'typeorm';

export interface KeyPlace {
  readonly personalKeys?: string | undefined;
  readonly personalMasterKeyFile?: string | undefined;
}

/**
 * The keys of personal fields; null where none are configured. A file that isn't there is made when nothing was encrypted
 * in this database yet; later its absence is an error, since a new one could not read what the old one encrypted.
 */
export async function openKeys({ personalKeys: path, personalMasterKeyFile: master }: KeyPlace, database: DataSource): Promise<PersonalKeys | null> {
  if (path === undefined) return null;
  if (!existsSync(path) && (await isUnused(database))) create(path, master);
  return PersonalKeys.open(path, master);
}

async function isUnused(database: DataSource): Promise<boolean> {
  const used = await database.query<unknown[]>('SELECT FROM ingest.personal_since');
  return used.length === 0;
}

function create(path: string, master: string | undefined): void {
  try {
    PersonalKeys.create(path, master);
  } catch (error) {
    // Another replica was faster: its file is as good.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
