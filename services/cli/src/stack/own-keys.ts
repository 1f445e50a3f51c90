import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PersonalKeys } from '@entente/event-store';

/** The keys of a system that runs here: beside the folders of its servers, in neither of them, and in no backup. */
export function ownKeys(folder: string): string {
  const path = join(folder, 'keys', 'personal.json');
  if (!existsSync(path)) PersonalKeys.create(path);
  return path;
}
